import Escalation
import Source

/// The rules of lists and of mappings with keys of the author's own.
extension FieldRule {
  /// Instructions in words, in an order: fewer are weaker, more are stronger; other words and another order are the
  /// author's affair.
  static func instructions(_ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<[Sourced<String>]>?)
    -> FieldRule
  {
    FieldRule(key) { pair, telling in
      telling.tellLines(key, pair.map(field))
    }
  }

  /// Ids that it had; those that name the thing on either side belong to a renaming.
  static func formerly<Kind>(
    _ field: @escaping @Sendable (Thing) -> Sourced<[Sourced<ID<Kind>>]>?,
    of id: @escaping @Sendable (Thing) -> Sourced<ID<Kind>>
  ) -> FieldRule {
    FieldRule("formerly") { pair, telling in
      let current = pair.map { id($0).value }
      let names = current.base == current.head ? [] : [current.base, current.head]
      let former = pair.map { thing in
        Set((field(thing)?.value ?? []).map(\.value)).subtracting(names).sorted()
      }
      guard former.base != former.head else { return }
      telling.tell(
        "formerly", .editorial, field(pair.base)?.written { $0.writtenIDs() },
        field(pair.head)?.written { $0.writtenIDs() })
    }
  }

  /// Texts under keys of the author's own.
  static func texts<Entry>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<[Entry]>?,
    name: @escaping @Sendable (Entry) -> Sourced<String>, text: @escaping @Sendable (Entry) -> Sourced<String>
  ) -> FieldRule {
    FieldRule(key) { pair, telling in
      let lists = pair.map(field)
      if telling.lens.isSameText(lists) { return }
      let entries = lists.map { $0?.value ?? [] }
      telling.below(key) { telling in
        for (name, values) in matched(entries, by: { name($0).value.singleSpaced }) {
          let texts = values.map { entry in entry.map { text($0).written(\.singleSpaced) } }
          if texts.base?.text != texts.head?.text { telling.tell(name, .editorial, texts.base, texts.head) }
        }
      }
    }
  }
}

extension Telling {
  fileprivate mutating func tellLines(_ key: String, _ lists: Pair<Sourced<[Sourced<String>]>?>) {
    if lens.isSameText(lists) { return }
    let lines = lists.map { ($0?.value ?? []).map(\.value.singleSpaced) }
    guard lines.base != lines.head else { return }
    if let index = lines.onlyDifference {
      let entries = lists.map { $0.map { $0.value[index].written(\.singleSpaced) } }
      return tell("\(key)[\(index)]", .editorial, entries.base, entries.head)
    }
    let (gone, new) = (lines.base.removing(lines.head).count, lines.head.removing(lines.base).count)
    tell(
      key, gone > new ? .weakens : gone < new ? .strengthens : .editorial, lists.base?.written(\.writtenLines),
      lists.head?.written(\.writtenLines))
  }
}

extension Pair<[String]> {
  /// The place of the only entry that has other words; nil where the lists differ in more.
  fileprivate var onlyDifference: Int? {
    guard base.count == head.count else { return nil }
    let places = base.indices.filter { base[$0] != head[$0] }
    return places.count == 1 ? places.first : nil
  }
}

extension Array where Element: Equatable {
  /// The elements without those of another list, each taken away once.
  func removing(_ others: [Element]) -> [Element] {
    others.reduce(into: self) { rest, other in
      if let index = rest.firstIndex(of: other) { rest.remove(at: index) }
    }
  }
}

extension [Sourced<String>] {
  fileprivate var writtenLines: String { map(\.value.singleSpaced).writtenList }
}

/// The entries of two lists by name, in the order of the names.
func matched<Entry>(_ entries: Pair<[Entry]>, by name: (Entry) -> String) -> [(name: String, values: Pair<Entry?>)] {
  let byName = entries.map { list in Dictionary(list.map { (name($0), $0) }) { first, _ in first } }
  return Set(byName.base.keys).union(byName.head.keys).sorted().map { name in
    (name, Pair(byName.base[name], byName.head[name]))
  }
}
