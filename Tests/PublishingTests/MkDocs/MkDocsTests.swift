import Escalation
import JSON
import MatrixLanguage
import Source
import TestSupport
import Testing

@testable import Publishing

/// Sites built by MkDocs with its Material theme, with every warning an error.
@Suite("MkDocs", .enabled(if: MkDocs.isThere, "needs pip install mkdocs-material"))
struct MkDocsTests {
  /// Writes the files of a project, has the site built, and tells what MkDocs objects to.
  func complaints(about compiled: Compiled, in folder: TemporaryFolder, baseURL: String? = nil) throws -> [String] {
    let settings = PublicationSettings(targets: [.mkdocs, .json], baseURL: baseURL, projectPath: "..")
    for (path, text) in compiled.files(settings) { try folder.write(text, to: path) }
    return try MkDocs.complaints(about: folder.path + "/mkdocs")
  }

  @Test("builds every kind of section without a warning, links and anchors looked up")
  func sample() throws {
    let folder = try TemporaryFolder()
    #expect(try complaints(about: Sample.compiled, in: folder) == [])
    let page = try #require(folder.text(of: "mkdocs/site/runbooks/support/index.html"))
    #expect(page.contains("<h3 id=\"model-outage\">1. Model outage or provider API unavailability"))
    #expect(page.contains("<pre class=\"mermaid\"><code>timeline\n  At once : AI Platform On-call\n"))
    #expect(page.contains("<label class=\"task-list-control\"><input type=\"checkbox\"/>"))
    #expect(page.contains("<title>Customer support assistant - AI SLA Escalation Matrices</title>"))
    #expect(!page.contains("policies/support.json"))
    #expect(page.contains("Playbook: <code>../docs/failover plan.md#start</code>"))
  }

  @Test("leads to policies by their address, where it is known")
  func baseURL() throws {
    let folder = try TemporaryFolder()
    #expect(try complaints(about: Sample.compiled, in: folder, baseURL: "https://r.example") == [])
    let page = try #require(folder.text(of: "mkdocs/site/runbooks/support/index.html"))
    #expect(page.contains("<a href=\"https://r.example/policies/support.json\">policy as JSON</a>"))
  }

  @Test("an incident has its anchor, whatever else is called so")
  func anchors() throws {
    let folder = try TemporaryFolder()
    let compiled = Sample.compiled(replacing: "model-outage", with: "severities")
    #expect(try complaints(about: compiled, in: folder) == [])
    let page = try #require(folder.text(of: "mkdocs/site/runbooks/support/index.html"))
    #expect(page.contains("<h3 id=\"severities\">1. Model outage"))
    #expect(page.contains("<h2 id=\"severities_1\">Severities"))
  }

  @Test("names that mean something to MkDocs are names of matrices")
  func names() throws {
    let names = ["README", "404", "templates", "sitemap"]
    let documents = Self.documents(of: names.map { (line: $0, paragraph: "plain") })
    let compiled = Compiled([
      "m.yaml": names.enumerated().reduce(documents) {
        $0.replacing("name: m\($1.offset)\n", with: "name: \($1.element)\n")
      }
    ])
    #expect(compiled.findings.map(\.message) == [])
    let folder = try TemporaryFolder()
    #expect(try complaints(about: compiled, in: folder) == [])
    let index = try #require(folder.text(of: "mkdocs/site/index.html"))
    for name in names {
      #expect(index.contains("href=\"runbooks/\(name == "README" ? "" : name + "/")\">\(name)</a>"))
    }
  }

