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
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let headers = lines.prefix { !$0.isEmpty }
    subject = lines.dropFirst(headers.count).first { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = headers.first { $0.starts(with: Array("author ".utf8)) } ?? []
    let text = String(decoding: line.dropFirst("author ".utf8.count), as: UTF8.self)
    author = text.prefix { $0 != "<" }.trimmed
    let time = text.split(separator: ">").last?.split(separator: " ") ?? []
    date = time.count == 2 ? Self.day(time[0], zone: time[1]) : nil
  }

  /// The first of the commits that a commit object names as its parents; nil where it names none.
  static func firstParent(in bytes: [UInt8]) -> ObjectID? {
    let headers = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    let line = headers.first { $0.starts(with: Array("parent ".utf8)) }
    return line.flatMap { ObjectID(hexadecimal: $0.dropFirst("parent ".utf8.count)) }
  }

  /// The day of a moment in seconds since 1970, in a zone such as `+0100`.
  private static func day(_ seconds: Substring, zone: Substring) -> CalendarDate? {
    guard let seconds = Int(seconds), let zone = Int(zone), abs(seconds) < 1 << 40, abs(zone) < 10_000 else {
      return nil
    }
    let local = seconds + (zone / 100 * 60 + zone % 100) * 60
    return CalendarDate(daysSinceEpoch: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
