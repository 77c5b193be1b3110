import Escalation
import MatrixLanguage

/// What Alertmanager holds of incidents, owners and calendars.
extension AlertmanagerFile {
  var facts: [ExportFact] {
    incidentFacts + receivers.flatMap(facts)
      + calendars.map { calendar in
        ExportFact(
          target: .alertmanager, matrix: nil, subject: "calendar \(calendar.openName)", field: "hours",
          fidelity: .exact,
          isUrgent: false)
      }
  }

  private var incidentFacts: [ExportFact] {
    views.flatMap { view in view.incidents.flatMap { facts(of: $0, in: view) } }
  }

  private func facts(of incident: Incident, in view: MatrixView) -> [ExportFact] {
    func fact(_ field: String, _ fidelity: Fidelity) -> ExportFact {
      ExportFact(
        target: .alertmanager, matrix: view.name, subject: "incident \(incident.id.value.name)", field: field,
        fidelity: fidelity, isUrgent: view.isUrgent(incident))
    }
    let isPaging = !view.pagedAtOnce(by: incident).isEmpty
    let delivery = incident.timing.delivery?.value
    return [
      fact("roles.response.primary", isPaging ? .exact : .lost("the incident pages nobody at once")),
      fact("delivery", delivery?.isBusiness == true ? .lost("Alertmanager counts elapsed time alone") : .exact),
    ] + (outOfHours(incident).map { [fact("outOfHours", $0)] } ?? [])
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
      ExportFact(
        target: .alertmanager, matrix: nil, subject: "owner \(receiver.owner.name)",
        field: channel.map { "contact.\($0)" } ?? "contact", fidelity: fidelity, isUrgent: true)
    }
  }
}
