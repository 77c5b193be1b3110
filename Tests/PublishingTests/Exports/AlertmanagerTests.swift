import Escalation
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

/// The configuration of Alertmanager, as its own `amtool` reads it.
@Suite("Configuration of Alertmanager", .enabled(if: Tool.has("amtool"), "needs amtool: .ci/install-tools"))
struct AlertmanagerTests {
  private static let file = "alertmanager/alertmanager.yaml"

  @Test("is one", arguments: [Sample.compiled, Sample.smallest] + ExportSamples.hostile.map(ExportSamples.project))
  func config(compiled: Compiled) throws {
    let folder = try compiled.exported(.alertmanager)
    let check = try Tool.run("amtool", ["check-config", Self.file], in: folder)
    #expect(check.status == 0, "\(check.text)")
  }

  @Test("leads every incident at its severity to its people")
  func routes() throws {
    let folder = try Sample.compiled.exported(.alertmanager)
    for view in MatrixView.views(of: Sample.compiled.project, settings: PublicationSettings()) {
      for incident in view.incidents {
        let people = view.pagedAtOnce(by: incident).map(\.name).joined(separator: ",")
        let labels = [
          "matrix=\(view.name)", "incident=\(incident.id.value.name)",
          "severity=\(incident.severity?.value.name ?? "")",
        ]
        let test = try Tool.run(
          "amtool", ["config", "routes", "test", "--config.file", Self.file, "--verify.receivers", people] + labels,
          in: folder)
        #expect(test.status == 0 && !people.isEmpty, "\(labels): \(test.text)")
      }
    }
  }

  @Test("leads what an immediate step pages along to all of them, and a stranger to the fallback")
  func along() throws {
    let compiled = Sample.compiled(
      replacing: "escalation: [{after: 15m, to: [backup, executives]}]",
      with: "escalation: [{after: immediate, to: [executives]}, {after: 15m, to: [executives]}]")
    let folder = try compiled.exported(.alertmanager)
    func receivers(_ labels: String...) throws -> String {
      // Beside them it warns that the file takes the place of a server.
      let text = try Tool.run("amtool", ["config", "routes", "test", "--config.file", Self.file] + labels, in: folder)
        .text
      return text.split(separator: "\n").filter { !$0.hasPrefix("Warning") }.joined(separator: "\n")
    }
    #expect(try receivers("matrix=support", "severity=SEV-1", "incident=data-leak") == "security,vp-engineering")
    #expect(try receivers("matrix=another") == "governance-owner")
  }

  @Test("splits windows at midnight, and closes on holidays what opens on them")
  func intervals() throws {
    let compiled = Sample.compiled(
      replacing: "nights: {timezone: Asia/Singapore, hours: [\"08:00-12:00\", \"22:00-06:00\"]}",
      with: "nights: {timezone: Asia/Singapore, days: [fri], hours: 22:00-06:00, holidays: [2026-12-31]}")
    let folder = try compiled.exported(.alertmanager)
    let config = folder.text(of: Self.file) ?? ""
    #expect(config.contains(Self.nights))
    #expect(try Tool.run("amtool", ["check-config", Self.file], in: folder).status == 0)
  }

  private static let nights = """
      - name: "nights"
        time_intervals:
          - times:
              - start_time: "22:00"
                end_time: "24:00"
            weekdays: ["friday"]
            location: "Asia/Singapore"
          - times:
              - start_time: "00:00"
                end_time: "06:00"
            weekdays: ["saturday"]
            location: "Asia/Singapore"
      - name: "nights/holidays"
        time_intervals:
          - times:
              - start_time: "22:00"
                end_time: "24:00"
            years: ["2026"]
            months: ["12"]
            days_of_month: ["31"]
            location: "Asia/Singapore"
          - times:
              - start_time: "00:00"
                end_time: "06:00"
            years: ["2027"]
            months: ["1"]
            days_of_month: ["1"]
            location: "Asia/Singapore"

    """
}
