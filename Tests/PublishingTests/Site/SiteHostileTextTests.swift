import JSON
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

/// Pages full of text that looks like markup, as a parser of HTML reads them: the same elements with the same attributes
/// as with plain words, and every text word for word.
@Suite("Hostile text on the site", .enabled(if: Python.has("html5lib"), "needs pip install html5lib"))
struct SiteHostileTextTests {
  static func page(line: String, paragraph: String) throws -> String {
    let compiled = HostileTextTests.compiled(line: line, paragraph: paragraph)
    return try #require(compiled.files(PublicationSettings(targets: [.html]))["site/m.html"])
  }

  static let texts =
    HostileTextTests.texts + [
      "\" onclick=\"alert(1)", "' onclick='alert(1)", "javascript:alert(1)", "</script>", "</style>", "<!--<script>",
      "</title>", "</svg><script>alert(1)</script>", "<svg onload=alert(1)>", "&#x3C;b&#x3E;", "]]>", "<?php ?>",
    ]

  @Test("leaves the page's elements as they are")
  func elements() throws {
    let groups = stride(from: 0, to: Self.texts.count, by: 12).map { start in
      Self.texts[start..<min(start + 12, Self.texts.count)].joined(separator: " ")
    }
    let lines =
      groups.map { (line: $0, paragraph: $0) }
      + [(line: "plain", paragraph: HostileTextTests.paragraphs.joined(separator: "\n"))]
    let cases = try lines.map { line, paragraph -> JSONValue in
      ["page": .string(try Self.page(line: line, paragraph: paragraph)), "text": .string(paragraph)]
    }
    let given: JSONValue = [
      "plain": .string(try Self.page(line: "plain", paragraph: "plain")), "cases": .array(cases),
    ]
    #expect(try Python.run(Self.compare, input: given.compactPrinted()) == "")
  }

  static let compare = """
    import json, re, sys
    import html5lib

    def read(text):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        page = parser.parse(text)
        tags = [(one.tag, sorted(one.attrib)) for one in page.iter() if one.tag != "br"]
        return tags, re.sub(r"\\s+", "", "".join(page.itertext())), parser.errors

    given = json.load(sys.stdin)
    plain, _, _ = read(given["plain"])
    for case in given["cases"]:
        def complain(*words): print(json.dumps(case["text"]), *words)
        tags, text, errors = read(case["page"])
        if tags != plain: complain("elements differ:", [pair for pair in zip(plain, tags) if pair[0] != pair[1]][:1])
        if re.sub(r"\\s+", "", case["text"]) not in text: complain("is lost")
        if errors: complain("errors:", errors[:2])
    """
}
