public import Source

extension YAMLTree {
  /// Reads a file into a tree, and tells what is wrong with it as YAML.
  ///
  /// The findings are of the rules `encoding`, `yaml-syntax`, `yaml-limit`, `hidden-character`, `duplicate-key`,
  /// `merge-key`, `bad-value` (of a tag) and `wrong-type` (of a key), all errors, sorted by place. A file that is no
  /// UTF-8 has no documents, and one that is no YAML or past a limit has those before the place at which that is seen. Time
  /// and memory are bounded by the limits, whatever the bytes.
  public static func parse(
    _ source: SourceFile, as file: FileID, limits: YAMLLimits = .standard
  ) -> (tree: YAMLTree, findings: [Diagnostic]) {
    let unread = YAMLTree(unread: source.bytes, file)
    return source.bytes.withUnsafeBufferPointer { bytes in
      if let finding = sizeFinding(bytes.count, limits, file) { return (unread, [finding]) }
      if let finding = encodingFinding(bytes, file) { return (unread, [finding]) }
      let base = source.hasByteOrderMark ? 3 : 0
      let text = UTF8Text(bytes, from: base)
      if case .invalid(let offset) = text { return (unread, [invalidUTF8Finding(at: offset, in: bytes, file)]) }
      if let finding = directivesFinding(bytes, from: base, limits, file) { return (unread, [finding]) }
      var builder = TreeBuilder(bytes, base: base, isASCII: text.isASCII, file: file, limits: limits)
      let isWhole = builder.build()
      let tree = builder.tree(of: source.bytes, isWhole: isWhole)
      tree.findHiddenCharacters(from: base, isASCII: text.isASCII, into: &builder.findings)
      return (tree, builder.findings.sorted())
    }
  }

  private static func sizeFinding(_ count: Int, _ limits: YAMLLimits, _ file: FileID) -> Diagnostic? {
    guard count > limits.bytes else { return nil }
    return Diagnostic(
      "yaml-limit", at: SourceRange(file: file, start: 0, end: 0),
      "the file has \(count) bytes, at most \(limits.bytes) are read", help: "split the file")
  }
}
