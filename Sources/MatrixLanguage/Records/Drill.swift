import Escalation

extension Record<Drill> {
  static let drill = Record(
    "drill", "A scenario with what must happen in it.",
    alternatives: [drillStart("incident"), drillStart("metric")]
  ) {
    Field.apiVersion()
    Field.kind("Drill")
    Field(
      "name", \.header.name, .identifier("drill", example: "outage-on-a-holiday-night"), .required, "The drill's name.")
    Field("title", \.header.title, .line, "What it is called.")
    Field("description", \.header.description, .paragraphs, "What it is about.")
    Field("labels", \.header.labels, .labels, "Texts by name, carried into every output.")
    Field("formerly", \.header.formerly, .list(of: .identifier("drill", example: "outage")), "Names that it had.")
    Field("matrix", \.matrix, .reference(to: .matrices), .required, "The matrix that is drilled.")
    Field("starts", \.starts, .instant, .required, "When the incident is detected, or the metric takes its value.")
    Field("incident", \.incident, .reference(to: .incidents), "The incident that happens.")
    Field("metric", \.metric, .record(.metricReading), "The metric's value that raises the incident.")
    Field("events", \.events, .records(.drillEvent), "What the responders do.")
    Field("expect", \.expectations, .records(.expectation), .required, "What must happen.")
  }
}

private func drillStart(_ key: String) -> Alternative {
  Alternative(
    anyOf: [key],
    with: [
      "apiVersion", "kind", "name", "title", "description", "labels", "formerly", "matrix", "starts", "events",
      "expect",
    ])
}

extension Record<MetricReading> {
  static let metricReading = Record("metric reading", "A metric with a value.") {
    Field("id", \.id, .reference(to: .metrics), .required, "The metric.")
    Field("value", \.value, .bound, .required, "The value that it takes.")
  }
}

extension Record<DrillEvent> {
  static let drillEvent = Record("event", "Something that a responder does.") {
    Field("at", \.at, .elapsed, .required, "The time since time zero.")
    Field("event", \.event, .choice("event"), .required, "How far the incident comes.")
    Field("by", \.by, .reference(to: .owners), "Who does it.")
  }
}

extension Record<Expectation> {
  static let expectation = Record(
    "expectation", "Something that a drill must show.",
    alternatives: [
      Alternative(anyOf: ["paged"], with: ["at", "by"]),
      Alternative(anyOf: ["notPaged"], with: ["before"]),
      Alternative(anyOf: ["breached"]),
      Alternative(anyOf: ["met"]),
    ]
  ) {
    Field("paged", \.paged, .reference(to: .owners), "The owner is paged …")
    Field("at", \.at, .elapsed, "… exactly then, …")
    Field("by", \.by, .elapsed, "… or then or sooner.")
    Field("notPaged", \.notPaged, .reference(to: .owners), "The owner is not paged …")
    Field("before", \.before, .elapsed, .otherwise("at any time"), "… until then.")
    Field("breached", \.breached, .choice("target"), "The target is missed.")
    Field("met", \.met, .choice("target"), "The target is kept.")
  }
}
