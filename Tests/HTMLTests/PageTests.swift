import Digest
import JSON
import Testing

@testable import HTML

@Suite("Whole pages")
struct PageTests {
  private let page = Page(
    title: "</title><script>alert(1)</script>", scripts: ["'use strict';"],
    data: ["title": "</script><!--<script>"]
  ) {
    Element(.p) { "Hello" }
  }

  private var text: String { String(decoding: page.bytes, as: UTF8.self) }

  @Test("allow exactly the style and the script that they bring")
  func policy() throws {
    let style = try #require(text.firstMatch(of: /<style>([^<]*)<\/style>/)).output.1
    #expect(text.contains("style-src 'sha256-\(SHA256(of: String(style)).base64)'"))
    #expect(text.contains("script-src 'sha256-\(SHA256(of: "'use strict';").base64)'"))
    #expect(text.contains("default-src 'none'; style-src"))
    #expect(!text.contains("unsafe"))
  }

  @Test("keep data out of the markup")
  func data() {
    #expect(text.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    #expect(text.contains("id=\"_data\">{\"title\":\"\\u003C/script>\\u003C!--\\u003Cscript>\"}</script>"))
  }

  @Test("need no script to be read")
  func withoutScript() {
    let page = Page(title: "Plain") { Element(.p) { "Hello" } }
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("script"))
  }
}
