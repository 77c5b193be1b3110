import Escalation
import JSON
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

@Suite("Dashboards")
struct DashboardTests {
  private static func dashboard(_ compiled: Compiled, _ name: String) throws -> JSONValue {
    try JSONValue(parsing: try compiled.exported(.grafana).text(of: "grafana/\(name).json") ?? "")
  }

  @Test("draw a line at each threshold, and what is bad in its colour")
  func lines() throws {
    let panels = try Self.dashboard(Sample.compiled, "support")["panels"]?.array ?? []
    #expect(panels.map { $0["title"]?.string } == ["Graded answer quality"])
    let steps = panels.first?["fieldConfig"]?["defaults"]?["thresholds"]?["steps"]?.array ?? []
    #expect(steps.map { $0["color"]?.string } == ["red", "orange", "yellow", "green"])
    let links = panels.first?["links"]?.array ?? []
    #expect(links.last?["url"] == "https://runbooks.example/runbooks/support.md#quality-regression")
  }

  @Test("take no variable from an author's words", arguments: ExportSamples.hostile)
  func hostile(text: String) throws {
    let dashboard = try Self.dashboard(ExportSamples.project(saying: text), "m")
    let title = dashboard["title"]?.string ?? ""
    #expect(!title.contains("${") && !title.contains("[["))
    #expect(title.replacing("\u{200B}", with: "") == text)
  }

  @Test("keep to what Grafana's database holds")
  func lengths() throws {
    let dashboard = try Self.dashboard(ExportSamples.project(saying: String(repeating: "é😀", count: 100)), "m")
    #expect(dashboard["title"]?.string?.unicodeScalars.count == 189)
    let tags = (dashboard["tags"]?.array ?? []).compactMap(\.string)
    #expect(tags.count == 4 && Set(tags).count == 4 && tags.allSatisfy { $0.unicodeScalars.count <= 50 })
  }
}
