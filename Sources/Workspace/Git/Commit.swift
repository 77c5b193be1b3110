public import Escalation

/// One commit, as far as a reader of a history wants to know it.
public struct Commit: Hashable, Sendable {
  /// In full.
  public let id: ObjectID
  public let author: String
  /// The author's day, by his own clock.
  public let date: CalendarDate?
  /// The first line of what he said.
  public let subject: String

  /// From the bytes of a commit object: lines of headers, an empty line, the message (gitformat-commit in git's own
  /// documentation, "commit object"); what is not UTF-8 is repaired.
  init(_ id: ObjectID, _ bytes: [UInt8]) {
    self.id = id
    var rest = bytes[...]
    var signature: ArraySlice<UInt8> = []
    while let line = rest.popLine(), !line.isEmpty {
      if signature.isEmpty, line.starts(with: Self.authorKey) { signature = line.dropFirst(Self.authorKey.count) }
    }
    let message = rest.drop { $0 == UInt8(ascii: "\n") }
    subject = String(decoding: message.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    author = String(decoding: signature.prefix { $0 != UInt8(ascii: "<") }.trimmed, as: UTF8.self)
    let time = signature.suffix(while: { $0 != UInt8(ascii: ">") }).split(separator: UInt8(ascii: " "))
    date = time.count == 2 ? Self.day(time[0], zone: time[1]) : nil
  }

  private static let authorKey = Array("author ".utf8)

  /// The first of the commits that a commit object names as its parents; nil where it names none.
  static func firstParent(in bytes: [UInt8]) -> ObjectID? {
    let headers = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    let line = headers.first { $0.starts(with: Array("parent ".utf8)) }
    return line.flatMap { ObjectID(hexadecimal: $0.dropFirst("parent ".utf8.count)) }
  }

  /// The day of a moment in seconds since 1970, in a zone such as `+0100`.
  private static func day(_ seconds: ArraySlice<UInt8>, zone: ArraySlice<UInt8>) -> CalendarDate? {
    guard let seconds = Int(String(decoding: seconds, as: UTF8.self)), seconds.magnitude < 1 << 40,
      let zone = Int(String(decoding: zone, as: UTF8.self)), zone.magnitude < 10_000
    else { return nil }
    let local = seconds + (zone / 100 * 60 + zone % 100) * 60
    return CalendarDate(daysSinceEpoch: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
  }
}

extension ArraySlice<UInt8> {
  /// Takes the first line away, which ends with a line feed; nil where there is none.
  fileprivate mutating func popLine() -> ArraySlice? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { self = self[(end + 1)...] }
    return self[..<end]
  }

  fileprivate var trimmed: ArraySlice {
    let start = drop { $0 == UInt8(ascii: " ") }
    return start[..<((start.lastIndex { $0 != UInt8(ascii: " ") } ?? start.startIndex - 1) + 1)]
  }

  /// The longest end that holds no other bytes than such.
  fileprivate func suffix(while isOfEnd: (UInt8) -> Bool) -> ArraySlice {
    self[((lastIndex { !isOfEnd($0) }).map { $0 + 1 } ?? startIndex)...]
  }
}
