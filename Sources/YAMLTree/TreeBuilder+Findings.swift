internal import Source

/// What is told of keys and tags.
extension TreeBuilder {
  func duplicateFinding(_ key: UInt32, first: UInt32) -> Diagnostic {
    Diagnostic(
      "duplicate-key", at: range(of: key), "the key `\(brief(key))` stands twice in this mapping",
      help: "take one of them out, or give it another name",
      related: [RelatedPlace("first written here", at: range(of: first))])
  }

  func mergeFinding(_ key: UInt32) -> Diagnostic {
    Diagnostic(
      "merge-key", at: range(of: key), "merge keys (`<<`) are not supported",
      help: "write the keys out, or give the value that is shared an anchor and use its alias")
  }

  func notTextFinding(_ key: UInt32) -> Diagnostic {
    let place = range(of: key)
    let isTemplate =
      bytes.byte(at: Int(place.start)) == UInt8(ascii: "{")
      && bytes.byte(at: Int(place.start) - 1) == UInt8(ascii: "{")
    let kind =
      nodes[Int(key)].kind == .sequence ? "a list" : nodes[Int(key)].kind == .mapping ? "a mapping" : "an alias"
    return Diagnostic(
      "wrong-type", at: place, "a key must be plain text, not \(kind)",
      help: isTemplate
        ? "quote a value that begins with `{{`: \"{{ … }}\"" : "write the key as text, in quotes if need be")
  }

  /// Tells of a tag outside YAML's core schema.
  ///
  /// - Parameter tag: the tag as libyaml resolved it, such as `tag:yaml.org,2002:str` for `!!str`.
  mutating func judgeTag(_ tag: String, written: Range<Int>) {
    guard !TreeBuilder.coreTags.contains(tag) else { return }
    let text = String(decoding: bytes[written].prefix(60), as: UTF8.self)
    findings.add(
      Diagnostic(
        "bad-value", at: range(written.lowerBound, written.upperBound),
        "the tag `\(text)` is outside YAML's core schema",
        help: "take the tag out, or quote the text where no tag is meant"))
  }

  /// The tags of the core schema: https://yaml.org/spec/1.2.2/#103-core-schema
  private static let coreTags: Set<String> = Set(
    ["str", "int", "float", "bool", "null", "map", "seq"].map { "tag:yaml.org,2002:" + $0 } + ["!"])

  /// The text of a key, shortened where it is long.
  private func brief(_ key: UInt32) -> String {
    let node = nodes[Int(key)]
    let text = withText(of: node.kind == .alias ? nodes[Int(node.first)] : node) { String(decoding: $0, as: UTF8.self) }
    return text.unicodeScalars.count > 60 ? text.prefix(59) + "…" : text
  }
}
