import Testing

@testable import Markdown

@Suite("Text in a cell where people talk")
struct MarkdownCellTests {
  @Test(
    "Words stay words: no markup, no reference, nobody is called",
    arguments: [
      ("10 min, then 20 min", "10 min, then 20 min"), ("a|b", "a&#124;b"), ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
      ("[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"), ("**a** _b_ ~c~", "\\*\\*a\\*\\* \\_b\\_ \\~c\\~"),
      ("# 1 of #12", "\\# 1 of \\#12"), ("ask @acme/oncall, a @ b, @", "ask <span>@</span>acme/oncall, a @ b, @"),
      ("https://a.example, www.b.example", "https&#58;//a.example, www&#46;b.example"),
    ])
  func words(_ text: String, _ expected: String) {
    #expect(MarkdownCell.words(text) == expected)
  }

  @Test(
    "What stands between backticks is code, where every one is closed",
    arguments: [
      ("`a_b` is *no* key", "`a_b` is \\*no\\* key"), ("`@all`", "`@all`"), ("`a", "\\`a"), ("`a|b`", "`a\\|b`"),
      ("` `", " "),
    ])
  func code(_ text: String, _ expected: String) {
    #expect(MarkdownCell.words(text) == expected)
  }

  @Test("Code that would end early is written as an element")
  func spans() {
    #expect(MarkdownCell.code("a`b") == "<code>a\\`b</code>")
    #expect(MarkdownCell.code("a\\|b") == "<code>a\\\\&#124;b</code>")
    #expect(MarkdownCell.code("a|b") == "`a\\|b`")
  }
}
