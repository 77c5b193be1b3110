import Escalation

/// The labels of the alerts that raise an incident: what Alertmanager routes by.
struct AlertLabels {
  /// Names with their texts, ours first.
  let members: [(name: String, text: String)]

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
    self.members = members + Self.own(of: view).members
  }

  /// The matrix's own labels under names that Prometheus takes, which none of ours are, and what became of each.
  static func own(of view: MatrixView) -> (members: [(name: String, text: String)], facts: [(String, Fidelity)]) {
    var members: [(name: String, text: String)] = []
    var facts: [(String, Fidelity)] = []
    for label in view.matrix.header.labels?.value ?? [] where !label.text.value.isEmpty {
      let name = PrometheusLimits.labelName(label.name.value)
      if members.contains(where: { $0.name == name }) {
        facts.append((label.name.value, .lost("another label has the name `\(name)` already")))
      } else {
        members.append((name, label.text.value))
        facts.append((label.name.value, name == label.name.value ? .exact : .lowered("as label `\(name)`")))
      }
    }
    return (members, facts)
  }

  /// Every name that an alert has beyond those of its series, as a matching clause lists them.
  var ignored: String {
    (["alertname", "alertstate"] + members.map(\.name)).joined(separator: ", ")
  }
}
