import Escalation
import Source

/// One matrix on both sides: its own keys, and the things of its lists.
struct MatrixComparison {
  private let pair: Pair<Matrix>
  /// With what the matrix's own things are called now.
  let lens: Lens
  private let severities: ThingList<Severity>
  private let ladder: ThingList<LadderLevel>
  private let models: ThingList<Model>
  private let incidents: ThingList<Incident>
  private let metrics: ThingList<Metric>
  private let failureModes: ThingList<FailureMode>

  /// - Parameter lens: With what the project's things are called now.
  init(_ pair: Pair<Matrix>, _ lens: Lens) {
    self.pair = pair
    var lens = lens
    severities = Self.severities(pair.map { $0.severities?.value ?? [] }, lens)
    lens.renames[.severities] = severities.matching.renames
    ladder = Self.levels(pair.map { $0.ladder?.value ?? [] }, lens)
    lens.renames[.ladderLevels] = ladder.matching.renames
    models = Self.list(pair.map { $0.models?.value ?? [] }, .model, lens)
    lens.renames[.models] = models.matching.renames
    let base = lens.base
    let head = lens.head
    incidents = ThingList(pair.map { $0.incidents?.value ?? [] }, lens) { incidents, telling in
      ThingRules<IncidentPromise>.incident.compare(
        Pair(
          IncidentPromise(incidents.base, in: pair.base, base), IncidentPromise(incidents.head, in: pair.head, head)),
        &telling)
    }
    lens.renames[.incidents] = incidents.matching.renames
    metrics = Self.list(pair.map { $0.metrics?.value ?? [] }, .metric, lens)
    lens.renames[.metrics] = metrics.matching.renames
    failureModes = Self.list(pair.map { $0.failureModes?.value ?? [] }, .failureMode, lens)
    lens.renames[.failureModes] = failureModes.matching.renames
    self.lens = lens
  }

  /// The severities of two lists, each with what it promises by itself.
  static func severities(_ lists: Pair<[Severity]>, _ lens: Lens) -> ThingList<Severity> {
    ThingList(lists, lens) { pair, telling in
      ThingRules<SeverityPromise>.severity.compare(
        Pair(SeverityPromise(pair.base, lens.base), SeverityPromise(pair.head, lens.head)), &telling)
    }
  }

  static func levels(_ lists: Pair<[LadderLevel]>, _ lens: Lens) -> ThingList<LadderLevel> {
    list(lists, .level, lens)
  }

  private static func list<Thing>(
    _ lists: Pair<[Thing]>, _ rules: ThingRules<Thing>, _ lens: Lens
  ) -> ThingList<Thing> {
    ThingList(lists, lens) { rules.compare($0, &$1) }
  }
}

// MARK: what is told

extension MatrixComparison {
  /// What is told of everything that inherits from nothing, and of the incidents.
  var drafts: [ChangeDraft] {
    told(incidents) { subject, things in
      subject.severity = things.map { $0.severity?.value.name ?? "" }
    } + told(metrics) + told(models) + told(failureModes) + order(incidents, "incidents", \.incidents)
      + order(metrics, "metrics", \.metrics) + order(models, "models", \.models)
      + order(failureModes, "failureModes", \.failureModes)
      + (isOwn(\.ladder) ? told(ladder) + order(ladder, "ladder", \.ladder, .weakens) : [])
  }

  /// What is told of what things inherit, unless it is told of the things themselves.
  var inheritedDrafts: [ChangeDraft] {
    var telling = Telling(of: Subject("matrix", pair.map(\.header.name), matrix: name), lens)
    ThingRules<Matrix>.matrix.compare(pair, &telling)
    guard isOwn(\.severities) else { return telling.drafts }
    return telling.drafts + told(severities) + order(severities, "severities", \.severities, .weakens)
  }

  private var name: String { pair.head.header.name.value.name }

  /// Whether either side has a list of its own in place of the organization's.
  private func isOwn<Thing>(_ path: KeyPath<Matrix, Sourced<[Thing]>?>) -> Bool {
    pair.base[keyPath: path]?.level == .own || pair.head[keyPath: path]?.level == .own
  }

  private func told<Thing>(
    _ list: ThingList<Thing>, subject refine: (inout Subject, Pair<Thing>) -> Void = { _, _ in }
  ) -> [ChangeDraft] {
    list.drafts(
      lens, matrix: { _ in name },
      parent: { _, side in side == .base ? pair.base.header.name.range : pair.head.header.name.range }, subject: refine)
  }

  /// What stays of a list, in another order.
  private func order<Thing>(
    _ list: ThingList<Thing>, _ key: String, _ path: KeyPath<Matrix, Sourced<[Thing]>?>, _ impact: Impact = .editorial
  ) -> [ChangeDraft] {
    guard let order = list.newOrder else { return [] }
    var telling = Telling(of: Subject("matrix", pair.map(\.header.name), matrix: name), lens)
    telling.tell(
      key, impact, pair.base[keyPath: path]?.written { _ in order.base.writtenList },
      pair.head[keyPath: path]?.written { _ in order.head.writtenList })
    return telling.drafts
  }
}
