import Escalation

/// Which things of two lists are the same: by id, then by the ids that they had, then by an equal title, and last by
/// equal content; by the last two only where nothing else could be meant.
struct Matching<Thing: Matchable> {
  /// In the order of the head.
  private(set) var pairs: [Pair<Thing>] = []
  /// In the order of the base.
  private(set) var gone: [Thing] = []
  /// In the order of the head.
  private(set) var new: [Thing] = []

  /// - Parameter hasSameContent: Whether two things differ in nothing but their ids and titles.
  init(_ lists: Pair<[Thing]>, hasSameContent: (Pair<Thing>) -> Bool) {
    gone = lists.base
    new = lists.head
    matchByID()
    guard !gone.isEmpty, !new.isEmpty else { return }
    match { $0.head.formerIDs.contains($0.base.id.value) || $0.base.formerIDs.contains($0.head.id.value) }
    let titles = lists.map(Self.uniqueTitles)
    match { pair in
      guard let title = pair.base.matchTitle, title == pair.head.matchTitle else { return false }
      return titles.base.contains(title) && titles.head.contains(title)
    }
    matchByContent(hasSameContent)
    sort(as: lists.head)
  }

  /// What things of the base are called in the head, where that is another name.
  var renames: [String: String] {
    let renamed = pairs.filter { $0.base.id.value != $0.head.id.value }
    return Dictionary(renamed.map { ($0.base.id.value.name, $0.head.id.value.name) }) { first, _ in first }
  }

  private mutating func matchByID() {
    let byID = Dictionary(gone.map { ($0.id.value, $0) }) { first, _ in first }
    pairs = new.compactMap { thing in byID[thing.id.value].map { Pair($0, thing) } }
    let known = Set(pairs.map(\.head.id.value))
    gone.removeAll { known.contains($0.id.value) }
    new.removeAll { known.contains($0.id.value) }
  }

  /// Pairs what is left and fits, each once.
  private mutating func match(where fits: (Pair<Thing>) -> Bool) {
    for thing in new {
      guard let index = gone.firstIndex(where: { fits(Pair($0, thing)) }) else { continue }
      pairs.append(Pair(gone.remove(at: index), thing))
      new.removeAll { $0.id.value == thing.id.value }
    }
  }

  /// Beyond so many left over on both sides, content is not looked at: it would take their product.
  private static var mostCompared: Int { 64 }

  private mutating func matchByContent(_ hasSameContent: (Pair<Thing>) -> Bool) {
    guard gone.count <= Self.mostCompared, new.count <= Self.mostCompared else { return }
    let (gone, new) = (self.gone.filter(\.isDistinctive), self.new.filter(\.isDistinctive))
    let fits = new.map { thing in gone.indices.filter { hasSameContent(Pair(gone[$0], thing)) } }
    for (thing, candidates) in zip(new, fits) {
      guard let only = candidates.first, candidates.count == 1, fits.count(where: { $0.contains(only) }) == 1 else {
        continue
      }
      match { $0.base.id.value == gone[only].id.value && $0.head.id.value == thing.id.value }
    }
  }

  private static func uniqueTitles(of things: [Thing]) -> Set<String> {
    let counts = Dictionary(things.compactMap(\.matchTitle).map { ($0, 1) }, uniquingKeysWith: +)
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  private mutating func sort(as head: [Thing]) {
    let places = Dictionary(head.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    pairs.sort { (places[$0.head.id.value] ?? 0) < (places[$1.head.id.value] ?? 0) }
  }
}
