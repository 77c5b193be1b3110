import Escalation

/// The matrix at a glance: scope, severities, one row an incident, and the operating rhythm.
///
/// The words are a contract with readers and scripts of earlier matrices, and stay as they are.
struct SummarySection {
  let view: MatrixView

  var blocks: [Block] {
    [.heading(1, "AI SLA Escalation Matrix - \(view.title)")]
      + scope + severityMix + [.table(incidents)] + restricted + rhythm
  }

  var scope: [Block] {
    let scope = view.matrix.scope?.value
    let facts: [(String, String?)] = [
      ("Monthly interaction band", scope?.monthlyInteractions?.value.label),
      ("Customer impact profile", scope?.customerImpact?.value.label),
      ("On-call model", scope?.onCall?.value.label),
      ("Review cadence", scope?.reviewCadence?.value.label),
      ("Escalation readiness tier", view.tier?.rawValue),
    ]
    let items = facts.compactMap { name, value in value.map { "\(name): \($0)" as Phrase } }
    return items.isEmpty ? [] : [.heading(2, "Scope"), .bullets(items)]
  }

  private var severityMix: [Block] {
    let mix = view.severityMix
    guard !mix.isEmpty else { return [] }
    return [.heading(2, "Severity Mix"), .bullets(mix.map { "\($0.severity.id.value.name): \($0.count)" })]
  }

  /// One row an incident, without those that are restricted.
  var incidents: Table {
    Table(
      [
        "#", "Incident type", "Severity", "First response target", "Escalation after", "Primary owner",
        "Executive notify", "Customer update window",
      ],
      rows: view.visibleIncidents.enumerated().map { row(of: $1, number: $0 + 1) })
  }

  private func row(of incident: Incident, number: Int) -> [Phrase] {
    [
      "\(number)",
      Phrase(incident.title?.value),
      Phrase(incident.severity?.value.name),
      Phrase(incident.timing.firstResponse?.value.label),
      Phrase(incident.timing.firstEscalation?.whenText ?? "None"),
      Phrase(incident.responsePrimary.map(view.name)),
      incident.notifiesExecutives ? "Yes" : "No",
      Phrase((incident.updates?.value ?? [])[audience: Audience.customers].text),
    ]
  }

  var restricted: [Block] {
    switch view.restrictedCount {
    case 0: []
    case 1: [.paragraph("One more incident is restricted and kept off this page.")]
    case let count: [.paragraph("\(count) more incidents are restricted and kept off this page.")]
    }
  }

  var rhythm: [Block] {
    let habits = view.matrix.rhythm?.value ?? []
    return habits.isEmpty ? [] : [.heading(2, "Operating Rhythm"), .numbered(habits.map { Phrase($0.value) })]
  }
}
