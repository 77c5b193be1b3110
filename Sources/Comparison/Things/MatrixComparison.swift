import Escalation
import Source

/// One matrix on both sides: its own keys, and the things of its lists.
struct MatrixComparison {
  private let pair: Pair<Matrix>
  /// Whether the matrix's own keys say the same, and mean the same.
  private let isSameByItself: Bool
  /// With what the matrix's own things are called now.
  let lens: Lens
  private let severities: ThingList<Severity>
  private let ladder: ThingList<LadderLevel>
  private let models: ThingList<Model>
  private let incidents: ThingList<Incident>
  private let metrics: ThingList<Metric>
  private let failureModes: ThingList<FailureMode>

  /// - Parameters:
  ///   - lens: With what the project's things are called now.
  ///   - shared: What both sides give alike to all matrices.
  init(_ pair: Pair<Matrix>, _ lens: Lens, _ shared: SharedContext) {
    self.pair = pair
    let context = IncidentContext(pair, lens, shared)
    isSameByItself = context.isSame && lens.isSameText(pair.base.range, pair.head.range)
    var lens = lens
    severities = Self.severities(pair.map { $0.severities?.value ?? [] }, lens, shared)
    lens.renames[.severities] = severities.matching.renames
    ladder = Self.levels(pair.map { $0.ladder?.value ?? [] }, lens)
    lens.renames[.ladderLevels] = ladder.matching.renames
    models = Self.list(pair.map { $0.models?.value ?? [] }, .model, lens)
    lens.renames[.models] = models.matching.renames
    let base = lens.base
    let head = lens.head
    incidents = ThingList(
      pair.map { $0.incidents?.value ?? [] }, lens, isSame: lens.isSameText(where: context.isSame)
    ) { incidents, telling in
      let isSame = telling.lens.isSameText(incidents.base.range, incidents.head.range)
      let rules = isSame ? ThingRules<IncidentPromise>.inherited : .incident
      rules.compare(
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

  /// The severities of two lists; what they promise tells only which of them are the same.
  static func severities(_ lists: Pair<[Severity]>, _ lens: Lens, _ shared: SharedContext) -> ThingList<Severity> {
    let isSame = lens.isSameText(where: shared.calendars && shared.executives)
    let promises = { (pair: Pair<Severity>) in
      Pair(SeverityPromise(pair.base, lens.base), SeverityPromise(pair.head, lens.head))
    }
    return ThingList(lists, lens, isSame: isSame) {
      ThingRules<SeverityPromise>.severityContent.compare(promises($0), &$1)
    } compare: {
      ThingRules<SeverityPromise>.severity.compare(promises($0), &$1)
    }
  }

  static func levels(_ lists: Pair<[LadderLevel]>, _ lens: Lens) -> ThingList<LadderLevel> {
    list(lists, .level, lens)
  }

  private static func list<Thing>(
    _ lists: Pair<[Thing]>, _ rules: ThingRules<Thing>, _ lens: Lens
  ) -> ThingList<Thing> where Thing: Declared {
    ThingList(lists, lens, isSame: lens.isSameText) { rules.compare($0, &$1) }
  }

  /// Whether two matrices and all that they inherit say the same, so that there is nothing to compare.
  static func isSame(_ pair: Pair<Matrix>, _ lens: Lens, _ shared: SharedContext) -> Bool {
    shared.inherited && lens.isSameText(pair.base.range, pair.head.range)
      && IncidentContext(pair, lens, shared).isSame
  }
}

/// What the incidents of a matrix inherit from it and through it.
private struct IncidentContext {
  /// Whether it is the same on both sides.
  let isSame: Bool

  init(_ pair: Pair<Matrix>, _ lens: Lens, _ shared: SharedContext) {
    isSame =
      shared.inherited && lens.isSameText(pair.map(\.severities)) && lens.isSameText(pair.map(\.roles))
      && lens.isSameText(pair.map(\.updates)) && lens.isSameText(pair.map(\.authority))
  }
}

/// What is told of one matrix.
struct MatrixChanges: Sendable {
  /// The matrix, by the head's name.
  let name: ID<Matrix>
  let drafts: [ChangeDraft]
  let inheritedDrafts: [ChangeDraft]
  /// What its own things are called now, and the project's.
  let renames: Renames
}

// MARK: what is told

extension MatrixComparison {
  var changes: MatrixChanges {
    MatrixChanges(
      name: pair.head.header.name.value, drafts: drafts, inheritedDrafts: inheritedDrafts, renames: lens.renames)
  }

  /// What is told of everything that inherits from nothing, and of the incidents.
  private var drafts: [ChangeDraft] {
    told(incidents) { subject, things in
      subject.severity = things.map { $0.severity?.value.name ?? "" }
    } + told(metrics) + told(models) + told(failureModes) + order(incidents, "incidents", \.incidents)
      + order(metrics, "metrics", \.metrics) + order(models, "models", \.models)
      + order(failureModes, "failureModes", \.failureModes)
      + (isOwn { $0.ladder } ? told(ladder) + order(ladder, "ladder", \.ladder, .weakens) : [])
  }

  /// What is told of what things inherit, unless it is told of the things themselves.
  private var inheritedDrafts: [ChangeDraft] {
    var telling = Telling(of: Subject("matrix", pair.map(\.header.name), matrix: name), lens)
    if !isSameByItself { ThingRules<Matrix>.matrix.compare(pair, &telling) }
    guard isOwn({ $0.severities }) else { return telling.drafts }
    return telling.drafts + told(severities) + order(severities, "severities", \.severities, .weakens)
  }

  private var name: String { pair.head.header.name.value.name }

  /// Whether either side has a list of its own in place of the organization's.
  private func isOwn<Thing>(_ list: (Matrix) -> Sourced<[Thing]>?) -> Bool {
    list(pair.base)?.level == .own || list(pair.head)?.level == .own
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
    _ list: ThingList<Thing>, _ key: String, _ section: (Matrix) -> Sourced<[Thing]>?, _ impact: Impact = .editorial
  ) -> [ChangeDraft] {
    guard let order = list.newOrder else { return [] }
    var telling = Telling(of: Subject("matrix", pair.map(\.header.name), matrix: name), lens)
    telling.tell(
      key, impact, section(pair.base)?.written { _ in order.base.writtenList },
      section(pair.head)?.written { _ in order.head.writtenList })
    return telling.drafts
  }
}
