import Drills
import Escalation
import MatrixLanguage
import Source
import Testing

/// Documents compiled in memory, with one drill that was played.
struct Played {
  let outcome: DrillOutcome
  let timeline: Timeline

  /// Plays a drill of the incident `outage`, or of what `begins` says.
  ///
  /// - Parameters:
  ///   - severity: Lines of the severity, below its `id`.
  ///   - begins: How the drill begins; `incident: outage` where left out.
  init(
    severity: String, starts: String = "2026-12-07T09:00 Europe/London", begins: String = "incident: outage",
    incident: String = "", events: [String] = [], expect: [String] = ["{paged: first}"]
  ) throws {
    let text =
      Self.documents(severity: severity, incident: incident) + """
        ---
        apiVersion: sevc/v1
        kind: Drill
        name: drill
        matrix: service
        starts: \(starts)
        \(begins)
        events: [\(events.joined(separator: ", "))]
        expect:
        \(expect.map { "  - \($0)" }.joined(separator: "\n"))

        """
    let file = SourceFile(path: "all.yaml", bytes: Array(text.utf8))
    var readings = [FileReading(file, as: FileID(0))]
    let resolver = Resolver(readings)
    let (project, resolved) = resolver.project(
      of: readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) })
    let findings = readings.flatMap(\.findings) + resolved
    try #require(findings.isEmpty, "\(findings.map(\.message))")
    outcome = DrillOutcome(of: try #require(project.drills.first), in: project)
    timeline = try #require(outcome.timeline, "\(outcome.failures.map(\.message))")
  }

  /// Who is paged when, in the order of time: `0m first`, `20m second`.
  var pages: [String] {
    timeline.pages.map { "\(timeline.scenario.offset(of: $0.moment)) \($0.owner)" }
  }

  /// When nobody is there to be paged, and as what: `20m backup`.
  var vacancies: [String] {
    timeline.entries.compactMap { entry in
      guard case .nobody(let vacancy) = entry.event else { return nil }
      return "\(timeline.scenario.offset(of: entry.moment)) \(vacancy.target.written)"
    }
  }

  /// Everything that is due and whether it was done: `10m firstResponse met`.
  var due: [String] {
    timeline.entries.compactMap { entry in
      guard case .targetDue(let target, let isMet) = entry.event else { return nil }
      return "\(timeline.scenario.offset(of: entry.moment)) \(target.rawValue) \(isMet ? "met" : "breached")"
    }
  }

  /// When each audience hears: `30m customers`.
  var updates: [String] {
    timeline.entries.compactMap { entry in
      guard case .updateDue(let update) = entry.event else { return nil }
      return "\(timeline.scenario.offset(of: entry.moment)) \(update.audience)"
    }
  }

  /// When acknowledgements lapse.
  var lapses: [String] {
    timeline.entries.compactMap { entry in
      guard case .acknowledgementExpires = entry.event else { return nil }
      return timeline.scenario.offset(of: entry.moment).description
    }
  }

  var failures: [String] { outcome.failures.map(\.message) }

  private static func documents(severity: String, incident: String) -> String {
    """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    calendars:
      london: {timezone: Europe/London, days: mon-fri, hours: 09:00-17:00, holidays: [2026-12-25, 2026-12-28]}
      new-york: {timezone: America/New_York, days: mon-fri, hours: 08:00-16:00}
    owners:
      first: {name: First, coverage: always}
      second: {name: Second, coverage: [london]}
      third: {name: Third}
    executives: [third]
    severities:
      - id: SEV-1
    \(severity.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
    ---
    apiVersion: sevc/v1
    kind: Matrix
    name: service
    title: Service
    owner: first
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: monthly}
    roles: {response: {primary: first, backup: second}}
    incidents:
      - id: outage
        title: Outage
        severity: SEV-1
    \(incident.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
    metrics:
      - id: quality
        title: Quality
        unit: ratio
        thresholds:
          - {below: 0.92, for: 1d, action: notify, raises: outage}
          - {below: 0.80, for: 5m, action: rollback, raises: outage}

    """
  }
}
