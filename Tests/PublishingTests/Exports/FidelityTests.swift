import Escalation
import JSON
import MatrixLanguage
import Testing

@testable import Publishing

/// What became of every fact.
@Suite("Fidelity of exports")
struct FidelityTests {
  @Test("is told beside the exports, and only there")
  func report() throws {
    let files = Sample.compiled.files(PublicationSettings(targets: [.prometheus, .alertmanager, .calendar]))
    let report = try JSONValue(parsing: try #require(files["exports.json"]))
    #expect(report["targets"]?.object?.members.map(\.key) == ["alertmanager", "calendar", "prometheus"])
    #expect(report["targets"]?["prometheus"]?["summary"]?["lost"] == 1)
    #expect(Sample.compiled.files()["exports.json"] == nil)
  }

  @Test("speaks of every threshold, every incident and every channel")
  func completeness() {
    let facts = Sample.compiled.facts([.prometheus, .alertmanager])
    let told = Set(facts.map { "\($0.subject) \($0.field)" })
    let matrix = Sample.compiled.project.matrices[0]
    for incident in matrix.incidents?.value ?? [] {
      #expect(told.contains("incident \(incident.id.value.name) roles.response.primary"))
    }
    for metric in matrix.metrics?.value ?? [] {
      for index in (metric.thresholds?.value ?? []).indices {
        #expect(told.contains("metric \(metric.id.value.name) thresholds[\(index)]"))
      }
    }
    #expect(told.contains("owner ai-platform-oncall contact.pagerduty"))
  }

  @Test("gives a reason for all that is not exact")
  func reasons() {
    let facts = Sample.compiled.facts([.prometheus, .alertmanager, .calendar])
    #expect(facts.allSatisfy { ($0.fidelity == .exact) == ($0.fidelity.reason == nil) })
    #expect(facts.contains { $0.fidelity.word == "lowered" })
  }
}
