/// The candidate that was probably meant; nil where none is near.
public func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
  NearMatch(to: text, in: candidates)?.name
}

/// The candidate that was probably meant, and whether it is plain that no other was.
///
/// A candidate that differs in case alone is the nearest. Otherwise it is the one with the smallest optimal string
/// alignment distance (insert, delete, replace, swap neighbours; case of ASCII letters aside) of at most a third of the
/// text's length, or 1; of several the first by name, so that the order of the candidates does not matter. One that has
/// nothing in common with the text is not near: `b` is no slip for `a`. Distances are counted in UTF-8 bytes: the names of
/// the language are ASCII. For text longer than any name, nothing is sought.
public struct NearMatch: Hashable, Sendable {
  public let name: String
  /// Whether no other candidate is as near, or all but, a third of each word at most is wrong (`oncall-eu` is no slip for
  /// `oncall-us`), and no figures differ (`SEV-4` is none for `SEV-1`): then it is safe to put the name in the text's place.
  public let isPlain: Bool

  /// Fails where no candidate is near.
  public init?(to text: String, in candidates: some Sequence<String>) {
    let length = text.utf8.count
    guard (1...128).contains(length) else { return nil }
    var distance = AlignmentDistance(from: text)
    var limit = max(1, length / 3)
    var best: (name: String, distance: Int)?
    var next = Int.max
    for candidate in candidates where !candidate.isEmpty && abs(candidate.utf8.count - length) <= limit {
      guard let found = distance.to(candidate, atMost: limit), found < max(length, candidate.utf8.count) else {
        continue
      }
      if let known = best, (known.distance, known.name) < (found, candidate) {
        next = min(next, found)
      } else {
        next = best?.distance ?? next
        best = (candidate, found)
      }
      if found == 0 { break }
      limit = min(limit, found + 1)
    }
    guard let best else { return nil }
    name = best.name
    isPlain =
      best.distance == 0
      || (next > best.distance + 1 && best.distance <= length / 3 && figures(of: best.name) == figures(of: text)
        && areNear(words(of: text), words(of: best.name)))
  }
}

private func words(of text: String) -> [Substring] {
  text.split { !$0.isLetter && !$0.isNumber }
}

/// Whether each word is near to the one in its place; of texts that part their words otherwise, nothing is said. A slip
/// of more than one letter leaves the first one alone: `external` is none for `internal`.
private func areNear(_ words: [Substring], _ others: [Substring]) -> Bool {
  guard words.count == others.count else { return true }
  return zip(words, others).allSatisfy { word, other in
    var distance = AlignmentDistance(from: String(word))
    guard let found = distance.to(String(other), atMost: word.utf8.count / 3) else { return false }
    return found < 2 || word.utf8.first.map(folded) == other.utf8.first.map(folded)
  }
}

private func figures(of text: String) -> [UInt8] {
  text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// Distances from one text to many others, with working memory that is used again.
private struct AlignmentDistance {
  private let text: [UInt8]
  /// How often each letter occurs; letters that are 32 apart are counted as one.
  private let letters: [Int]
  /// What is left of ``letters`` when those of the other text are taken away.
  private var surplus: [Int]
  private var other: [UInt8] = []
  /// The costs for the prefixes of the other text that end one byte before the current one, two before, and at it.
  private var last: [Int]
  private var lastButOne: [Int]
  private var current: [Int]

  init(from text: String) {
    self.text = text.utf8.map(folded)
    letters = self.text.reduce(into: Array(repeating: 0, count: 32)) { $0[Int($1 & 31)] += 1 }
    surplus = letters
    last = Array(repeating: 0, count: self.text.count + 1)
    lastButOne = last
    current = last
  }

  /// The distance to another text; nil where it is above the limit.
  mutating func to(_ candidate: String, atMost limit: Int) -> Int? {
    other.removeAll(keepingCapacity: true)
    for byte in candidate.utf8 { other.append(folded(byte)) }
    guard lettersDiffer(atMost: limit) else { return nil }
    if limit == 0 { return text == other ? 0 : nil }
    return aligned(atMost: limit)
  }

  /// One edit adds at most one letter and takes at most one away: most candidates need no closer look.
  private mutating func lettersDiffer(atMost limit: Int) -> Bool {
    for letter in letters.indices { surplus[letter] = letters[letter] }
    var extra = 0
    for byte in other {
      surplus[Int(byte & 31)] -= 1
      if surplus[Int(byte & 31)] < 0 { extra += 1 }
    }
    return extra <= limit && text.count - other.count + extra <= limit
  }

  /// Fills the table of costs row by row, near its diagonal only, until a row is above the limit throughout.
  private mutating func aligned(atMost limit: Int) -> Int? {
    for column in last.indices { last[column] = column }
    for row in 1..<(other.count + 1) {
      let cheapest = fill(row, atMost: limit)
      guard cheapest <= limit else { return nil }
      swap(&lastButOne, &last)
      swap(&last, &current)
    }
    return last[text.count] <= limit ? last[text.count] : nil
  }

  private mutating func fill(_ row: Int, atMost limit: Int) -> Int {
    let beyond = limit + 1
    let band = max(1, row - limit)...max(1, row - limit, min(text.count, row + limit))
    current[band.lowerBound - 1] = band.lowerBound == 1 ? row : beyond
    var cheapest = beyond
    for column in band {
      // The row above was filled one column less far.
      let above = column == row + limit && row > 1 ? beyond : last[column]
      var cost = min(above + 1, current[column - 1] + 1)
      cost = min(cost, last[column - 1] + (text[column - 1] == other[row - 1] ? 0 : 1))
      if row > 1, column > 1, text[column - 1] == other[row - 2], text[column - 2] == other[row - 1] {
        cost = min(cost, lastButOne[column - 2] + 1)
      }
      current[column] = min(cost, beyond)
      cheapest = min(cheapest, current[column])
    }
    return cheapest
  }
}

/// The byte with ASCII capitals made small.
private func folded(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}
