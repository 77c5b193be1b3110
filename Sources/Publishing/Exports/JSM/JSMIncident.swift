import Escalation
import JSON
import MatrixLanguage

/// An incident in Jira Service Management: an escalation, and the routing rule that leads its alerts there.
struct JSMIncident {
  let view: MatrixView
  let incident: Incident

  private var plan: EscalationPlan {
    EscalationPlan(view: view, incident: incident, mostRepetitions: JSMLimits.repetitions)
  }

  var owners: [ID<Owner>] { plan.pages.flatMap(\.owners).withoutRepeats }

  var name: String { TerraformName.resource(matrix: view.name, incident: incident.id.value.name) }

  private var text: ServiceText { ServiceText(view: view, incident: incident) }

  func escalation(_ variable: (ID<Owner>) -> OwnerVariable) -> JSONValue {
    .object([
      "name": .string(shortName.asTerraform), "team_id": "${var.team_id}", "enabled": true,
      "description": .string(text.description.cut(toBytes: JSMLimits.descriptionLength).asTerraform),
      "rules": .array(rules(variable)), "repeat": repetition,
    ])
  }

  /// Delays count from the alert's creation, as ours do from detection; one rule a recipient.
  private func rules(_ variable: (ID<Owner>) -> OwnerVariable) -> [JSONValue] {
    plan.pages.flatMap { page in
      page.owners.map { owner in
        [
          "condition": .string(condition(of: page)), "delay": .integer(page.minute), "notify_type": "default",
          "recipient": variable(owner).reference,
        ]
      }
    }.withoutRepeats
  }

  private func condition(of page: EscalationPlan.Page) -> String {
    page.start == .detected && page.state == .acknowledged ? "if-not-acked" : "if-not-closed"
  }

  /// An acknowledgement lapses when the escalation begins anew.
  private var repetition: JSONValue? {
    expiryMinutes.map {
      [
        "wait_interval": .integer($0), "count": .integer(JSMLimits.repetitions), "reset_recipient_states": true,
        "close_alert_after_all": false,
      ]
    }
  }

  private var expiryMinutes: Int? {
    (incident.timing.acknowledgementExpires?.value).flatMap(plan.seconds).map { max($0 / 60, 1) }
  }

  private var shortName: String { text.name(atMost: JSMLimits.nameLength) }

  /// Alerts carry their labels as extra properties.
  var routingRule: JSONValue {
    func isLabel(_ key: String, _ value: String, _ order: Int) -> JSONValue {
      [
        "field": "extra-properties", "key": .string(key), "operation": "equals", "expected_value": .string(value),
        "order": .integer(order),
      ]
    }
    return [
      "name": .string(shortName.asTerraform), "team_id": "${var.team_id}",
      "criteria": [
        "type": "match-all-conditions",
        "conditions": [isLabel("matrix", view.name, 0), isLabel("incident", incident.id.value.name, 1)],
      ],
      "notify": ["type": "escalation", "id": .string("${atlassian-operations_escalation.\(name).id}")],
    ]
  }
}

/// What became of an incident.
extension JSMIncident {
  var facts: [ExportFact] {
    let own: [(String, Fidelity)?] = [
      ("title", titleFidelity), ("severity", .lowered("in the description")),
      ("roles.response.primary", incident.responsePrimary == nil ? .lost("the incident pages nobody") : .exact),
      incident.audience.map { _ in ("audience", .exact) },
      incident.timing.delivery.map { _ in ("delivery", deliveryFidelity) },
      expiryMinutes.map { ("acknowledgementExpires", expiryFidelity($0)) },
      incident.outOfHours.map { _ in ("outOfHours", outOfHoursFidelity) },
    ]
    let steps = incident.steps.enumerated().flatMap { facts(of: $0.element, at: $0.offset) }
    return (own.compactMap(\.self) + steps).map { view.fact(.jsm, incident, $0.0, $0.1) }
  }

  private var titleFidelity: Fidelity {
    let isWhole = incident.isRestricted || shortName.hasPrefix(text.title)
    return isWhole ? text.titleFidelity : .lowered("cut to \(JSMLimits.nameLength) bytes")
  }

  private var deliveryFidelity: Fidelity { view.isUrgent(incident) ? .exact : .lowered("told as each alert arrives") }

  private func expiryFidelity(_ minutes: Int) -> Fidelity {
    let times = JSMLimits.repetitions
    return .lowered(
      "an alert that is open \(minutes) min after the last page loses it, and is escalated anew, \(times) times at most"
    )
  }

  private var outOfHoursFidelity: Fidelity {
    if case .fromNextOpening = incident.closedHours { return .lowered("paged at once, out of hours too") }
    return .lowered("paged and escalated as within the hours; the deadlines are not its to hold")
  }

  private func facts(of step: EscalationStep, at index: Int) -> [(String, Fidelity)] {
    let pagesNobody = (step.targets?.value ?? []).allSatisfy { view.project.owners(of: $0.value, in: incident).isEmpty }
    let said: [(String, Fidelity)?] = [
      ("after", plan.fidelity(ofTime: step)), ("to", pagesNobody ? .lost("the step pages nobody") : .exact),
      step.since.map { ("since", $0.value == .detected ? .exact : .lowered("from when the first response is due")) },
      step.unless.map { ("unless", fidelity(of: $0.value)) },
      step.when.map { _ in ("when", .lowered("paged in any case: the condition is for people to judge")) },
      step.repetition.map { _ in ("repeat", plan.fidelity(ofRepeating: step)) },
    ]
    return said.compactMap { $0.map { ("escalation[\(index)].\($0.0)", $0.1) } }
  }

  private func fidelity(of state: IncidentState) -> Fidelity {
    state == .mitigated ? .lowered("until the alert is closed: it knows no mitigation") : .exact
  }
}
