import Escalation
import MatrixLanguage

/// What goes wrong, and who is told.
extension Capabilities {
  static let incident: [CapabilityRow<Incident>] = [
    CapabilityRow("title", \.title, heldBy: .escalations),
    CapabilityRow("severity", \.severity, heldBy: .paging),
    CapabilityRow("roles", \.roles, heldBy: .paging),
    CapabilityRow("delivery", \.timing.delivery, heldBy: .paging),
    CapabilityRow("firstResponse", \.timing.firstResponse),
    CapabilityRow("acknowledgementExpires", \.timing.acknowledgementExpires, heldBy: .escalations),
    CapabilityRow("escalation", \.timing.escalation, heldBy: .escalations),
    CapabilityRow("resolution", \.timing.resolution),
    CapabilityRow("followUp", \.timing.followUp),
    CapabilityRow("outOfHours", \.outOfHours, heldBy: .paging),
    CapabilityRow("updates", \.updates),
    CapabilityRow("authority", \.authority),
    CapabilityRow("audience", \.audience, heldBy: .escalations),
    CapabilityRow("triggers", \.triggers),
    CapabilityRow("checklist", \.checklist),
    CapabilityRow("references", \.references),
    CapabilityRow("formerly", \.formerly),
  ]

  static let step: [CapabilityRow<EscalationStep>] = [
    CapabilityRow("after", \.after, heldBy: .escalations),
    CapabilityRow("to", \.targets, heldBy: .escalations),
    CapabilityRow("since", \.since, heldBy: .escalations),
    CapabilityRow("unless", \.unless, heldBy: .escalations),
    CapabilityRow("when", \.when, heldBy: .escalations),
    CapabilityRow("repeat", \.repetition, heldBy: .escalations),
  ]
}

/// What is watched, and what is done about models.
extension Capabilities {
  static let metric: [CapabilityRow<Metric>] = [
    CapabilityRow("title", \.title, heldBy: .metrics),
    CapabilityRow("query", \.query, heldBy: .metrics),
    CapabilityRow("unit", \.unit, heldBy: .metrics),
    CapabilityRow("model", \.model),
    CapabilityRow("watches", \.watches),
    CapabilityRow("critical", \.critical),
    CapabilityRow("formerly", \.formerly),
  ]

  static let threshold: [CapabilityRow<Threshold>] = [
    CapabilityRow("below", \.below, heldBy: .metrics),
    CapabilityRow("above", \.above, heldBy: .metrics),
    CapabilityRow("for", \.hold, heldBy: [.prometheus]),
    CapabilityRow("action", \.action, heldBy: .metrics),
    CapabilityRow("raises", \.raises, heldBy: .metrics),
    CapabilityRow("rollback", \.rollback, heldBy: [.prometheus]),
  ]

  static let clear: [CapabilityRow<ClearCondition>] = [
    CapabilityRow("below", \.below, heldBy: [.prometheus]),
    CapabilityRow("above", \.above, heldBy: [.prometheus]),
    CapabilityRow("for", \.hold, heldBy: [.prometheus]),
  ]

  static let model: [CapabilityRow<Model>] = [
    CapabilityRow("title", \.title),
    CapabilityRow("workflow", \.workflow),
    CapabilityRow("owner", \.owner),
    CapabilityRow("sunset", \.sunset),
    CapabilityRow("formerly", \.formerly),
  ]

  static let bounds: [CapabilityRow<ModelBounds>] = [
    CapabilityRow("quality", \.quality),
    CapabilityRow("errorRate", \.errorRate),
    CapabilityRow("latency", \.latency),
    CapabilityRow("throughput", \.throughput),
    CapabilityRow("confidence", \.confidence),
  ]

  static let failureMode: [CapabilityRow<FailureMode>] = [
    CapabilityRow("title", \.title),
    CapabilityRow("level", \.level),
    CapabilityRow("owner", \.owner),
    CapabilityRow("incident", \.incident),
    CapabilityRow("mitigation", \.mitigation),
    CapabilityRow("fix", \.fix),
    CapabilityRow("formerly", \.formerly),
  ]

  static let ladderLevel: [CapabilityRow<LadderLevel>] = [
    CapabilityRow("title", \.title),
    CapabilityRow("trigger", \.trigger),
    CapabilityRow("entry", \.entry),
    CapabilityRow("approval", \.approval),
    CapabilityRow("costCeiling", \.costCeiling),
    CapabilityRow("duration", \.duration),
    CapabilityRow("formerly", \.formerly),
  ]
}
