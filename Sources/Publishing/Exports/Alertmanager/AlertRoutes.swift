import Escalation
import JSON

/// The routes of a matrix: by severity, then by incident, to everybody whom the incident pages at once.
struct AlertRoutes {
  let view: MatrixView

  /// Who takes what no incident's route does: the owner of the document.
  var fallback: ID<Owner>? { view.matrix.owner?.value ?? view.incidents.lazy.compactMap(\.responsePrimary).first }

  var json: JSONValue? {
    guard let fallback else { return nil }
    let routes = view.severityMixOfAll.map { severity, incidents -> JSONValue in
      [
        "matchers": matcher("severity", severity.id.value.name),
        "routes": .array(incidents.flatMap { incidentRoutes(of: $0, severity) }),
      ]
    }
    return [
      "matchers": matcher("matrix", view.name), "receiver": .string(fallback.name), "routes": .array(routes),
    ]
  }

  /// One route for each of an incident's people, each but the last letting the next see the alert too.
  private func incidentRoutes(of incident: Incident, _ severity: Severity) -> [JSONValue] {
    let people = view.pagedAtOnce(by: incident)
    return people.enumerated().map { place, owner in
      var route = JSONObject()
      route["matchers"] = matcher("incident", incident.id.value.name)
      route["receiver"] = .string(owner.name)
      if place < people.count - 1 { route["continue"] = true }
      for member in delivery(of: incident).members { route[member.key] = member.value }
      for member in opening(of: incident, severity).members { route[member.key] = member.value }
      return .object(route)
    }
  }

  /// A batched delivery as the time that alerts are gathered for.
  private func delivery(of incident: Incident) -> JSONObject {
    guard let seconds = incident.timing.delivery?.value.elapsedSeconds, seconds > 0 else { return JSONObject() }
    let batch = Timespan.Amount.elapsed(seconds: seconds).canonical
    let repetition = Timespan.Amount.elapsed(seconds: max(seconds, AlertmanagerLimits.repeatSeconds)).canonical
    return JSONObject([
      (key: "group_wait", value: JSONValue.string(batch)), (key: "group_interval", value: .string(batch)),
      (key: "repeat_interval", value: .string(repetition)),
    ])
  }

  /// Where time zero is the next opening, nobody is told before.
  private func opening(of incident: Incident, _ severity: Severity) -> JSONObject {
    guard case .fromNextOpening = incident.closedHours, case .calendar(let id) = severity.calendar?.value,
      let intervals = view.project.calendar(id).map(TimeIntervals.init)
    else { return JSONObject() }
    return JSONObject([
      (key: "active_time_intervals", value: JSONValue.strings([intervals.openName])),
      (key: "mute_time_intervals", value: intervals.holidaysName.map { .strings([$0]) }),
    ])
  }

  /// Names are ids, so nothing in them needs escaping.
  private func matcher(_ label: String, _ value: String) -> JSONValue { .strings(["\(label)=\"\(value)\""]) }
}

extension MatrixView {
  /// The severities that incidents have, restricted ones included, most severe first.
  fileprivate var severityMixOfAll: [(Severity, [Incident])] {
    severities.map { severity in
      (severity, incidents.filter { $0.severity?.value == severity.id.value && !pagedAtOnce(by: $0).isEmpty })
    }.filter { !$0.1.isEmpty }
  }

  /// Whom an incident pages at time zero: the response primary, and whom an immediate step pages along.
  func pagedAtOnce(by incident: Incident) -> [ID<Owner>] {
    let along = incident.steps.filter(\.isImmediate)
      .flatMap { $0.targets?.value ?? [] }.flatMap { project.owners(of: $0.value, in: incident) }
    return (incident.responsePrimary.map { [$0] + along } ?? along).withoutRepeats
  }
}

extension EscalationStep {
  /// Whether it pages along with the response primary, at time zero.
  var isImmediate: Bool { start == .detected && after?.value.elapsedSeconds == 0 }
}
