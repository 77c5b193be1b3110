public import Source
import YAMLTree

/// What `accepted.yaml` says, and what is wrong with it.
public struct AcceptanceReading: Sendable {
  public var list = AcceptanceList()
  public var findings: [Diagnostic]
  public var allowComments: [AllowComment]

  /// Reads the file; one without content accepts nothing.
  public init(_ source: SourceFile, as file: FileID) {
    let (tree, findings) = YAMLTree.parse(source, as: file)
    var reader = DocumentReader(tree: tree, findings: findings)
    if let root = reader.onlyDocument(), reader.checkHeaders(of: root, kinds: ["Acceptances"]) != nil {
      list = Record<AcceptanceList>.acceptances.readMapping(root, &reader)
    }
    self.findings = reader.findings + tree.secretFindings(in: source)
    allowComments = tree.allowComments
  }
}
