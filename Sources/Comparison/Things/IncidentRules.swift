import Escalation
import Source

/// An incident with what it promises; a class for the reason that its promise is one.
final class IncidentPromise: Sendable {
  let incident: Incident
  let promise: Promise
  /// The place of its severity in the list in use, from 0; nil where it is unknown.
  let rank: Int?

  init(_ incident: Incident, in matrix: Matrix, _ side: Side) {
    self.incident = incident
    promise = Promise(of: incident, matrix.severity(of: incident), side)
    rank = incident.severity.flatMap { matrix.rank(of: $0.value) }
  }
}

extension ThingRules<IncidentPromise> {
  static let incident = ThingRules(
    "incident",
    [
      .elsewhere("id", because: "things are matched by it"),
      .words("title", \.incident.title),
    ] + inherited.fields + [
      FieldRule("audience") { pair, telling in
        let audiences = pair.map { $0.incident.audience?.value ?? .everyone }
        guard audiences.base != audiences.head else { return }
        telling.tell(
          "audience", .weakens, pair.base.incident.writtenAudience, pair.head.incident.writtenAudience)
      },
      .instructions("triggers", \.incident.triggers),
      .instructions("checklist", \.incident.checklist),
      .texts("references", \.incident.references, name: \.name, text: \.link),
      .formerly(\.incident.formerly, of: \.incident.id),
    ])
}

extension ThingRules<IncidentPromise> {
  /// The rules of what an incident does not say alone.
  static let inherited = ThingRules(
    "incident",
    [
      FieldRule("severity") { pair, telling in
        let ids = pair.map(\.incident.severity)
        guard let base = ids.base, let head = ids.head, telling.lens.now(base.value, .severities) != head.value
        else { return }
        // Without two ranks nobody knows which is more severe.
        let shift = Shift.less(pair.base.rank ?? -1, pair.head.rank ?? .max)
        telling.tell("severity", shift.impact ?? .weakens, base.written(\.name), head.written(\.name))
      }
    ] + FieldRule<Promise>.inherited.map { $0.lifted { $0.promise } })
}

extension Incident {
  fileprivate var writtenAudience: Written {
    Written((audience?.value ?? .everyone).rawValue, at: audience?.range ?? id.range)
  }
}
