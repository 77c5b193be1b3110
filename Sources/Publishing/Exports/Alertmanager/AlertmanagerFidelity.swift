import Escalation
import MatrixLanguage

/// What Alertmanager holds of incidents, owners and calendars.
extension AlertmanagerFile {
  var facts: [ExportFact] {
    views.flatMap(matrixFacts) + receivers.flatMap(facts) + otherContacts + calendars.flatMap(facts)
  }

  private func matrixFacts(_ view: MatrixView) -> [ExportFact] {
    let owner = view.matrix.owner.map { _ in view.fact(.alertmanager, "matrix \(view.name)", "owner", .exact) }
    return (owner.map { [$0] } ?? []) + view.incidents.flatMap { facts(of: $0, in: view) }
  }

  private func facts(of incident: Incident, in view: MatrixView) -> [ExportFact] {
    let isPaging = !view.pagedAtOnce(by: incident).isEmpty
    let nobody = Fidelity.lost("the incident pages nobody at once")
    let own: [(String, Fidelity)?] = [
      ("severity", isPaging ? .exact : nobody), ("roles.response.primary", isPaging ? .exact : nobody),
      incident.timing.delivery.map { ("delivery", fidelity(ofDelivery: $0.value)) },
      outOfHours(incident).map { ("outOfHours", $0) },
    ]
    let conditions = incident.steps.enumerated().filter { $0.element.isImmediate && $0.element.when != nil }.map {
      ("escalation[\($0.offset)].when", Fidelity.lowered("told in any case: the condition is for people to judge"))
    }
    return (own.compactMap(\.self) + conditions).map { view.fact(.alertmanager, incident, $0.0, $0.1) }
  }

  private func fidelity(ofDelivery delivery: Timespan) -> Fidelity {
    delivery.elapsedSeconds == nil ? .lost("Alertmanager counts elapsed time alone") : .exact
  }

  private func outOfHours(_ incident: Incident) -> Fidelity? {
    switch incident.closedHours {
    case nil: nil
    case .fromNextOpening: .lowered("told at the next opening if the alert still fires then")
    case .timing(let timing):
      timing.delivery?.value == incident.timing.delivery?.value
        ? .exact : .lowered("delivered out of hours as within them")
    }
  }

  private func facts(of receiver: Receiver) -> [ExportFact] {
    receiver.fidelities.map { channel, fidelity in
      fact("owner \(receiver.owner.name)", channel.map { "contact.\($0)" } ?? "contact", fidelity)
    }
  }

  /// Owners whom no route leads to: others page them, later.
  private var otherContacts: [ExportFact] {
    let told = Set(receivers.map(\.owner))
    let others = views.flatMap(\.referredOwners).withoutRepeats.sorted().filter { !told.contains($0) }
    return others.filter { views.first?.project.owner($0)?.contact != nil }.map {
      fact("owner \($0.name)", "contact", .lowered("no route leads there: nobody pages the owner at once"))
    }
  }

  private func facts(of intervals: TimeIntervals) -> [ExportFact] {
    let calendar = intervals.calendar
    let said = [
      ("timezone", calendar.timezone != nil), ("days", calendar.days != nil), ("hours", calendar.hours != nil),
      ("holidays", calendar.holidays != nil),
    ]
    return said.filter(\.1).map { fact("calendar \(intervals.openName)", $0.0, .exact) }
  }

  private func fact(_ subject: String, _ field: String, _ fidelity: Fidelity) -> ExportFact {
    ExportFact(
      target: .alertmanager, matrix: nil, subject: subject, field: field, fidelity: fidelity, isUrgent: false)
  }
}
