import Foundation
import JSON
import Source
import TestSupport
import Testing

@testable import Publishing

/// Pages full of text that looks like markup, as a CommonMark parser reads them: the same elements in the same places as
/// with plain words, and every text word for word.
@Suite(
  "Hostile text on pages",
  .enabled(if: Python.has("cmarkgfm", "markdown_it"), "needs pip install cmarkgfm markdown-it-py")
)
struct HostileTextTests {
  static let texts = [
    "a|b || c\\|d \\\\| e", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)", "[x]: javascript:alert(1)", "[x][y]", "**a** __b__ *c* _d_ ~~e~~ ~f~ ***g***",
    "`a` ``b`` ```c", "# a", "###### a #", "1. a", "1) a", "- a", "+ a", "* a", "> a", "- [ ] a", "[ ] a", "[x] a",
    "---", "***", "===", "___", "| a | b |", "|---|---|", ":--", "~~~", "```sh", "<!-- a", "-->", "<a", "</td>", "<br",
    "&lt;b&gt; &copy; &#60;", "a\\", "\\<b>", "\\", "*", "_", "`", "<", "[", "]", "](x)", "end",
    "; % %% %%{init: {}}%%",
    "\"; click level1 \"javascript:alert(1)\"", "$a$ and $$b$$", "<javascript:alert(1)>", "<https://a.example>",
    "@everyone", "{: onclick=alert(1) }", "    a", "\ta", "a  ", "[^1]", "a\u{00A0}b", "a*b*c", "a_b_c", "*a_b*c_",
    "x](https://evil.example) [y", "`|`", "a`|`b|", "!", "]: x", "\\`a\\`", "a ~ b", "</a></td></tr></table><h1>x",
  ]

  /// With line ends, where paragraphs may stand.
  static let paragraphs = ["a\n# b", "a\n\n- b\n- c", "a\n---", "a\n| b | c |\n|---|---|", "a\r\n> b", "a\n<div>\n"]

  @Test("leaves the page's elements as they are")
  func elements() throws {
    let lines = Self.texts.map { (line: $0, paragraph: $0) } + Self.paragraphs.map { (line: "plain", paragraph: $0) }
    let cases = try lines.map { line, paragraph -> JSONValue in
      let page = try Self.page(line: line, paragraph: paragraph)
      return ["page": .string(page), "line": .string(line), "paragraph": .string(paragraph)]
    }
    let given: JSONValue = [
      "plain": .string(try Self.page(line: "plain", paragraph: "plain")), "cases": .array(cases),
    ]
    let complaints = try Python.run(Self.compare, input: given.compactPrinted())
    #expect(complaints == "")
  }

  /// A page on which a text stands wherever an author may write one.
  static func page(line: String, paragraph: String) throws -> String {
    try compiled(line: line, paragraph: paragraph).page("m")
  }

  static func compiled(line: String, paragraph: String) -> Compiled {
    func quoted(_ text: String) -> String { JSONValue.string(text).compactPrinted() }
    let yaml = template.replacing("LINE", with: quoted(line)).replacing("TEXT", with: quoted(paragraph))
    let compiled = Compiled(["m.yaml": yaml])
    #expect(compiled.findings.map(\.message) == [])
    return compiled
  }

  static let template = """
    apiVersion: sevc/v1
    kind: Matrix
    name: m
    title: LINE
    description: TEXT
    labels: {one: TEXT}
    owner: me
    owners: {me: {name: LINE, contact: {pager: LINE, phone: LINE, email: LINE}, coverage: always}}
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: yearly}
    review: {last: 2026-01-01, resets: [LINE], sunset: LINE}
    rhythm: [LINE]
    severities: [{id: S1, firstResponse: 1h, meaning: TEXT, criteria: [LINE, LINE]}]
    incidents:
      - id: outage
        title: LINE
        severity: S1
        roles: {response: {primary: me}}
        escalation: [{after: 2h, to: [me], when: LINE}]
        updates: {customers: {within: 1h, when: LINE}, press: {asNeeded: LINE}}
        authority: {LINE: pre-approved}
        triggers: [LINE]
        checklist: [LINE]
        references: {LINE: https://a.example}
    metrics:
      - {id: q, title: LINE, unit: ratio, query: TEXT, model: m, watches: quality, thresholds: [{below: 0.5, action: rollback, raises: outage, rollback: LINE}]}
    models: [{id: m, title: LINE, workflow: LINE, owner: me, bounds: {errorRate: {factual: 1%}}, sunset: LINE}]
    failureModes: [{id: f, kind: hallucination, title: LINE, level: l, owner: me, mitigation: LINE, fix: LINE}]
    ladder: [{id: l, title: LINE, trigger: LINE, entry: [LINE]}, {id: k, title: LINE, trigger: LINE, entry: [LINE]}]
    """

  /// Renders both pages with two parsers and prints what differs. A bare web address may become a link to itself.
  static let compare = """
    import json, re, sys
    from html.parser import HTMLParser
    import cmarkgfm
    from cmarkgfm.cmark import Options
    from markdown_it import MarkdownIt

    class Page(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.tags, self.text, self.links = [], [], []
        def handle_starttag(self, tag, attributes):
            if tag in ("br", "span", "code") and not attributes: return
            if tag == "br": return
            attributes = dict(attributes)
            if tag == "a" and "href" in attributes: self.links.append(attributes["href"])
            if tag == "a": attributes.pop("href", None)
            self.tags.append((tag, sorted(attributes.items())))
        def handle_endtag(self, tag): pass
        def handle_data(self, data): self.text.append(data)
        def handle_comment(self, data): self.tags.append(("comment", data))
        def handle_decl(self, data): self.tags.append(("declaration", data))

    def cmark(text):
        return cmarkgfm.markdown_to_html_with_extensions(
            text, Options.CMARK_OPT_UNSAFE, ["table", "strikethrough", "tasklist"])

    def markdown_it(text):
        return MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)

    def read(render, text):
        page = Page()
        page.feed(render(text))
        page.close()
        return page

    given = json.load(sys.stdin)
    squeeze = lambda text: re.sub(r"\\s+", "", text)
    for render in (cmark, markdown_it):
        plain = read(render, given["plain"])
        for case in given["cases"]:
            def complain(*words): print(render.__name__, json.dumps(case["paragraph"]), *words)
            page = read(render, case["page"])
            if plain.tags != page.tags:
                differing = [pair for pair in zip(plain.tags, page.tags) if pair[0] != pair[1]]
                complain("elements differ:", differing[:1], len(plain.tags), len(page.tags))
            for link in page.links:
                if not re.match(r"https://a\\.example$|#outage$|\\.\\./policies/m\\.json$", link): complain("link:", link)
            text = squeeze("".join(page.text))
            for kind in ("line", "paragraph"):
                if squeeze(case[kind]) not in text: complain("lost:", case[kind])
    """
}
