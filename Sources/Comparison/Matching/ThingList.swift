import Escalation
import Source

/// Two lists of things with ids, compared: what is gone, what is new, what is called otherwise, and what changed in
/// those that stay.
struct ThingList<Thing: Matchable> {
  private(set) var matching: Matching<Thing>
  private let lists: Pair<[Thing]>
  /// `id`, or `name` for a document.
  let idKey: String
  private let isSame: (SourceRange, SourceRange) -> Bool
  private let compare: (Pair<Thing>, inout Telling) -> Void

  /// - Parameters:
  ///   - lens: With the renames of everything that the things refer to.
  ///   - isSame: Whether two things, by the stretches where they stand, say and mean the same.
  ///   - content: Tells what differs in two things that may be one under another id; where left out, the same as
  ///     `compare`.
  ///   - compare: Tells what differs in two things beside their ids.
  init(
    _ lists: Pair<[Thing]>, idKey: String = "id", _ lens: Lens,
    isSame: @escaping (SourceRange, SourceRange) -> Bool = { _, _ in false },
    content: ((Pair<Thing>, inout Telling) -> Void)? = nil,
    compare: @escaping (Pair<Thing>, inout Telling) -> Void
  ) {
    self.lists = lists
    self.idKey = idKey
    self.isSame = isSame
    self.compare = compare
    matching = Matching(lists, isSame: isSame) { pair in
      let subject = Subject(Thing.noun, pair.map(\.id), matrix: nil)
      var telling = Telling(of: subject, lens)
      (content ?? compare)(pair, &telling)
      return telling.drafts.allSatisfy { draft in
        draft.subject.name == subject.name && (draft.field == "title" || draft.field == "name")
      }
    }
  }

  /// The same without those of which there is nothing to tell.
  func differing(_ lens: Lens) -> ThingList {
    var list = self
    list.matching.removePairs { pair in
      told(pair, Subject(Thing.noun, pair.map(\.id), matrix: nil), lens).isEmpty
    }
    return list
  }

  /// The same without what counts on neither side.
  func only(_ counts: Pair<Set<ID<Thing.Kind>>>) -> ThingList {
    var list = self
    list.matching.keep(counts)
    return list
  }

  /// What is told of the things, in the order of the head, and then of what is gone.
  ///
  /// - Parameters:
  ///   - matrix: The matrix of a thing of the head, or of one of the base that is gone.
  ///   - parent: What lacks a thing that stands on one side only.
  func drafts(
    _ lens: Lens, matrix: (Thing) -> String?, parent: (Thing, Cause.Side) -> SourceRange?,
    subject refine: (inout Subject, Pair<Thing>) -> Void = { _, _ in }
  ) -> [ChangeDraft] {
    let stay = matching.pairs.flatMap { pair -> [ChangeDraft] in
      if pair.base.id.value == pair.head.id.value, isSame(pair.base.range, pair.head.range) { return [] }
      var subject = Subject(Thing.noun, pair.map(\.id), matrix: matrix(pair.head))
      refine(&subject, pair)
      return told(pair, subject, lens)
    }
    let new = matching.new.flatMap { thing in
      var telling = Telling(of: lonely(thing, matrix(thing), head: thing.id.range, base: parent(thing, .base)), lens)
      telling.tell(idKey, .strengthens, nil, thing.id.written(\.name))
      return telling.drafts
    }
    let gone = matching.gone.flatMap { thing in
      var telling = Telling(of: lonely(thing, matrix(thing), head: parent(thing, .head), base: thing.id.range), lens)
      telling.tell(idKey, .weakens, thing.id.written(\.name), nil)
      return telling.drafts
    }
    return stay + new + gone
  }

  private func lonely(_ thing: Thing, _ matrix: String?, head: SourceRange?, base: SourceRange?) -> Subject {
    Subject(matrix: matrix, name: "\(Thing.noun) \(thing.id.value.name)", base: base, head: head)
  }

  private func told(_ pair: Pair<Thing>, _ subject: Subject, _ lens: Lens) -> [ChangeDraft] {
    var telling = Telling(of: subject, lens)
    let ids = pair.map(\.id)
    if ids.base.value != ids.head.value {
      telling.tell(idKey, .editorial, ids.base.written(\.name), ids.head.written(\.name))
    }
    compare(pair, &telling)
    return telling.drafts
  }

  /// The ids of what stays, in the orders of the two sides, by the head's names; nil where the orders are the same.
  var newOrder: Pair<[String]>? {
    if lists.haveSameIDs() { return nil }
    let renames = matching.renames
    let stay = Set(matching.pairs.map(\.head.id.value.name))
    let base = lists.base.map { renames[$0.id.value.name] ?? $0.id.value.name }.filter(stay.contains)
    let head = lists.head.map(\.id.value.name).filter(stay.contains)
    return base == head ? nil : Pair(base, head)
  }
}
