import Source
import Testing
import YAMLTree

@Suite("Files that cannot be read")
struct UnreadableTests {
  private func expect(
    _ rule: RuleID, at range: Range<Int>, _ bytes: [UInt8], _ limits: YAMLLimits = .standard, documents: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (tree, findings) = parse(bytes, limits)
    #expect(findings.map(\.rule) == [rule], sourceLocation: sourceLocation)
    #expect(findings.first?.range.bounds == range, sourceLocation: sourceLocation)
    #expect(tree.documents.count == documents && !tree.isWhole, sourceLocation: sourceLocation)
  }

  private func expectSyntax(
    _ marked: String, saying words: String, documents: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(marked)
    expect(
      "yaml-syntax", at: marked.ranges[0], Array(marked.text.utf8), documents: documents,
      sourceLocation: sourceLocation)
    let finding = marked.parse().findings.first
    let told = "\(finding?.message ?? "") \(finding?.help ?? "")"
    #expect(told.contains(words), sourceLocation: sourceLocation)
  }

  @Test("common mistakes are told at their place, with what to do")
  func mistakes() {
    expectSyntax("a: b⟦:⟧ c\n", saying: "quote a text that holds `: `")
    expectSyntax("é: b\nü: ö⟦:⟧ c\n", saying: "quote a text that holds `: `")
    expectSyntax("\u{FEFF}é: ö⟦:⟧ c\n", saying: "quote a text that holds `: `")
    expectSyntax("a:\n⟦\t⟧- b\n", saying: "indent with spaces")
    expectSyntax("a: \"b\nc: d⟦⟧", saying: "never closed")
    expectSyntax("a: [1, 2\nb⟦:⟧ c\n", saying: "`]`")
    expectSyntax("a: {{ b }} ⟦c⟧\n", saying: "{{")
    expectSyntax("a: ⟦@⟧b\n", saying: "quote the value")
    expectSyntax("a: *b⟦.⟧c\n", saying: "quote the value")
    expectSyntax("a: \"⟦\\⟧q\"\n", saying: "escape")
    expectSyntax("a: ⟦`⟧b`\n", saying: "a backtick quote the value")
    expectSyntax("a: ⟦?⟧ b\n", saying: "quote the value")
    expectSyntax("a: \"\\u⟦D⟧800\"\n", saying: "names no character write all its digits")
    expectSyntax("a: \"\\x⟦q⟧\"\n", saying: "names no character write all its digits")
    expectSyntax("a: ⟦!⟧x!y\n", saying: "is read as a tag quote the value")
    expectSyntax("a: !<x⟦ ⟧y\n", saying: "is read as a tag, and is none quote the value")
    expectSyntax("a: |⟦b⟧\n", saying: "put nothing behind the sign")
    expectSyntax("a: >⟦0⟧\n", saying: "put nothing behind the sign")
    expectSyntax("%Y⟦%⟧\n---\na: b\n", saying: "take the line out")
    expectSyntax("%YAML 1.2\n⟦%⟧YAML 1.2\n---\na: b\n", saying: "twice")
    expectSyntax("a: b\n" + String(repeating: "k", count: 1100) + "⟦:⟧ v\n", saying: "longer than 1,024 characters")
    expectSyntax("a: b\n---\n\u{FEFF}a: b\n⟦c⟧: d\n", saying: "byte-order mark take the mark out", documents: 1)
    expectSyntax("  a: b\n⟦c⟧: d\n", saying: "")
    expectSyntax("a: ⟦*b⟧\n", saying: "`*b` has no anchor")
    expectSyntax("a: &b x\n---\na: ⟦*b⟧\n", saying: "`*b` has no anchor", documents: 1)
    expectSyntax("a: x⟦\0⟧\n", saying: "control character")
    expectSyntax("é: \u{FEFF}x⟦\u{1}⟧\n", saying: "control character")
  }

