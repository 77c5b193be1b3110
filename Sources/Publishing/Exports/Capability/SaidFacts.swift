import Escalation
import MatrixLanguage

/// One thing that somebody said in the project: what the exports have to account for.
struct SaidFact {
  /// The matrix's name; nil for what is the whole project's.
  let matrix: String?
  /// `incident model-outage`.
  let subject: String
  /// `escalation[0].after`.
  let field: String
  /// The field whatever thing it is of, as it is counted: `incident escalation.after`.
  let kind: String
  /// The targets that have it to hold.
  let holders: Set<BuildTarget>
}

/// Everything that is said in a project, by the rows of ``Capabilities``.
struct SaidFacts {
  private(set) var facts: [SaidFact] = []

  init(_ views: [MatrixView]) {
    for view in views { add(view) }
    guard let project = views.first?.project else { return }
    add(project.organization, Capabilities.organization, "organization")
    for id in views.flatMap(\.referredOwners).withoutRepeats.sorted() {
      project.owner(id).map { add($0, Capabilities.owner, "owner", id.name) }
    }
    for calendar in views.usedCalendars {
      add(calendar, Capabilities.calendar, "calendar", calendar.id.value.name)
    }
  }

  private mutating func add(_ view: MatrixView) {
    let (matrix, name) = (view.matrix, view.name)
    add(matrix, Capabilities.matrix, "matrix", name, in: name)
    matrix.scope.map { add($0.value, Capabilities.scope, "matrix", name, in: name, below: "scope.") }
    matrix.review.map { add($0.value, Capabilities.review, "matrix", name, in: name, below: "review.") }
    matrix.drills.map { add($0.value, Capabilities.drillPlan, "matrix", name, in: name, below: "drills.") }
    for severity in view.severities {
      add(severity, Capabilities.severity, "severity", severity.id.value.name, in: name)
    }
    for incident in view.incidents { add(incident, name) }
    for metric in view.metrics { add(metric, name) }
    for model in view.models { add(model, name) }
    for mode in view.failureModes { add(mode, Capabilities.failureMode, "failure mode", mode.id.value.name, in: name) }
    for level in view.ladder { add(level, Capabilities.ladderLevel, "ladder level", level.id.value.name, in: name) }
    for drill in view.drills { add(drill, Capabilities.drill, "drill", drill.header.name.value.name, in: name) }
  }

  private mutating func add(_ incident: Incident, _ name: String) {
    let id = incident.id.value.name
    add(incident, Capabilities.incident, "incident", id, in: name)
    for (index, step) in incident.steps.enumerated() {
      add(step, Capabilities.step, "incident", id, in: name, below: "escalation[\(index)].", as: "escalation.")
    }
  }

  private mutating func add(_ metric: Metric, _ name: String) {
    let id = metric.id.value.name
    add(metric, Capabilities.metric, "metric", id, in: name)
    for (index, threshold) in (metric.thresholds?.value ?? []).enumerated() {
      add(threshold, Capabilities.threshold, "metric", id, in: name, below: "thresholds[\(index)].", as: "thresholds.")
    }
    metric.clear.map { add($0.value, Capabilities.clear, "metric", id, in: name, below: "clear.") }
  }

  private mutating func add(_ model: Model, _ name: String) {
    let id = model.id.value.name
    add(model, Capabilities.model, "model", id, in: name)
    model.bounds.map { add($0.value, Capabilities.bounds, "model", id, in: name, below: "bounds.") }
  }

  /// - Parameter prefix: The path of the thing below its subject.
  /// - Parameter kindPrefix: The same without the places in lists, where it has any.
  private mutating func add<Thing>(
    _ thing: Thing, _ rows: [CapabilityRow<Thing>], _ kind: String, _ id: String? = nil, in matrix: String? = nil,
    below prefix: String = "", as kindPrefix: String? = nil
  ) {
    for row in rows where row.isSaid(thing) {
      facts.append(
        SaidFact(
          matrix: matrix, subject: id.map { "\(kind) \($0)" } ?? kind, field: prefix + row.field,
          kind: "\(kind) \(kindPrefix ?? prefix)\(row.field)", holders: row.holders))
    }
  }
}
