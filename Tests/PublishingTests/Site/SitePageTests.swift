import Foundation
import JSON
import MatrixLanguage
import Source
import TestSupport
import Testing

@testable import Publishing

@Suite("Pages of the site")
struct SitePageTests {
  func page(_ name: String) throws -> String { try #require(SiteSample.files["site/\(name).html"]) }

  @Test("every incident that is no secret has its anchor, and what is secret is nowhere")
  func anchors() throws {
    let page = try page("search")
    for id in ["outage", "main", "constructor"] {
      #expect(page.contains("<article class=\"card incident\" id=\"\(id)\""))
    }
    #expect(page.contains("One more incident is restricted and kept off this page."))
    let index = try #require(SiteSample.files["site/index.html"])
    for text in [page, index] {
      for secret in ["secret", "Hidden trouble", "Hidden Hero", "hidden-hero", "7946 0999"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("an incident is found by the ids that it had")
  func formerAnchors() throws {
    let page = try page("search")
    let card = try #require(page.firstMatch(of: /<article[^>]* id="outage"[^>]*>(.*?)<h3>/.dotMatchesNewlines())).output
      .1
    #expect(card.contains("<span id=\"no-results\"></span><span id=\"older\"></span>"))
  }

  @Test("its own ids are none that a matrix could have")
  func ids() throws {
    for (path, text) in SiteSample.files where path.hasSuffix(".html") {
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path) has an id twice")
      let own = ids.filter { !["outage", "main", "constructor", "no-results", "older"].contains($0) }
      #expect(own.allSatisfy { $0.hasPrefix("_") }, "\(own)")
    }
  }

  @Test("links lead to people, to the web, and below the published folder")
  func links() throws {
    let page = try page("search")
    for address in [
      "tel:+442079460001", "mailto:turn@acme.example", "slack://channel?team=T1&amp;id=C1", "https://far.example/page",
      "https://a.example/?a=1&amp;b=2", "#outage", "../policies/search.json", "index.html",
    ] {
      #expect(page.contains("href=\"\(address)\""), "\(address)")
    }
    for (path, text) in SiteSample.files where path.hasSuffix(".html") {
      let targets = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
      let isHarmless = targets.allSatisfy {
        $0.contains(/^(https:|mailto:|tel:|slack:|#|\.\.\/policies\/|[a-z]+\.html)/)
      }
      #expect(isHarmless, "\(path)")
    }
  }

  @Test("a gap is marked where somebody must be there, and told in words")
  func gaps() throws {
    let page = try page("search")
    #expect(page.contains("<rect class=\"bad\""))
    #expect(page.contains("Nobody Mon 00:00 to Mon 03:00, Mon 17:00 to Tue 09:00, "))
    #expect(page.contains("Nobody Mon 00:00 to Mon 02:00, Mon 16:00 to Tue 08:00, "))
    #expect(page.contains("UTC, in January"))
    #expect(page.contains("UTC, in July"))
  }

  @Test("the same project gives the same bytes, and no moment or place of the machine")
  func determinism() {
    let again = SiteSample.compiled.files(PublicationSettings(targets: [.html, .json], projectPath: ".."))
    #expect(again == SiteSample.files)
  }

  @Test("200 incidents like the richest of our own stay below a megabyte", arguments: [nil, SiteSample.sourceURL])
  func size(sourceURL: String?) throws {
    let files = SiteSample.own.files(
      PublicationSettings(targets: [.html], sourceURL: sourceURL, commit: SiteSample.commit))
    let pages = files.filter { $0.key.hasSuffix(".html") && $0.key != "site/index.html" }
    #expect(pages.count >= 2)
    for (path, page) in pages {
      let cards = page.matches(of: /<article.*?<\/article>\n?/.dotMatchesNewlines()).map(\.output.utf8.count)
      let table = try #require(page.firstMatch(of: /<table class="glance">.*?<\/table>/.dotMatchesNewlines())).output
      let rows = table.matches(of: /<tr>.*?<\/tr>\n?/.dotMatchesNewlines()).dropFirst().map(\.output.utf8.count)
      let (card, row) = (try #require(cards.max()), try #require(rows.max()))
      let rest = page.utf8.count - cards.reduce(0, +) - rows.reduce(0, +)
      let size = rest + 200 * (card + row)
      #expect(size < 1_000_000, "\(path): \(size) bytes, \(card) a card, \(row) a row")
    }
  }

  @Test("alerts lead to the site where it is served, and to the Markdown where it is not")
  func alerts() throws {
    func address(_ targets: Set<BuildTarget>, _ base: String?) throws -> String {
      let files = Sample.compiled.files(PublicationSettings(targets: targets.union([.prometheus]), baseURL: base))
      let rules = try #require(files["prometheus/support.rules.yaml"])
      return String(try #require(rules.firstMatch(of: /runbook_url: "?([^"\n]*)#/)).output.1)
    }
    #expect(try address([.markdown, .html], "https://r.example") == "https://r.example/site/support.html")
    #expect(try address([.markdown], "https://r.example") == "https://r.example/runbooks/support.md")
    #expect(try address([.markdown, .html], nil) == "runbooks/support.md")
    #expect(try address([.html], nil) == "site/support.html")
  }
}
