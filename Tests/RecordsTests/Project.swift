import Escalation
import MatrixLanguage
import Source
import Testing

/// A project compiled in memory, of one service with an incident of each kind of clock.
func sampleProject() throws -> Project {
  let file = SourceFile(path: "all.yaml", bytes: Array(sampleDocuments.utf8))
  var readings = [FileReading(file, as: FileID(0))]
  let resolver = Resolver(readings)
  let (project, resolved) = resolver.project(
    of: readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) })
  let findings = readings.flatMap(\.findings) + resolved
  try #require(findings.isEmpty, "\(findings.map(\.message))")
  return project
}

/// `outage` runs by every clock, `lag` by London's office hours in hours and otherwise out of them, `wish` waits for the
/// office to open.
private let sampleDocuments = """
  apiVersion: sevc/v1
  kind: Organization
  name: acme
  calendars:
    london: {timezone: Europe/London, days: mon-fri, hours: 09:00-17:00, holidays: [2026-05-25, 2026-08-31]}
  owners:
    oncall: {name: On-call, contact: {pagerduty: P1}, coverage: always}
  severities:
    - {id: SEV-1, firstResponse: 10m, resolution: 4h, escalation: [{after: 20m, to: [oncall]}]}
    - id: SEV-2
      calendar: london
      firstResponse: 60m
      resolution: 3bd
      outOfHours: {firstResponse: 2bh}
    - {id: SEV-3, calendar: london, firstResponse: 1h, resolution: 5bd, outOfHours: closed}
  ---
  apiVersion: sevc/v1
  kind: Matrix
  name: support
  title: Support
  owner: oncall
  scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: monthly}
  incidents:
    - {id: outage, title: Outage, severity: SEV-1, formerly: [breakdown]}
    - {id: lag, title: Lag, severity: SEV-2}
    - {id: wish, title: Wish, severity: SEV-3}
  metrics:
    - {id: errors, title: Errors, unit: ratio, thresholds: [{above: 0.1, for: 5m, action: notify, raises: outage}]}
    - {id: age, title: Age, unit: seconds, thresholds: [{above: 1h, action: notify, raises: lag}]}

  """
