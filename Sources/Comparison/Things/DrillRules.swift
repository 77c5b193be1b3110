import Escalation
import Source

extension ThingRules<Drill> {
  static let drill = ThingRules(
    "drill",
    ["apiVersion", "kind", "name"].map { .elsewhere($0, because: "documents are matched by them") } + [
      .words("title", \.header.title),
      .words("description", \.header.description),
      .texts("labels", \.header.labels, name: \.name, text: \.text),
      .formerly(\.header.formerly, of: \.header.name),
      .reference("matrix", \.matrix, .matrices),
      .value("starts", \.starts, written: \.written) { base, head, _ in
        // Another zone tells the same moments by other clocks.
        base.secondsSinceEpoch == head.secondsSinceEpoch
          ? .same(base.zone == head.zone, otherwise: .editorial) : .unordered
      },
      .reference("incident", \.incident, .incidents),
      .value("metric", \.metric, written: \.text) { base, head, lens in
        .same(base.id.map { lens.now($0.value, .metrics) } == head.id?.value && base.value?.value == head.value?.value)
      },
      FieldRule("events") { pair, telling in
        let lens = telling.lens
        telling.tellEntries("events", pair.map { $0.events?.value ?? [] }) { base, head in
          base.isSame(as: head, lens)
        } isStronger: { _, _ in
          false
        }
      },
      FieldRule("expect") { pair, telling in
        let lens = telling.lens
        telling.tellEntries("expect", pair.map { $0.expectations?.value ?? [] }) { base, head in
          base.isSame(as: head, lens)
        } isStronger: { base, head in
          head.implies(base, lens)
        }
      },
    ])
}

/// An entry of a drill: its keys are told together, as one line of the scenario.
protocol ScenarioEntry {
  var range: SourceRange { get }
  var text: String { get }
}

extension Telling {
  /// Tells the entries that differ by place; entries that are gone weaken, new ones strengthen, and others in their
  /// place make another scenario, unless they ask for more. Their order alone means nothing: each says its own time.
  fileprivate mutating func tellEntries<Entry: ScenarioEntry>(
    _ key: String, _ entries: Pair<[Entry]>, isSame: (Entry, Entry) -> Bool, isStronger: (Entry, Entry) -> Bool
  ) {
    let change = entries.head.difference(from: entries.base) { isSame($1, $0) || isSame($0, $1) }
    let (gone, new) = (change.removals.map(\.offset), change.insertions.map(\.offset))
    if change.isReordering(by: isSame) {
      let lists = entries.map { list in list.first.map { Written(list.map(\.text).writtenList, at: $0.range) } }
      return tell(key, .editorial, lists.base, lists.head)
    }
    let common = min(gone.count, new.count)
    for (before, after) in zip(gone, new) {
      let (base, head) = (entries.base[before], entries.head[after])
      tell("\(key)[\(after)]", isStronger(base, head) ? .strengthens : .weakens, base.written, head.written)
    }
    for index in gone.dropFirst(common) { tell("\(key)[\(index)]", .weakens, entries.base[index].written, nil) }
    for index in new.dropFirst(common) { tell("\(key)[\(index)]", .strengthens, nil, entries.head[index].written) }
  }
}

extension ScenarioEntry {
  fileprivate var written: Written { Written(text, at: range) }
}

extension CollectionDifference {
  /// Whether what goes from one place comes back at another, and nothing else.
  fileprivate func isReordering(by isSame: (ChangeElement, ChangeElement) -> Bool) -> Bool {
    guard !isEmpty, removals.count == insertions.count else { return false }
    var left = removals.map(\.element)
    return insertions.allSatisfy { insertion in
      guard let index = left.firstIndex(where: { isSame($0, insertion.element) }) else { return false }
      left.remove(at: index)
      return true
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var element: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }

  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension MetricReading {
  fileprivate var text: String {
    writtenMapping(["id": id?.value.name, "value": value.map { "\($0.value)" }])
  }
}

extension DrillEvent: ScenarioEntry {
  var text: String {
    writtenMapping(["at": at?.value.written, "event": event?.value.rawValue, "by": by?.value.name])
  }

  fileprivate func isSame(as head: DrillEvent, _ lens: Lens) -> Bool {
    at?.value == head.at?.value && event?.value == head.event?.value && by.map { lens.now($0.value) } == head.by?.value
  }
}
