import Escalation
import Source

extension Rule {
  static let businessTimeWithoutCalendar = Rule(
    "business-time-without-calendar", .timing, .error,
    summary: "a business duration on a severity whose calendar is `always`",
    rationale: """
      A working day is a calendar's. Without a calendar nobody can say when `1bd` ends, and every reader takes it for \
      something else.
      """,
    wrong: [
      """
      severities:
        - {id: SEV-3, firstResponse: ↓4bh, escalation: [{after: ↓1bd, to: [backup]}], resolution: scheduled}
      """,
      """
      updates: {customers: {within: ↓1bd}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, resolution: ↓1bd}
        - {id: slow-answers, title: Slow answers, severity: SEV-3, resolution: 2bd}
      """,
    ],
    right: [
      """
      severities:
        - {id: SEV-3, calendar: london, firstResponse: 4bh, escalation: [{after: 1bd, to: [backup]}], resolution: scheduled}
      """
    ],
    check: .both(
      project: { context, findings in
        check(context.project.organization.severities?.value ?? [], &findings) { severity in
          context.project.matrices.filter { $0.severities?.level == .organization }
            .flatMap { $0.incidents(of: severity) }
        }
      },
      eachMatrix: { matrix, context, findings in
        if let severities = matrix.severities, severities.level == .own {
          check(severities.value, &findings) { matrix.incidents(of: $0) }
        }
        findings += checkIncidents(of: matrix, context)
      }))

  private static func check(
    _ severities: [Severity], _ findings: inout [Diagnostic], incidents: (Severity) -> [Incident]
  ) {
    for severity in severities where severity.hasNoCalendar {
      let spans = severity.businessSpans
      let reached = spans.isEmpty ? [] : incidents(severity)
      for span in spans {
        let places = reached.filter { $0.businessSpans(of: .severity).contains { $0.range == span.range } }
        findings.append(finding(for: span, severity, places.map(\.reached)))
      }
    }
  }

  private static func checkIncidents(of matrix: Matrix, _ context: RuleContext) -> [Diagnostic] {
    context.findings(in: matrix, dependingOn: [.timing, .updates]) { incident, severity -> [Diagnostic]? in
      guard severity.hasNoCalendar else { return nil }
      let found =
        incident.businessSpans(of: .own).map { finding(for: $0, severity, []) }
        + incident.businessSpans(of: .matrix).map { finding(for: $0, severity, [incident.reached]) }
      return found.isEmpty ? nil : found
    }.flatMap(\.self)
  }

  private static func finding(
    for span: Sourced<Timespan>, _ severity: Severity, _ incidents: [RelatedPlace]
  ) -> Diagnostic {
    let place = RelatedPlace("severity `\(severity.id.value)` has no calendar", at: severity.id.range)
    return Diagnostic(
      "business-time-without-calendar", at: span.range,
      "`\(span.value.written)` is business time, and the severity's calendar is `always`",
      help: "give the severity a `calendar`, or write elapsed time", related: [place] + incidents)
  }
}

extension Matrix {
  /// Its incidents of a severity.
  func incidents(of severity: Severity) -> [Incident] {
    (incidents?.value ?? []).filter { $0.severity?.value == severity.id.value }
  }
}

extension Severity {
  /// Whether every hour counts; not where a finding has called its calendar wrong.
  var hasNoCalendar: Bool {
    switch calendar?.value {
    case .calendar: false
    case .always: true
    case nil: lacks(calendar, "calendar")
    }
  }
}
