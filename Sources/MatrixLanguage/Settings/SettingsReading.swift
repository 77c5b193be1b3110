public import Source
import YAMLTree

/// What `sevc.yaml` says, and what is wrong with it.
public struct SettingsReading: Sendable {
  public var settings: ProjectSettings
  public var findings: [Diagnostic]
  public var allowComments: [AllowComment]
  /// Whether the file could be read as YAML at all.
  public var isYAML: Bool

  /// Reads the file; one without content sets nothing.
  public init(_ source: SourceFile, as file: FileID) {
    let (tree, findings) = YAMLTree.parse(source, as: file)
    var reader = DocumentReader(tree: tree, findings: findings)
    settings = ProjectSettings()
    isYAML = tree.isWhole
    if let root = reader.onlyDocument(), reader.checkHeaders(of: root, kinds: ["Project"]) != nil {
      settings = Record<ProjectSettings>.settings.readMapping(root, &reader)
    }
    self.findings = reader.findings + tree.secretFindings(in: source)
    allowComments = tree.allowComments
  }
}
