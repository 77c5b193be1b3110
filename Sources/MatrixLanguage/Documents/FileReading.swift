public import Escalation
public import Source
import YAMLTree

/// What one file of a project says, before anything is known of the others.
public struct FileReading: Sendable {
  public var documents: [ReadDocument] = []
  public var findings: [Diagnostic] = []
  /// The comments that may silence a finding, with what each covers.
  public var allowComments: [AllowComment] = []
  /// Whether something in it could not be read, so that it may declare what nobody knows of.
  public var isInDoubt = false
  /// Where ids stand that are none, so that whoever refers to them is spared.
  var malformedIDs: Set<SourceRange> = []
  /// The aliases at which something may be told, with what they stand for.
  var aliases: [SourceRange: SourceRange] = [:]
  /// Whether it holds a document, or something that cannot be read as one.
  public var hasContent: Bool { !documents.isEmpty || isInDoubt }

  /// Reads a file.
  public init(_ source: SourceFile, as file: FileID) {
    let (tree, findings) = YAMLTree.parse(source, as: file)
    var reader = DocumentReader(tree: tree, findings: findings)
    isInDoubt = !tree.isWhole
    for root in tree.documents { readDocument(root, &reader) }
    malformedIDs = reader.malformedIDs
    aliases = reader.aliases
    self.findings = reader.findings.withoutEchoes(of: aliases) + tree.secretFindings(in: source)
    allowComments = tree.allowComments
  }

  private mutating func readDocument(_ root: NodeID, _ reader: inout DocumentReader) {
    reader.references = []
    guard let kind = reader.readKind(of: root) else {
      isInDoubt = true
      return
    }
    let content: Document =
      switch kind {
      case .organization: .organization(Record<Organization>.organization.readMapping(root, &reader))
      case .matrix: .matrix(Record<Matrix>.matrix.readMapping(root, &reader))
      case .drill: .drill(Record<Drill>.drill.readMapping(root, &reader))
      }
    documents.append(ReadDocument(content: content, references: reader.references))
  }
}

/// One document as its author wrote it.
public enum Document: Sendable {
  case organization(Organization)
  case matrix(Matrix)
  case drill(Drill)
}

/// One document with what it refers to.
public struct ReadDocument: Sendable {
  public var content: Document
  public var references: [ReferenceUse]

  public var isMatrix: Bool {
    if case .matrix = content { true } else { false }
  }

  /// Where it stands, if it is an organization's.
  public var organizationRange: SourceRange? {
    if case .organization(let organization) = content { organization.range } else { nil }
  }
}
