import Escalation

/// Every incident that is no secret, with a list of links before them.
struct IncidentsSection {
  let view: MatrixView

  var blocks: [Block] {
    let incidents = view.visibleIncidents
    guard !incidents.isEmpty else { return [] }
    let details = incidents.enumerated().flatMap { number, incident in
      IncidentDetails(view: view, incident: incident, number: number + 1).blocks
    }
    return [.heading(2, "Incidents"), .bullets(incidents.map(entry))] + details
  }

  private func entry(of incident: Incident) -> Phrase {
    let severity = incident.severity?.value.name
    return .link(view.title(of: incident), to: LinkTarget(path: "#\(incident.id.value.name)"))
      + (severity.map { " (\($0))" } ?? "")
  }
}

extension MatrixView {
  func title(of incident: Incident) -> String {
    incident.title?.value ?? incident.id.value.name
  }

  /// A link to an incident on its page; for a restricted one only the word.
  func incidentLink(_ id: ID<Incident>?) -> Phrase {
    guard let id, let incident = incident(id) else { return "" }
    if incident.isRestricted { return "Restricted incident" }
    return .link(title(of: incident), to: LinkTarget(path: "#\(id.name)"))
  }
}
