import Testing

@testable import Publishing

@Suite("Text in Markdown")
struct MarkdownTextTests {
  func line(_ text: String) -> String { MarkdownPrinter.text(of: [.paragraph(Phrase(text))]) }
  func cell(_ text: String) -> String {
    String(MarkdownPrinter.text(of: [.table(Table(["A"], rows: [[Phrase(text)]]))]).split(separator: "\n")[2])
  }

  @Test(
    "ordinary words stay as they are",
    arguments: [
      "Security + Trust & Safety", "Prompt logging, retention, or policy-control drift", "FinOps + AI Operations",
      "p95 < 2 s, error rate > 5%", "AT&T and others", "snake_case_name", "2 * 3 = 6", "~5 min", "over $500", "C#",
      "Why? Because!", "e-mail: (see below) {a}", "#ai-oncall", "10.5 s", "Überlastung – 日本語", "1st", "-5", "a|b",
    ])
  func ordinary(_ text: String) {
    #expect(line(text) == text + "\n")
  }

  @Test(
    "what would be markup is escaped",
    arguments: [
      ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("`a`", "\\`a\\`"), ("[a](b)", "\\[a](b)"), ("![a](b)", "!\\[a](b)"),
      ("[x] a", "\\[x\\] a"),
      ("<b>", "&lt;b>"), ("<!-- x", "&lt;!-- x"), ("</b>", "&lt;/b>"), ("&copy;", "&amp;copy;"), ("&#60;", "&amp;#60;"),
      ("~~a~~", "\\~\\~a\\~\\~"), ("a\\", "a\\\\"), ("# a", "\\# a"), ("> a", "\\> a"), ("- a", "\\- a"),
      ("+ a", "\\+ a"),
      ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("---", "\\---"), ("- - -", "\\- - -"), ("***", "\\*\\*\\*"),
      ("```", "\\`\\`\\`"), ("~~~", "\\~\\~\\~"), ("[a]: b", "\\[a]: b"), ("a\nb", "a<br>b"), ("a\r\n# b", "a<br># b"),
      ("$a$", "<span>$</span>a<span>$</span>"), ("a\u{0}b\u{1B}", "a\u{FFFD}b\u{FFFD}"), ("  a  ", "a"),
    ])
  func escaped(_ text: String, _ expected: String) {
    #expect(line(text) == expected + "\n")
  }

  @Test("a bar ends no cell, neither in text nor in code")
  func bars() {
    #expect(cell("a|b") == "| a\\|b |")
    #expect(cell("a\\|b") == "| a\\\\\\|b |")
    let code = Table(["A"], rows: [[.code("a\\|`b")]])
    #expect(MarkdownPrinter.text(of: [.table(code)]).contains("| <code>a\\\\&#124;\\`b</code> |"))
  }

  @Test("a heading keeps the number sign at its end")
  func heading() {
    #expect(MarkdownPrinter.text(of: [.heading(2, "C #")]) == "## C \\#\n")
    #expect(MarkdownPrinter.text(of: [.heading(2, "C#")]) == "## C#\n")
    #expect(MarkdownPrinter.text(of: [.heading(2, "1. a")]) == "## 1. a\n")
  }

  @Test("code is fenced by more backticks than it holds")
  func code() {
    #expect(MarkdownPrinter.text(of: [.paragraph(.code("a `` b"))]) == "```a `` b```\n")
    #expect(MarkdownPrinter.text(of: [.paragraph(.code("`a`"))]) == "`` `a` ``\n")
  }

  @Test("texts that stand together are read together")
  func together() {
    #expect(MarkdownPrinter.text(of: [.paragraph(Phrase([.text("1"), .text(". a")]))]) == "1\\. a\n")
    let link = LinkTarget(path: "x")
    let address = LinkTarget(web: "https://a.example/?b&copy;=c")
    #expect(
      MarkdownPrinter.text(of: [.paragraph(.link("a", to: address))]) == "[a](https://a.example/?b&amp;copy;=c)\n")
    #expect(MarkdownPrinter.text(of: [.paragraph("Wow!" + .link("a]b", to: link))]) == "Wow\\![a\\]b](x)\n")
  }

  @Test("a diagram holds nothing that Mermaid would read")
  func mermaid() {
    #expect(Mermaid.text("Security + Trust & Safety") == "Security + Trust #38; Safety")
    #expect(
      Mermaid.text("a; b: \"c\" #d `e` %%{f}%%\n[g]<h>")
        == "a#59; b#58; #34;c#34; #35;d #96;e#96; #37;#37;#123;f#125;#37;#37; #91;g#93;#60;h#62;")
  }
}

@Suite("Links")
struct LinkTargetTests {
  @Test(
    "lead to the web and to mailboxes only",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example", "\\\\evil", "vbscript:x",
      "java\nscript:x", "ftp://a", "https://a b", "https://a\nb", "https://", "file:///etc", "",
    ])
  func refused(_ written: String) {
    #expect(LinkTarget(web: written) == nil)
  }

  @Test("keep their address, apart from what would end them")
  func kept() {
    #expect(LinkTarget(web: "https://a.example/b?c=d&e=f#g")?.address == "https://a.example/b?c=d&e=f#g")
    #expect(LinkTarget(web: "https://a.example/)<b>|`\"")?.address == "https://a.example/%29%3Cb%3E%7C%60%22")
    #expect(LinkTarget(web: "mailto:a@b.example")?.address == "mailto:a@b.example")
  }

  @Test("of telephones and mailboxes are made only where the address is plainly one")
  func devices() {
    #expect(LinkTarget(phone: "+44 20 7946 0000")?.address == "tel:+442079460000")
    #expect(LinkTarget(phone: "call me") == nil)
    #expect(LinkTarget(phone: "1;ext=2") == nil)
    #expect(LinkTarget(mailbox: "a.b+c@d.example")?.address == "mailto:a.b+c@d.example")
    #expect(LinkTarget(mailbox: "a@b?subject=x") == nil)
    #expect(LinkTarget(mailbox: "a@b@c") == nil)
  }

  @Test("to files are followed from the file that holds them, and stay in the project")
  func relative() {
    #expect(RelativePath("../docs/a b.md#c", from: "matrices/x.yaml")?.text == "docs/a b.md")
    #expect(RelativePath("../docs/a.md#c", from: "matrices/x.yaml")?.fragment == "#c")
    #expect(RelativePath("a.md", from: "x.yaml")?.text == "a.md")
    #expect(RelativePath("../../a.md", from: "matrices/x.yaml") == nil)
    #expect(RelativePath("/etc/passwd", from: "x.yaml") == nil)
    #expect(RelativePath("javascript:x", from: "x.yaml") == nil)
    #expect(RelativePath("#a", from: "x.yaml") == nil)
  }
}
