import Source
import YAMLTree

/// A text with `⟦…⟧` around the ranges that a test speaks of.
struct Marked {
  let text: String
  /// The ranges between the marks, in the order of their ends.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var plain = ""
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(plain.utf8.count)
      case "⟧": if let start = open.popLast() { ranges.append(start..<plain.utf8.count) }
      default: plain.unicodeScalars.append(scalar)
      }
    }
    text = plain
    self.ranges = ranges
  }

  func parse(_ limits: YAMLLimits = .standard) -> (tree: YAMLTree, findings: [Diagnostic]) {
    YAMLTreeTests.parse(Array(text.utf8), limits)
  }
}

func parse(_ bytes: [UInt8], _ limits: YAMLLimits = .standard) -> (tree: YAMLTree, findings: [Diagnostic]) {
  YAMLTree.parse(SourceFile(path: "a.yaml", bytes: bytes), as: FileID(0), limits: limits)
}

func parse(_ text: String) -> (tree: YAMLTree, findings: [Diagnostic]) {
  parse(Array(text.utf8))
}

extension SourceRange {
  var bounds: Range<Int> { Int(start)..<Int(end) }
}

extension YAMLTree {
  /// The file's nodes as one line of JSON-like text, in which plain scalars stand bare and missing ones are `~`.
  var outline: String {
    documents.map { outline(of: $0) }.joined(separator: " --- ")
  }

  private func outline(of node: NodeID) -> String {
    switch kind(of: node) {
    case .scalar: isMissingValue(node) ? "~" : isPlain(node) ? text(of: node) : text(of: node).debugDescription
    case .sequence: "[" + items(of: node).map { outline(of: $0) }.joined(separator: ", ") + "]"
    case .mapping:
      "{" + entries(of: node).map { outline(of: $0.key) + ": " + outline(of: $0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// All nodes that the documents hold, parents first, aliases not gone into.
  var all: [NodeID] {
    documents.flatMap { below($0) }
  }

  private func below(_ node: NodeID) -> [NodeID] {
    isAlias(node) ? [node] : [node] + children(of: node).flatMap { below($0) }
  }

  func children(of node: NodeID) -> [NodeID] {
    items(of: node) + entries(of: node).flatMap { [$0.key, $0.value] }
  }
}
