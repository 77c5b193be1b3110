import Testing
import YAMLTree

@Suite("Texts and documents")
struct TextTests {
  @Test(
    "a text is what YAML says it is",
    arguments: [
      ("a: b\n", "{a: b}"), ("a: 'it''s'", #"{a: "it\'s"}"#), (#"a: "x\ty\u00e9""#, #"{a: "x\tyé"}"#),
      ("a: one\n  two\n\n  three", "{a: one two\nthree}"), ("a: |\n  x\n  y\n", #"{a: "x\ny\n"}"#),
      ("a: >-\n  x\n  y\n", #"{a: "x y"}"#), ("a: {b: [c, d: e]}", "{a: {b: [c, {d: e}]}}"),
      ("- a\n-\n- ''", #"[a, ~, ""]"#),
      ("a: ~\nb: no\nc: 0x1F", "{a: ~, b: no, c: 0x1F}"), ("? a\n: b", "{a: b}"), ("{a, b: }", "{a: ~, b: ~}"),
    ])
  func text(source: String, outline: String) {
    #expect(parse(source).tree.outline == outline)
    #expect(parse(source).findings == [])
  }

  @Test("a document without content is none")
  func documents() {
    for empty in [
      "", "\n\n", "# only a comment", "---", "---\n...\n", "--- # a\n---\n# b\n", "\u{FEFF}", "%YAML 1.2\n---\n",
    ] {
      #expect(parse(empty).tree.documents.isEmpty)
      #expect(parse(empty).findings == [])
    }
    #expect(parse("---\na\n---\n---\nb: c\n...\n# x\n---\n[d]").tree.outline == "a --- {b: c} --- [d]")
    #expect(parse("''").tree.outline == "\"\"")
  }

  @Test("a text is compared without being copied")
  func matching() throws {
    let tree = parse(#"{kind: "k\u0069nd", x: []}"#).tree
    let entries = Array(tree.entries(of: try #require(tree.documents.first)))
    #expect(tree.matches(entries[0].key, "kind" as StaticString))
    #expect(tree.matches(entries[0].value, "kind" as String))
    #expect(!tree.matches(entries[0].key, "kinds" as StaticString))
    #expect(!tree.matches(entries[1].value, "" as StaticString))
    #expect(tree.childCount(of: tree.documents[0]) == 2)
  }

  @Test("an aliased list can be gone through twice")
  func twice() {
    let tree = parse("a: &x [1, 2]\nb: *x\n").tree
    let aliased = Array(tree.entries(of: tree.documents[0]))[1].value
    #expect(tree.items(of: aliased).map { tree.text(of: $0) } == ["1", "2"])
    #expect(tree.items(of: aliased).map { tree.text(of: $0) } == ["1", "2"])
    #expect(tree.childCount(of: aliased) == 2)
  }
}
