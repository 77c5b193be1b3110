import Escalation
import JSON
import MatrixLanguage

/// An incident in PagerDuty: a service whose incidents follow an escalation policy of their own.
struct PagerDutyIncident {
  let view: MatrixView
  let incident: Incident

  private var plan: EscalationPlan {
    EscalationPlan(view: view, incident: incident, mostRepetitions: PagerDutyLimits.repetitions)
  }

  /// What an acknowledgement begins is only reached by one that lapses.
  private func isHeld(_ page: EscalationPlan.Page) -> Bool {
    page.start == .detected || incident.timing.acknowledgementExpires != nil
  }

  var rules: EscalationRules { EscalationRules(plan.pages.filter(isHeld)) }

  var owners: [ID<Owner>] { rules.rules.flatMap(\.owners).withoutRepeats }

  var name: String { TerraformName.resource(matrix: view.name, incident: incident.id.value.name) }

  private var text: ServiceText { ServiceText(view: view, incident: incident) }

  func policy(_ variable: (ID<Owner>) -> OwnerVariable) -> JSONValue {
    let name = text.name(atMost: PagerDutyLimits.nameLength, without: PagerDutyLimits.forbiddenInNames)
    return [
      "name": .string(name.asTerraform), "description": .string(text.description.asTerraform), "num_loops": 0,
      "rule": rules.json(variable),
    ]
  }

  /// Nothing ends by itself: an incident is over when somebody says so, an acknowledgement lapses only where we say.
  var service: JSONValue {
    var service = JSONObject([
      (key: "name", value: .string(text.name(atMost: PagerDutyLimits.nameLength).asTerraform)),
      (key: "description", value: .string(text.description.asTerraform)),
      (key: "escalation_policy", value: .string("${pagerduty_escalation_policy.\(name).id}")),
      (key: "acknowledgement_timeout", value: .string(acknowledgementSeconds.map(String.init) ?? "null")),
      (key: "auto_resolve_timeout", value: "null"),
    ])
    let members = hours.map { SupportHours.urgency + [("support_hours", .array([$0.json]))] }
    let constant: JSONValue = [["type": "constant", "urgency": .string(urgency)]]
    for (key, value) in members ?? [("incident_urgency_rule", constant)] { service[key] = value }
    return .object(service)
  }

  /// The integration that alerts come in through.
  var integration: JSONValue {
    [
      "name": "Alerts", "type": "events_api_v2_inbound_integration",
      "service": .string("${pagerduty_service.\(name).id}"),
    ]
  }

  var acknowledgementSeconds: Int? {
    (incident.timing.acknowledgementExpires?.value).flatMap(plan.seconds).flatMap { $0 > 0 ? $0 : nil }
  }

  /// A low urgency escalates to nobody: what has steps is high.
  var urgency: String { view.isUrgent(incident) || rules.rules.count > 1 ? "high" : "low" }

  /// The hours outside of which nobody needs to be woken: time zero is the next opening, or every step counts open time.
  var hours: SupportHours? {
    guard case .calendar(let id) = view.calendar(of: incident) else { return nil }
    let counted = incident.steps.compactMap(\.after?.value)
    let isClosed = if case .fromNextOpening = incident.closedHours { true } else { false }
    let waits = !view.isUrgent(incident) && !counted.isEmpty && counted.allSatisfy(\.isBusiness)
    return isClosed || waits ? view.project.calendar(id).flatMap(SupportHours.init) : nil
  }
}

/// What became of an incident.
extension PagerDutyIncident {
  var facts: [ExportFact] {
    let delivery = incident.timing.delivery.map { _ in ("delivery", deliveryFidelity) }
    let expiry = incident.timing.acknowledgementExpires.map { ("acknowledgementExpires", expiryFidelity($0.value)) }
    let own: [(String, Fidelity)?] = [
      ("title", text.titleFidelity), ("severity", .lowered("in the description, and as the urgency \(urgencyText)")),
      ("roles.response.primary", incident.responsePrimary == nil ? .lost("the incident pages nobody") : .exact),
      incident.audience.map { _ in ("audience", .exact) }, delivery, expiry,
      incident.outOfHours.map { _ in ("outOfHours", outOfHoursFidelity) },
    ]
    let steps = incident.steps.enumerated().flatMap { facts(of: $0.element, at: $0.offset) }
    return (own.compactMap(\.self) + steps).map { view.fact(.pagerduty, incident, $0.0, $0.1) }
  }

  private var urgencyText: String { hours == nil ? "`\(urgency)`" : "`high` in support hours and `low` outside" }

  private var deliveryFidelity: Fidelity {
    view.isUrgent(incident) ? .exact : .lowered("told as each alert arrives, with the urgency \(urgencyText)")
  }

  private func expiryFidelity(_ span: Timespan) -> Fidelity {
    span.isBusiness ? .lowered("as \(acknowledgementSeconds ?? 0) seconds of elapsed time, which is sooner") : .exact
  }

  private var outOfHoursFidelity: Fidelity {
    if hours != nil { return .lowered("outside support hours the urgency is `low`: nobody is paged until they begin") }
    if case .fromNextOpening = incident.closedHours {
      return .lowered("paged at once: its calendar is no support hours of PagerDuty's")
    }
    return .lowered("paged and escalated as within the hours; the deadlines are not PagerDuty's to hold")
  }

  private func facts(of step: EscalationStep, at index: Int) -> [(String, Fidelity)] {
    let said: [(String, Fidelity)?] = [
      ("after", fidelity(ofTime: step)), ("to", fidelity(ofTargets: step)),
      step.since.map { _ in ("since", isLost(step) ? lostStart : sinceFidelity(step)) },
      step.unless.map { ("unless", fidelity(of: $0.value)) },
      step.when.map { _ in ("when", .lowered("paged in any case: the condition is for people to judge")) },
      step.repetition.map { _ in ("repeat", isLost(step) ? lostStart : plan.fidelity(ofRepeating: step)) },
    ]
    return said.compactMap { $0.map { ("escalation[\(index)].\($0.0)", $0.1) } }
  }

  private func isLost(_ step: EscalationStep) -> Bool {
    step.start == .acknowledged && incident.timing.acknowledgementExpires == nil
  }

  private var lostStart: Fidelity { .lost("PagerDuty pages nobody once an incident is acknowledged") }

  private func sinceFidelity(_ step: EscalationStep) -> Fidelity {
    step.start == .detected
      ? .exact : .lowered("paged while nobody has acknowledged, or once an acknowledgement has lapsed")
  }

  private func fidelity(ofTime step: EscalationStep) -> Fidelity {
    guard !isLost(step) else { return lostStart }
    let own = plan.fidelity(ofTime: step)
    guard own == .exact, let sum = plan.minute(of: step).flatMap(rules.sum) else { return own }
    return .lowered("as \(sum): each delay counts from the page before")
  }

  private func fidelity(ofTargets step: EscalationStep) -> Fidelity {
    guard !isLost(step) else { return lostStart }
    let count = (step.targets?.value ?? []).flatMap { view.project.owners(of: $0.value, in: incident) }.withoutRepeats
      .count
    if count == 0 { return .lost("the step pages nobody") }
    let most = PagerDutyLimits.targetsPerRule
    return count > most ? .lowered("\(most) at once, the others a minute later") : .exact
  }

  private func fidelity(of state: IncidentState) -> Fidelity {
    state == .acknowledged ? .exact : .lowered("an acknowledgement holds it back too, until it lapses")
  }
}
