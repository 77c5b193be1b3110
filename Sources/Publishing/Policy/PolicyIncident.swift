import Escalation
import JSON

extension PolicyRecord<Incident> {
  static let incident = PolicyRecord(
    "incident", "An incident with everything that it inherits.", hasSources: true,
    [
      .id("id", isRequired: true, "Its id, and its anchor on the runbook's page.") { $0.id },
      .text("title", isRequired: true, "What goes wrong.") { $0.title },
      .id("severity", isRequired: true, "Its severity.") { $0.severity },
      .said("audience", .words([Readership.restricted.rawValue]), "Where it is kept off the pages.") {
        $0.audience
      } as: {
        audience, _ in
        audience == .restricted ? .string(audience.rawValue) : nil
      },
      PolicyField("targets", .record("targets"), isRequired: true, "What is promised.") { subject in
        subject.timing.origins()
      } value: { subject in
        PolicyRecord<Timing>.targets.json(InMatrix(subject.timing, subject.context))
      },
      PolicyField("escalation", .list(.record("step")), isRequired: true, "Who is paged after the start.") { subject in
        subject.timing.escalation.map { [Origin("escalation", $0)] } ?? []
      } value: { subject in
        PolicyStep.json(subject.timing.steps, subject.context)
      },
      PolicyField("outOfHours", .record("outOfHours"), "What holds when detected while the calendar is closed.") {
        PolicyOutOfHours.origins(of: $0)
      } value: {
        PolicyOutOfHours.json($0)
      },
      PolicyField("roles", .lookup(.record("holders")), isRequired: true, "Who holds which role.") { subject in
        (subject.roles?.value ?? []).flatMap(\.origins)
      } value: { subject in
        .object(.sorted((subject.roles?.value ?? []).map { ($0.role.value, PolicyHolders.json($0, subject.context)) }))
      },
      PolicyField(
        "executiveNotify", .flag, isRequired: true, "Whether a step of the escalation reaches the executives."
      ) { .bool($0.notifiesExecutives) },
      PolicyField("updates", .lookup(.record("update")), isRequired: true, "Who hears when; `customers` always.") {
        subject in
        (subject.updates?.value ?? []).map { Origin("updates.\($0.audience.value)", $0.schedule) }
      } value: {
        PolicyUpdates.json($0)
      },
      PolicyField("authority", .list(.record("authority")), isRequired: true, "Who may do what, by action.") {
        subject in
        (subject.authority?.value ?? []).map { Origin("authority.\($0.action.value)", $0.grant) }
      } value: { subject in
        let actions = (subject.authority?.value ?? []).sorted { $0.action.value < $1.action.value }
        return .array(actions.map { PolicyRecord<Authority>.authority.json(InMatrix($0, subject.context)) })
      },
      .texts("triggers", "What it shows itself by.") { $0.triggers },
      .texts("checklist", "What is done, in order.") { $0.checklist },
      PolicyField("references", .lookup(.text), isRequired: true, "Links by name.") { subject in
        (subject.references?.value ?? []).map { Origin("references.\($0.name.value)", $0.link) }
      } value: { subject in
        .object(.sorted((subject.references?.value ?? []).map { ($0.name.value, .string($0.link.value.trimmed)) }))
      },
      PolicyField("raisedBy", .list(.record("alert")), isRequired: true, "The thresholds that raise it.") { subject in
        .array(subject.context.view.raisers(of: subject.thing))
      },
      PolicyField("runbook", .text, "Its place on the page, below the output folder.") { subject in
        subject.isRestricted ? nil : .string("\(RunbookFiles.path(of: subject.context.view))#\(subject.id.value.name)")
      },
      .formerly { $0.formerly },
    ])
}

extension MatrixView {
  /// The thresholds that raise an incident: the metric, and the threshold's place in it, from 0.
  fileprivate func raisers(of incident: Incident) -> [JSONValue] {
    metrics.flatMap { metric in
      (metric.thresholds?.value ?? []).enumerated().filter { $1.raises?.value == incident.id.value }.map {
        index, threshold in
        .object([
          "metric": .string(metric.id.value.name), "threshold": .integer(index),
          "action": (threshold.action?.value.rawValue).map(JSONValue.string),
        ])
      }
    }
  }
}

enum PolicyAlert {
  static let definition: JSONValue = [
    "type": "object", "description": "A threshold that raises the incident.", "additionalProperties": false,
    "properties": [
      "metric": PolicyType.id.schema(meaning: "The metric."),
      "threshold": PolicyType.count(from: 0).schema(meaning: "The threshold's place in it, from 0."),
      "action": PolicyType.words(ThresholdAction.allCases.map(\.rawValue)).schema(meaning: "What it calls for."),
    ],
    "required": ["action", "metric", "threshold"],
  ]
}
