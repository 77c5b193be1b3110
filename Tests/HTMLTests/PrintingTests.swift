import Testing

@testable import HTML

@Suite("HTML, printed")
struct PrintingTests {
  private func html(_ element: Element) -> String {
    var printer = HTMLPrinter()
    printer.print([.element(element)])
    return String(decoding: printer.bytes, as: UTF8.self)
  }

  @Test("text is only ever text")
  func text() {
    let text = "</p><script>alert('1')</script> & \"&lt;\""
    #expect(
      html(Element(.span) { text })
        == "<span>&lt;/p&gt;&lt;script&gt;alert('1')&lt;/script&gt; &amp; &quot;&amp;lt;&quot;</span>")
  }

  @Test("no attribute ends before its quote")
  func attributes() {
    let element = Element(.a, .href(Address(fragment: "a\" onclick=\"x")), .label("\"><b>"), .hidden)
    #expect(html(element) == "<a href=\"#a%22%20onclick%3D%22x\" aria-label=\"&quot;&gt;&lt;b&gt;\" hidden></a>")
  }

  @Test(
    "what no page may hold is shown as such",
    arguments: [
      ("a\u{0}b", "a\u{FFFD}b"), ("a\u{85}b", "a\u{FFFD}b"), ("a\u{1FFFE}b", "a\u{FFFD}b"), ("a\r\nb\rc", "a\nb\nc"),
      ("a\tb\nc", "a\tb\nc"), ("ä\u{A0}€ \u{1F525}", "ä\u{A0}€ \u{1F525}"),
    ])
  func characters(text: String, shown: String) {
    #expect(html(Element(.code) { text }) == "<code>\(shown)</code>")
  }

  @Test("void elements have no end, blocks their own lines")
  func elements() {
    let list = Element(.ul) {
      for word in ["a", "b"] { Element(.li) { word } }
      if false { Element(.li) { "c" } }
    }
    #expect(html(list) == "\n<ul>\n<li>a</li>\n<li>b</li></ul>")
    #expect(html(Element(.input, .type(.search), nil)) == "<input type=\"search\">")
  }

  @Test(
    "numbers of drawings are short, and always numbers",
    arguments: [
      (0, "0"), (12.5, "12.5"), (-0.05, "-0.05"), (-0.001, "0"), (1.006, "1.01"), (Double.nan, "0"), (1e300, "0"),
    ])
  func numbers(value: Double, text: String) {
    #expect(Length.text(of: value) == text)
  }
}

@Suite("Addresses of links")
struct AddressTests {
  @Test(
    "lead to what a person opens",
    arguments: [
      "https://a.example/x?y=1#z", "HTTPS://a.example", "mailto:a@b.example", "tel:+4420", "slack://channel?id=C1",
      "#a",
      "../runbooks/a.md#b:c", "a.html", "a/b:c", "?q=a:b",
    ])
  func allowed(text: String) {
    #expect(Address(text)?.text == text)
  }

  @Test(
    "run nothing and leave for no unnamed host",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
      "\u{1}javascript:x",
      "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example", "\\\\evil.example", "/\\evil.example",
      "",
      "blob:x", "a b", "javascript\u{9}:x", "jav\u{A0}script:x\u{7F}",
    ])
  func refused(text: String) {
    #expect(Address(text) == nil)
  }
}