  @Test("the documents before a mistake are read, with what is wrong with them and with their comments")
  func documentsBefore() {
    let marked = Marked("# é sevc:allow x\na: ö\n⟦a⟧: x\n⟦[b]⟧: c\n--- # sevc:allow y\nd: 1\n[e]: 2\nf: g⟦:⟧ h\n")
    let (tree, findings) = marked.parse()
    #expect(findings.map(\.rule) == ["duplicate-key", "wrong-type", "yaml-syntax"])
    #expect(findings.map(\.range.bounds) == marked.ranges)
    #expect(tree.documents.map { tree.kind(of: $0) } == [.mapping] && !tree.isWhole)
    #expect(tree.comments(containing: "sevc:allow").map(\.text) == ["# é sevc:allow x"])
  }

  @Test("what is not UTF-8 is told at its first byte")
  func encodings() {
    expect("encoding", at: 3..<4, Array("a: ".utf8) + [0xE9, 0x0A])
    expect("encoding", at: 0..<2, [0xFF, 0xFE, 0x61, 0x00])
    expect("encoding", at: 0..<2, [0x00, 0x61, 0x00, 0x3A])
    expect("encoding", at: 0..<2, [0xFF, 0xFE, 0x00, 0x00])
    let illFormed: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xFF],
    ]
    for bytes in illFormed { expect("encoding", at: 13..<14, Array("a: éé 12345".utf8) + bytes) }
  }

  @Test("each limit is told where it is passed")
  func limits() {
    var limits = YAMLLimits.standard
    limits.nodes = 4
    expectLimit("[a, b, c, ⟦⟧d]", limits)
    limits = .standard
    limits.bytes = 3
    expectLimit("⟦⟧a: b", limits)
    #expect(parse(Array("a: ".utf8), limits).findings == [])
    limits = .standard
    limits.expandedText = 10
    expectLimit("[&a 123456, *a, 12345, ⟦*a⟧]", limits)
    limits = .standard
    limits.expandedNodes = 5
    expectLimit("[&a [1, 2], *a, ⟦*a⟧]", limits)
  }

  private func expectLimit(_ marked: String, _ limits: YAMLLimits, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(marked)
    expect("yaml-limit", at: marked.ranges[0], Array(marked.text.utf8), limits, sourceLocation: sourceLocation)
  }

  @Test("depth is counted while events come")
  func depth() {
    expect("yaml-limit", at: 64..<65, Array(repeating: UInt8(ascii: "["), count: 100_000))
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(parse(deepest).findings == [])
    expect("yaml-limit", at: 128..<129, Array(String(repeating: "- ", count: 100).utf8))
  }

  @Test("aliases are counted, not written out")
  func aliases() {
    var laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      laughs += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(parse(laughs).findings.map(\.rule) == ["yaml-limit"])
    let itself = Marked("a: &a [1, ⟦*a⟧]\n")
    expect("yaml-limit", at: itself.ranges[0], Array(itself.text.utf8))
    #expect(parse("a: &a [&a 1, *a]\nb: *a\n").findings == [])
  }

  @Test("directives are counted before libyaml compares them")
  func directives() {
    func tags(_ count: Int) -> String { (0..<count).map { "%TAG !t\($0)! x\n" }.joined() }
    #expect(parse(tags(64) + "---\na\n").findings == [])
    expect("yaml-limit", at: tags(64).utf8.count..<tags(64).utf8.count + 1, Array((tags(65) + "---\na\n").utf8))
    #expect(parse(tags(300_000)).findings.map(\.rule) == ["yaml-limit"])
    #expect(parse("a: b\n" + tags(300_000)).findings.map(\.rule) == ["yaml-limit"])
    #expect(parse("a: b\n" + tags(40) + "---\na: b\n" + tags(40) + "---\na").findings.map(\.rule) == ["yaml-limit"])
    #expect(parse("a: \"" + String(repeating: "%x\n", count: 100) + "\"\n").findings == [])
  }
}
