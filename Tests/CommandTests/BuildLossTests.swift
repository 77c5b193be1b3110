import Foundation
import TestSupport
import Testing

/// What `sevc build` does where an export cannot hold something.
@Suite("sevc build, and what exports lose")
struct BuildLossTests {
  /// PagerDuty pages nobody once an incident is acknowledged, and here no acknowledgement lapses.
  private static let losing = Projects.organization.replacing(
    "escalation: [{after: 20m, to: [backup]}]",
    with:
      "escalation: [{after: 20m, to: [backup]}, {after: 45m, since: acknowledged, to: [standby], unless: mitigated}]")

  private static func settings(_ losses: String = "") -> String {
    "apiVersion: sevc/v1\nkind: Project\nname: p\npublish:\n  targets: [markdown, pagerduty, jsm]\n\(losses)"
  }

  private func build(_ settings: String, _ arguments: [String] = []) throws -> (Program.Outcome, TemporaryFolder) {
    let folder = try TemporaryFolder([
      "sevc.yaml": settings, "matrices/org.yaml": Self.losing, "matrices/support.yaml": Projects.matrix,
    ])
    return (try Program.run(["build"] + arguments + Projects.today, in: folder), folder)
  }

  @Test("publishes nothing that is lost for an urgent incident", arguments: [[], ["--check"], ["--quiet"]])
  func refusal(arguments: [String]) throws {
    let (outcome, folder) = try build(Self.settings(), arguments)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "error: pagerduty loses matrix support, incident outage, escalation[1].since: PagerDuty pages nobody once"))
    #expect(outcome.errors.contains("`publish.losses`"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/published"))
  }

  @Test("publishes it where the project accepts the loss, and says why in exports.json")
  func acceptance() throws {
    let losses =
      "  losses: [{target: pagerduty, subject: incident outage, field: \"escalation[1]\", reason: We call them.}]\n"
    let (outcome, folder) = try build(Self.settings(losses))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("3 lost (3 accepted)"))
    #expect(!outcome.errors.contains("loses"))
    #expect(folder.text(of: "published/exports.json")?.contains(#""accepted": "We call them.""#) == true)
  }

  @Test("tells an acceptance that accepts nothing, at its place")
  func unused() throws {
    let losses = "  losses:\n    - {target: jsm, subject: incident outage, reason: Gone.}\n"
    let (outcome, _) = try build(Self.settings(losses), ["--target", "jsm"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: sevc.yaml:7:7: `jsm` loses nothing that this accepts"))
  }

  @Test("checks the acceptances as every other key")
  func structure() throws {
    let (outcome, _) = try build(Self.settings("  losses: [{target: pagerdut, subjet: incident outage}]\n"))
    #expect(outcome.status == 1)
    for text in ["`pagerdut` is not a target", "did you mean `subject`?", "an accepted loss needs `reason`"] {
      #expect(outcome.output.contains(text), "\(text): \(outcome.output)")
    }
  }
}