  @Test("text that looks like markup stays text, on the page, in its head and in the navigation")
  func hostileText() throws {
    let others = ["{{ 1 }}", "#tag", "C#", "a {: .b }", "=== a", "!!! a", "<a@b.c>", "%}"]
    let cases =
      (["plain"] + HostileTextTests.texts + others).map { (line: $0, paragraph: $0) }
      + HostileTextTests.paragraphs.map { (line: "plain", paragraph: $0) }
    let compiled = Compiled(["org.yaml": Self.documents(of: cases)])
    #expect(compiled.findings.map(\.message) == [])
    let folder = try TemporaryFolder()
    #expect(try complaints(about: compiled, in: folder) == [])
    let given: JSONValue = [
      "site": .string(folder.path + "/mkdocs/site"),
      "cases": .array(cases.map { ["line": .string($0.line), "paragraph": .string($0.paragraph)] }),
    ]
    let differences = try Python.run(Self.compare, input: given.compactPrinted())
    #expect(differences == "")
  }

  /// A matrix for each text, `m0`, `m1` and so on, with people of its own.
  static func documents(of cases: [(line: String, paragraph: String)]) -> String {
    cases.enumerated().map { number, texts in
      func quoted(_ text: String) -> String { JSONValue.string(text).compactPrinted() }
      return HostileTextTests.template.replacing("name: m\n", with: "name: m\(number)\n")
        .replacing("{me: {", with: "{me\(number): {").replacing("owner: me", with: "owner: me\(number)")
        .replacing("primary: me", with: "primary: me\(number)").replacing("to: [me]", with: "to: [me\(number)]")
        .replacing("LINE", with: quoted(texts.line)).replacing("TEXT", with: quoted(texts.paragraph))
    }.joined(separator: "\n---\n")
  }

  /// Compares every page with that of plain words, and prints what differs: the elements of the article in their order,
  /// those of the whole page by number. A bare address may become a link to itself.
  static let compare = """
    import collections, json, re, sys
    from html.parser import HTMLParser

    class Page(HTMLParser):
        void = {"br", "input", "meta", "link", "img", "hr", "path", "source"}
        def __init__(self, text):
            super().__init__(convert_charrefs=True)
            self.article, self.all, self.text, self.title = [], [], [], ""
            self.within, self.link = [], None
            self.feed(text)
            self.close()
        def handle_starttag(self, tag, attributes):
            if tag not in self.void: self.within.append(tag)
            attributes = dict(attributes)
            if tag in ("br", "span", "code") and not attributes: return
            if tag == "link" and attributes.get("rel") in ("prev", "next"): return
            if tag == "a": self.link = [attributes.get("href"), ""]
            element = (tag, attributes.get("class"), *sorted(key for key in attributes if key.startswith("on")))
            self.all.append(element)
            if "article" in self.within: self.article.append(element)
        def handle_endtag(self, tag):
            if tag == "a" and self.link and self.link[0] in (self.link[1], "mailto:" + self.link[1]):
                self.all.pop()
                if "article" in self.within: self.article.pop()
            while self.within and tag not in self.void and self.within.pop() != tag: pass
        def handle_data(self, data):
            if self.link: self.link[1] += data
            if "article" in self.within: self.text.append(data)
            if self.within[-1:] == ["title"]: self.title += data

    given = json.load(sys.stdin)
    squeeze = lambda text: re.sub(r"\\s+", "", text)
    read = lambda number: Page(open(f"{given['site']}/runbooks/m{number}/index.html", encoding="utf-8").read())
    plain = read(0)
    for number, case in enumerate(given["cases"]):
        page = read(number)
        complain = lambda *words: print(json.dumps(case["paragraph"]), *words)
        if page.article != plain.article:
            differing = [pair for pair in zip(plain.article, page.article) if pair[0] != pair[1]]
            complain("elements differ:", differing[:1], len(plain.article), len(page.article))
        if collections.Counter(page.all) != collections.Counter(plain.all):
            own, usual = collections.Counter(page.all), collections.Counter(plain.all)
            complain("page differs: too many", dict(own - usual), "too few", dict(usual - own))
        text = squeeze("".join(page.text))
        for kind in ("line", "paragraph"):
            if squeeze(case[kind]) not in text: complain("lost:", case[kind])
        if squeeze(case["line"]) not in squeeze(page.title): complain("title:", page.title)
    """
}
