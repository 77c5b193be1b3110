import Escalation

/// The labels of the alerts that raise an incident: what Alertmanager routes by.
struct AlertLabels {
  /// Names with their texts, ours first.
  let members: [(name: String, text: String)]
  /// What became of the matrix's own labels.
  let facts: [(label: String, fidelity: Fidelity)]

  init(view: MatrixView, metric: Metric, threshold: Threshold) {
    let incident = threshold.raises.flatMap { view.incident($0.value) }
    var members: [(name: String, text: String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { members.append((name, text)) }
    }
    add("severity", incident?.severity?.value.name)
    add("incident", threshold.raises?.value.name)
    add("matrix", view.name)
    add("action", threshold.action?.value.rawValue)
    add("owner", incident?.responsePrimary?.name)
    add("metric", metric.id.value.name)
    var facts: [(label: String, fidelity: Fidelity)] = []
    for label in view.matrix.header.labels?.value ?? [] where !label.text.value.isEmpty {
      let name = PrometheusLimits.labelName(label.name.value)
      if members.contains(where: { $0.name == name }) {
        facts.append((label.name.value, .lost("another label has the name `\(name)` already")))
      } else {
        members.append((name, label.text.value))
        facts.append((label.name.value, name == label.name.value ? .exact : .lowered("as label `\(name)`")))
      }
    }
    self.members = members
    self.facts = facts
  }

  /// Every name that an alert has beyond those of its series, as a matching clause lists them.
  var ignored: String {
    (["alertname", "alertstate"] + members.map(\.name)).joined(separator: ", ")
  }
}
