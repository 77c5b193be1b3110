import Source
import Testing
import YAMLTree

@Suite("Findings")
struct FindingTests {
  /// Expects exactly the findings of one rule, each at a marked place.
  private func expect(_ rule: RuleID, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(marked)
    let findings = marked.parse().findings
    #expect(findings.map(\.range.bounds) == marked.ranges, sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { $0.rule == rule && $0.severity == .error }, sourceLocation: sourceLocation)
  }

  @Test("a key that comes again is told at the later place, and left out")
  func duplicateKeys() throws {
    expect("duplicate-key", "a: 1\n⟦'a'⟧: 2\nb: {c: 1, ⟦\"\\u0063\"⟧: 2, d: {c: 3}}\n⟦a⟧: 3\n")
    let (tree, findings) = parse("a: 1\nb: 2\na: 3\n")
    #expect(tree.outline == "{a: 1, b: 2}")
    let finding = try #require(findings.first)
    #expect(finding.related.map(\.range.start) == [0])
    let keys = (0..<100).map { "key\($0): 1\n" }.joined()
    expect("duplicate-key", keys + "⟦key0⟧: 1\n⟦'key99'⟧: 2\nkey100: 3\n")
    expect("duplicate-key", "é: 1\ne\u{301}: 2\n⟦é⟧: 3\n")
  }

  @Test("a merge key is told, and left out; in quotes it is a key")
  func mergeKeys() {
    expect("merge-key", "a: &a {b: 1}\nc:\n  ⟦<<⟧: *a\n  d: 1\n")
    expect("merge-key", "\"<<\": 1\n")
    let tree = parse("<<: {b: 1}\nd: 1\n").tree
    #expect(tree.outline == "{d: 1}")
    #expect(tree.isPartial(tree.documents[0]))
  }

  @Test("a tag outside the core schema is told at the tag")
  func tags() {
    expect("bad-value", "a: ⟦!secret⟧ b\nc: &x ⟦!<tag:x,2000:y>⟧ [1]\n⟦!!set⟧ d: 1\ne: [⟦!f⟧, 1]\n")
    expect("bad-value", "!!map\na: !!str 1\nb: !!int 1\nc: ! 1\nd: !!seq [!!null '', !!float 1, !!bool 1]\n")
  }

  @Test("a key that is no text is told, and left out")
  func keys() throws {
    expect("wrong-type", "? ⟦[a, b]⟧\n: x\nc: d\n")
    expect("wrong-type", "{⟦[a]⟧: b, c: d}")
    expect("wrong-type", "x: &x [1]\n⟦*x⟧ : y\n")
    let template = parse("a: {{ name }}\n")
    #expect(template.findings.map(\.rule) == ["wrong-type"])
    let help = try #require(template.findings.first?.help)
    #expect(help.contains("{{"))
    #expect(template.tree.outline == "{a: {}}")
  }

  @Test("an alias of text is a key like another")
  func aliasedKeys() {
    let (tree, findings) = parse("x: &x y\n*x : z\n")
    #expect(findings == [])
    #expect(tree.outline == "{x: y, y: z}")
  }

  @Test("hidden characters are told one by one")
  func hiddenCharacters() {
    expect("hidden-character", "a: b⟦\u{202E}⟧c # d⟦\u{200F}⟧\n# ⟦\u{2066}⟧\n⟦\u{200B}⟧k: 'x⟦\u{AD}⟧'\n")
    expect("hidden-character", "# \u{200B}\u{AD}\u{FEFF}\na: | # \u{200B}\n  b⟦\u{E0041}⟧⟦\u{FEFF}⟧\n")
    expect("hidden-character", "\u{FEFF}a: ⟦\u{FEFF}⟧b\n")
    expect("hidden-character", "a: b⟦\u{180E}⟧c⟦\u{206A}⟧⟦\u{FFF9}⟧d ᠤ ა\n")
    expect("hidden-character", "a: [⟦\"x\\u202E\"⟧, ⟦\"\\u200b\\n\"⟧, \"\\u00e9\"]\n")
  }

  @Test("joiners stand between letters or emoji")
  func joiners() {
    expect("hidden-character", "a: می\u{200C}خواهم 👩🏽\u{200D}💻 ❤\u{FE0F}\u{200D}🔥 क्\u{200D}ष # x\u{200D}\n")
    expect("hidden-character", "a: x⟦\u{200D}⟧ y⟦\u{200C}⟧1 ⟦\u{200D}⟧z\nb: ⟦\"x\\u200D\"⟧\nc: \"x\\u200Dy\"\n")
  }

  @Test("after a thousand findings of one rule one counts the rest")
  func many() {
    let findings = parse(String(repeating: "a: 1\n", count: 1_501)).findings
    #expect(findings.count == 1_001)
    #expect(findings.last?.message == "and 500 more of the same in this file")
  }
}
