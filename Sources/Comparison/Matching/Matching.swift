import Escalation
import Source

/// Which things of two lists are the same: by id, then by the ids that they had, then by an equal title, and last by
/// equal content; by the last two only where nothing else could be meant.
struct Matching<Thing: Matchable> {
  /// In the order of the head. Where both lists hold the same ids in the same order, pairs that say the same are left out.
  private(set) var pairs: [Pair<Thing>] = []
  /// In the order of the base.
  private(set) var gone: [Thing] = []
  /// In the order of the head.
  private(set) var new: [Thing] = []

  /// - Parameters:
  ///   - isSame: Whether two things, by the stretches where they stand, say and mean the same.
  ///   - hasSameContent: Whether two things differ in nothing but their ids and titles.
  init(
    _ lists: Pair<[Thing]>, isSame: (SourceRange, SourceRange) -> Bool, hasSameContent: (Pair<Thing>) -> Bool
  ) {
    if lists.haveSameIDs() {
      let changed = lists.base.indices.filter { !isSame(lists.base[$0].range, lists.head[$0].range) }
      pairs = changed.map { Pair(lists.base[$0], lists.head[$0]) }
      return
    }
    gone = lists.base
    new = lists.head
    matchByID()
    guard !gone.isEmpty, !new.isEmpty else { return }
    match(by: Self.formerly(gone, new))
    match(by: Self.equalTitles(lists, gone, new))
    match(by: equalContents(hasSameContent))
    sort(as: lists.head)
  }

  /// What things of the base are called in the head, where that is another name.
  var renames: [String: String] {
    let renamed = pairs.filter { $0.base.id.value != $0.head.id.value }
    return Dictionary(renamed.map { ($0.base.id.value.name, $0.head.id.value.name) }) { first, _ in first }
  }

  /// The ids of all that is not left out.
  var ids: Pair<Set<ID<Thing.Kind>>> {
    Pair(Set((pairs.map(\.base) + gone).map(\.id.value)), Set((pairs.map(\.head) + new).map(\.id.value)))
  }

  /// Leaves out pairs that are the same.
  mutating func removePairs(where areSame: (Pair<Thing>) -> Bool) {
    pairs.removeAll(where: areSame)
  }

  /// Leaves out what counts on neither side.
  mutating func keep(_ counts: Pair<Set<ID<Thing.Kind>>>) {
    pairs.removeAll { !counts.base.contains($0.base.id.value) && !counts.head.contains($0.head.id.value) }
    gone.removeAll { !counts.base.contains($0.id.value) }
    new.removeAll { !counts.head.contains($0.id.value) }
  }

  private mutating func matchByID() {
    let byID = Dictionary(gone.map { ($0.id.value, $0) }) { first, _ in first }
    pairs = new.compactMap { thing in byID[thing.id.value].map { Pair($0, thing) } }
    let known = Set(pairs.map(\.head.id.value))
    gone.removeAll { known.contains($0.id.value) }
    new.removeAll { known.contains($0.id.value) }
  }

  /// Pairs what is left, each once.
  ///
  /// - Parameter partners: Ids of the base by those of the head.
  private mutating func match(by partners: [ID<Thing.Kind>: ID<Thing.Kind>]) {
    guard !partners.isEmpty else { return }
    var left = Dictionary(gone.map { ($0.id.value, $0) }) { first, _ in first }
    var unmatched: [Thing] = []
    for thing in new {
      if let partner = partners[thing.id.value], let base = left.removeValue(forKey: partner) {
        pairs.append(Pair(base, thing))
      } else {
        unmatched.append(thing)
      }
    }
    new = unmatched
    gone.removeAll { left[$0.id.value] == nil }
  }

  /// What says itself what it was called, on either side: a renaming may be taken back.
  private static func formerly(_ gone: [Thing], _ new: [Thing]) -> [ID<Thing.Kind>: ID<Thing.Kind>] {
    let known = Set(gone.map(\.id.value))
    let said = new.compactMap { thing in
      thing.formerIDs.first(where: known.contains).map { (thing.id.value, $0) }
    }
    let takenBack = gone.flatMap { thing in thing.formerIDs.map { ($0, thing.id.value) } }
    return Dictionary(said + takenBack) { first, _ in first }
  }

  /// What has a title that nothing else has on its side.
  private static func equalTitles(
    _ lists: Pair<[Thing]>, _ gone: [Thing], _ new: [Thing]
  ) -> [ID<Thing.Kind>: ID<Thing.Kind>] {
    let titles = lists.map(uniqueTitles)
    let byTitle = Dictionary(gone.compactMap { thing in thing.matchTitle.map { ($0, thing.id.value) } }) { first, _ in
      first
    }
    let partners = new.compactMap { thing -> (ID<Thing.Kind>, ID<Thing.Kind>)? in
      guard let title = thing.matchTitle, titles.base.contains(title), titles.head.contains(title) else { return nil }
      return byTitle[title].map { (thing.id.value, $0) }
    }
    return Dictionary(partners) { first, _ in first }
  }

  private static func uniqueTitles(of things: [Thing]) -> Set<String> {
    let counts = Dictionary(things.compactMap(\.matchTitle).map { ($0, 1) }, uniquingKeysWith: +)
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  /// Beyond so many left over on either side, content is not looked at: it would take their product.
  private static var mostCompared: Int { 32 }

  /// What says the same as one other thing, which says the same as nothing else.
  private func equalContents(_ hasSameContent: (Pair<Thing>) -> Bool) -> [ID<Thing.Kind>: ID<Thing.Kind>] {
    guard gone.count <= Self.mostCompared, new.count <= Self.mostCompared else { return [:] }
    let (gone, new) = (gone.filter(\.isDistinctive), new.filter(\.isDistinctive))
    let fits = new.map { thing in gone.indices.filter { hasSameContent(Pair(gone[$0], thing)) } }
    let partners = zip(new, fits).compactMap { thing, candidates -> (ID<Thing.Kind>, ID<Thing.Kind>)? in
      guard let only = candidates.first, candidates.count == 1, fits.count(where: { $0.contains(only) }) == 1 else {
        return nil
      }
      return (thing.id.value, gone[only].id.value)
    }
    return Dictionary(partners) { first, _ in first }
  }

  private mutating func sort(as head: [Thing]) {
    let places = Dictionary(head.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    pairs.sort { (places[$0.head.id.value] ?? 0) < (places[$1.head.id.value] ?? 0) }
  }
}

extension Pair {
  /// Whether two lists hold things of the same ids in the same order, as most do.
  func haveSameIDs<Thing: Matchable>() -> Bool where Value == [Thing] {
    // By their places, since a loop over the things would copy each.
    base.count == head.count && base.indices.allSatisfy { base[$0].id.value == head[$0].id.value }
  }
}
