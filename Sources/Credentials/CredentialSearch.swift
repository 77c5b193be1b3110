/// Looks for credentials in the bytes of a file, in one pass that costs little where there are none.
///
/// The beginnings of all forms, three bytes of each, are looked for at once: a byte keeps alive only those groups of
/// beginnings that have it at the place reached (Baeza-Yates and Gonnet, "A new approach to text searching", 1992, with
/// the patterns shared out over groups). What survives is looked at closely.
package struct CredentialSearch: Sendable {
  /// The forms by the byte that they begin with, each list in the order of all.
  private let forms: [[CredentialForm]]
  /// For each byte, the groups that have it first, second and third: 16 bits each, the first lowest.
  private let masks: [UInt64]
  private static let groups = 16
  private static let depth = 3

  /// No credential has fewer bytes.
  let shortest: Int

  package static let standard = CredentialSearch(CredentialForm.all)

  init(_ forms: [CredentialForm]) {
    var formsByFirst = [[CredentialForm]](repeating: [], count: 256)
    var masks = [UInt64](repeating: 0, count: 256)
    for form in forms {
      if let first = form.prefix.first { formsByFirst[Int(first)].append(form) }
      // Forms that begin alike share a group, so that groups stay picky.
      let group = form.prefix.prefix(Self.depth).reduce(0) { ($0 &* 31 &+ Int($1)) % Self.groups }
      for (place, byte) in form.prefix.prefix(Self.depth).enumerated() {
        masks[Int(byte)] |= 1 << UInt64(place * Self.groups + group)
      }
    }
    shortest = forms.map { $0.prefix.count + $0.length }.min() ?? .max
    self.forms = formsByFirst
    self.masks = masks
  }

  /// A stretch that looks like a credential.
  package struct Match {
    package let form: CredentialForm
    package let bounds: Range<Int>
  }

  /// How many characters of a credential may be shown; they are ASCII, and a byte each.
  package static let shownCharacters = 4
  /// No credential is longer, in bytes.
  package static let longestMatch = 2 * CredentialForm.longestRun + 64

  /// Every credential in the bytes, in order.
  package func matches(in bytes: [UInt8]) -> [Match] {
    var matches: [Match] = []
    bytes.withUnsafeBufferPointer { bytes in
      masks.withUnsafeBufferPointer { masks in
        var alive: UInt64 = 0
        var index = 0
        while index < bytes.count {
          alive = (alive << UInt64(Self.groups) | 0xFFFF) & masks[Int(bytes[index])]
          index += 1
          guard alive >> UInt64((Self.depth - 1) * Self.groups) != 0 else { continue }
          guard let match = match(in: bytes, from: index - Self.depth) else { continue }
          matches.append(match)
          index = max(index, match.bounds.upperBound)
          alive = 0
        }
      }
    }
    return matches
  }

  private func match(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    for form in forms[Int(bytes[start])] {
      if let end = form.end(in: bytes, from: start) { return Match(form: form, bounds: start..<end) }
    }
    return nil
  }
}
