import Escalation
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What both sides say in the same words need not be compared value by value: where much is alike, that is most of it.
extension Lens {
  /// Whether two stretches hold the same text, and so say the same; nobody says so of one with an asterisk, which may be
  /// an alias for what stands elsewhere.
  func isSameText(_ base: SourceRange?, _ head: SourceRange?) -> Bool {
    guard let base, let head else { return base == nil && head == nil }
    if base == .nowhere || head == .nowhere { return base == head }
    guard base.end - base.start == head.end - head.start, base.end > base.start else { return false }
    return self.base.withText(base) { base in
      self.head.withText(head) { head in
        guard base.count == head.count, let first = base.baseAddress, let second = head.baseAddress else {
          return false
        }
        return (first == second || memcmp(first, second, base.count) == 0)
          && memchr(first, Int32(UInt8(ascii: "*")), base.count) == nil
      }
    }
  }

  /// The same, where it counts.
  func isSameText(where counts: Bool) -> (SourceRange, SourceRange) -> Bool {
    { counts && isSameText($0, $1) }
  }

  /// The same for two values with their places.
  func isSameText<Value>(_ values: Pair<Sourced<Value>?>) -> Bool {
    isSameText(values.base?.range, values.head?.range)
  }
}

extension Lens {
  /// Whether two lists hold the same names in the same order, each with the same texts.
  func isSame<Entry>(
    _ lists: Pair<[Entry]>, by name: (Entry) -> String, _ places: (Entry) -> [SourceRange?]
  ) -> Bool {
    lists.base.count == lists.head.count
      && zip(lists.base, lists.head).allSatisfy { base, head in
        name(base) == name(head) && zip(places(base), places(head)).allSatisfy { isSameText($0, $1) }
      }
  }
}

extension Side {
  fileprivate func withText<Value>(_ range: SourceRange, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    sources[range.file].bytes.withUnsafeBytes { bytes in
      let end = min(Int(range.end), bytes.count)
      return body(UnsafeRawBufferPointer(rebasing: bytes[min(Int(range.start), end)..<end]))
    }
  }
}

/// What incidents of all matrices take from the organization, as far as it is the same on both sides.
struct SharedContext: Sendable {
  /// Whether the same calendars are open at the same times.
  let calendars: Bool
  /// Whether `executives` stands for the same people.
  let executives: Bool
  /// Whether all that incidents inherit from the organization is the same.
  let inherited: Bool

  init(_ lens: Lens) {
    let organizations = Pair(lens.base, lens.head).map(\.project.organization)
    let lists = organizations.map { $0.calendars?.value ?? [] }
    calendars = lens.isSame(lists, by: \.id.value.name) { [$0.range] } || lens.base.hasCalendars(of: lens.head)
    executives = lens.isSameText(organizations.map(\.executives))
    inherited =
      calendars && executives && lens.isSameText(organizations.map(\.severities))
      && lens.isSameText(organizations.map(\.roles))
  }
}
