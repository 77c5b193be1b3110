import Source
import Testing
import YAMLTree

@testable import MatrixLanguage

@Suite("Every key of the language")
struct CoverageOfKeysTests {
  @Test("A document with every key of its kind has no structure finding", arguments: GoodDocument.all)
  func isClean(_ document: GoodDocument) {
    let givesSeverities = document.kind == .organization
    let found = findings(in: document.text, beside: givesSeverities ? surroundingsWithoutSeverities : surroundings)
    #expect(found.isEmpty, "\(found.map { "\($0.range.start): \($0.message)" })")
  }

  @Test("The documents use every key that is declared")
  func areComplete() {
    var keys = KeysInUse()
    for document in GoodDocument.all { keys.note(document) }
    #expect(keys.declared.subtracting(keys.used) == [])
  }
}

/// The keys that records declare, and those that documents use, as `severity.firstResponse`.
private struct KeysInUse {
  var declared: Set<String> = []
  var used: Set<String> = []

  mutating func note(_ document: GoodDocument) {
    let shape =
      switch document.kind {
      case .organization: Record.organization.shape
      case .matrix: Record.matrix.shape
      case .drill: Record.drill.shape
      }
    let source = SourceFile(path: "a.yaml", bytes: Array(document.text.utf8))
    let tree = YAMLTree.parse(source, as: FileID(0)).tree
    declare(shape)
    for root in tree.documents { note(root, as: shape, in: tree) }
  }

  private mutating func declare(_ shape: Shape) {
    switch shape {
    case .scalar: break
    case .list(let element): declare(element)
    case .mapping(_, let values): declare(values)
    case .oneOf(let shapes): for shape in shapes { declare(shape) }
    case .record(let record):
      for field in record.fields {
        declared.insert("\(record.name).\(field.key)")
        declare(field.shape)
      }
    }
  }

  private mutating func note(_ node: NodeID, as shape: Shape, in tree: YAMLTree) {
    switch shape {
    case .scalar: break
    case .list(let element): for item in tree.items(of: node) { note(item, as: element, in: tree) }
    case .mapping(_, let values): for (_, value) in tree.entries(of: node) { note(value, as: values, in: tree) }
    case .oneOf(let shapes): for shape in shapes { note(node, as: shape, in: tree) }
    case .record(let record):
      for (key, value) in tree.entries(of: node) {
        for field in record.fields where tree.matches(key, field.key) {
          used.insert("\(record.name).\(field.key)")
          note(value, as: field.shape, in: tree)
        }
      }
    }
  }
}
