import Escalation
import Foundation
import Rules
import Source
import TestSupport
import Testing

@Suite("What the rules on coverage say")
struct CoverageTests {
  private static let sun = """
    calendars:
      uk: {timezone: Europe/London, days: mon-fri, hours: 08:00-16:00}
      new-york: {timezone: America/New_York, days: mon-fri, hours: 08:00-16:00}
      singapore: {timezone: Asia/Singapore, days: mon-fri, hours: 08:00-16:00}
    owners:
      west: {name: West, contact: {pagerduty: PWEST}, coverage: [uk, new-york]}
      east: {name: East, contact: {pagerduty: PEAST}, coverage: [singapore]}
      quiet: {name: Quiet, contact: {pagerduty: PQUIET}}
    ---

    """

  @Test("Teams that follow the sun from eight to four leave nights and weekends open")
  func followTheSun() throws {
    let linted = lintExample(
      Self.sun + """
        scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: follow-the-sun, reviewCadence: weekly}
        roles: {response: {primary: west, backup: east}}
        incidents:
          - {id: outage, title: Outage, severity: SEV-1}
          - {id: sign-in, title: No sign-in, severity: SEV-2}
          - {id: own, title: Own, severity: SEV-2, roles: {response: {primary: west}}}
        """)
    let findings = linted.findings(of: "coverage-gap")
    // 3449 is what Python's zoneinfo finds minute by minute; see below.
    let message =
      "neither `west` nor `east` can be reached at all hours: first from Fri 2026-11-20 21:00 Europe/London (21:00 UTC) "
      + "to Mon 2026-11-23 00:00 Europe/London (00:00 UTC), and 3449 h of the first twelve months"
    #expect(findings.map(\.message) == [message, message])
    #expect(
      findings.first?.related.map(\.message) == [
        "the backup", "coverage of `west`", "coverage of `east`", "reaches incident `outage`",
        "reaches incident `sign-in`",
      ])
    #expect(findings.last?.related.map(\.message) == ["the backup", "coverage of `west`", "coverage of `east`"])
    #expect(linted.findings(of: "on-call-promise").isEmpty && linted.findings(of: "primary-off").isEmpty)
  }

  @Test("Python finds the same hours in a year, and more of them in a week of summer", .enabled(if: Python.isThere))
  func outsideComputation() throws {
    let script = """
      from datetime import datetime, timedelta, timezone
      from zoneinfo import ZoneInfo
      zones = [ZoneInfo(name) for name in ("Europe/London", "America/New_York", "Asia/Singapore")]
      def works(local): return local.weekday() < 5 and 8 <= local.hour < 16
      def uncovered(day, days):
          start = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
          minutes = (start + timedelta(minutes=m) for m in range(days * 1440))
          return sum(not any(works(m.astimezone(zone)) for zone in zones) for m in minutes) / 60
      print(uncovered("2026-11-20", 365), uncovered("2027-01-04", 7), uncovered("2027-07-05", 7))
      """
    #expect(try Python.run(script) == "3449.0 63.0 68.0\n")
  }

  @Test("Is silent where an owner's coverage is unknown, and says so at the owner, once")
  func unknown() {
    let linted = lintExample(
      Self.sun + """
        roles: {response: {primary: west, backup: quiet}}
        incidents:
          - {id: outage, title: Outage, severity: SEV-1}
          - {id: sign-in, title: No sign-in, severity: SEV-1}
        """)
    #expect(linted.findings(of: "coverage-gap").isEmpty && linted.findings(of: "primary-off").isEmpty)
    let findings = linted.findings(of: "coverage-unknown")
    #expect(findings.count == 1)
    #expect(findings.first?.related.map(\.message) == ["reaches incident `outage`", "reaches incident `sign-in`"])
  }

  @Test("Judges the primary alone where nobody is behind, and an urgent severity with a calendar by its primary")
  func primary() {
    let linted = lintExample(
      Self.sun + """
        severities:
          - {id: S1, calendar: uk, firstResponse: 1h, escalation: [{after: 2h, to: [backup]}]}
          - {id: S2, delivery: 15m, firstResponse: 1h}
        roles: {response: {primary: west, backup: none}}
        incidents:
          - {id: outage, title: Outage, severity: S1}
          - {id: slow, title: Slow, severity: S2}
        """)
    #expect(
      linted.findings(of: "coverage-gap").map { $0.related.last?.message } == ["reaches incident `slow`"])
    #expect(
      linted.findings(of: "primary-off").map { $0.related.last?.message } == ["reaches incident `outage`"])
  }

  @Test("Takes a calendar that never closes for always")
  func neverClosed() {
    let linted = lintExample(
      """
      calendars:
        all-day: {timezone: Europe/London, hours: 00:00-24:00}
      owners:
        rota: {name: Rota, contact: {pagerduty: PROTA}, coverage: [all-day]}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: follow-the-sun, reviewCadence: weekly}
      roles: {response: {primary: rota, backup: rota}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """)
    let rulesOnCoverage = Set(RuleCatalogue.all.filter { $0.group == .coverage }.map(\.id))
    #expect(linted.findings.filter { rulesOnCoverage.contains($0.rule) } == [])
  }
}

/// The host's Python, which decides by itself when offices are open.
private enum Python {
  static let isThere: Bool = {
    let found = (try? run("import zoneinfo; print(zoneinfo.ZoneInfo('Asia/Singapore'))")) == "Asia/Singapore\n"
    if !found {
      print("SKIPPED: coverage is not held against an outside computation, for no python3 with zoneinfo is here")
    }
    return found
  }()

  static func run(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
