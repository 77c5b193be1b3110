import Escalation
import HTML

/// The runbook's table of incidents, each title a link to its card. Narrow windows show of it what tells
/// incidents apart: the cards say the rest.
struct GlanceTable {
  let view: MatrixView

  var element: Element {
    let incidents = view.visibleIncidents
    var table = SummarySection(view: view).incidents
    for (index, incident) in incidents.enumerated() where table.rows.indices.contains(index) {
      let link = LinkTarget(path: "#\(incident.id.value.name)")
      table.rows[index][1] = .link(view.title(of: incident), to: link)
    }
    return table.element(class: "glance")
  }
}
