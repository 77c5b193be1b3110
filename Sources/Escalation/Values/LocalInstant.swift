/// A moment as it is written: a clock's day and time, and whose clock it is.
///
/// Which moment that is takes the time zone's rules, which the reader of literals does not know.
public struct LocalInstant: Hashable, Sendable {
  public enum Clock: Hashable, Sendable {
    /// The name of an IANA zone, which may not exist.
    case zone(String)
    /// Seconds east of UTC.
    case offset(seconds: Int)
  }

  public var date: CalendarDate
  /// 0 to 86399.
  public var secondOfDay: Int
  public var clock: Clock
  /// The literal as its author wrote it.
  public var written: String

  public init(date: CalendarDate, secondOfDay: Int, clock: Clock, written: String) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.clock = clock
    self.written = written
  }

  /// Seconds from 1970-01-01T00:00:00 to this date and time on its own clock.
  public var localSeconds: Int { date.daysSinceEpoch * 86_400 + secondOfDay }
}

extension LocalInstant {
  /// Reads `2026-12-26T03:10 Europe/London`, seconds or not, or RFC 3339: `2026-12-26T03:10:00Z`, `…+01:00`.
  ///
  /// A fraction of a second, which RFC 3339 allows, is left out of account.
  public static func parse(_ text: String) -> Result<LocalInstant, Refusal> {
    LocalInstant(literal: text).map(Result.success) ?? .failure(InstantReading.refusal(of: text))
  }

  init?(literal text: String) {
    var reader = LiteralReader(text)
    guard let parts = reader.instant(),
      let date = CalendarDate(year: parts.date.year, month: parts.date.month, day: parts.date.day)
    else { return nil }
    self.init(date: date, secondOfDay: parts.secondOfDay, clock: parts.clock, written: text)
  }
}

extension LiteralReader {
  fileprivate mutating func instant() -> (
    date: (year: Int, month: Int, day: Int), secondOfDay: Int, clock: LocalInstant.Clock
  )? {
    guard let date = date(), take("T") || take("t"), let minutes = timeOfDay(), minutes < 1440 else { return nil }
    var seconds: Int?
    if take(":") {
      guard let written = number(digits: 2), written < 60 else { return nil }
      seconds = written
      if take(".") {
        guard digit() != nil else { return nil }
        while digit() != nil {}
      }
    }
    let clock = take(" ") ? zone() : seconds == nil ? nil : offset()
    return clock.map { (date, minutes * 60 + (seconds ?? 0), $0) }
  }

  /// Takes the rest as the name of a zone.
  private func zone() -> LocalInstant.Clock? {
    let name = remainder
    guard let first = next, first.isLetter, name.utf8.count <= 64, name.utf8.allSatisfy({ $0.isZoneCharacter })
    else { return nil }
    return .zone(name)
  }

  /// Reads `Z` or `+01:00`, and the end.
  private mutating func offset() -> LocalInstant.Clock? {
    if take("Z") || take("z") { return isAtEnd ? .offset(seconds: 0) : nil }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let minutes = timeOfDay(), minutes < 1440, isAtEnd else { return nil }
    return .offset(seconds: sign * minutes * 60)
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a zone: `America/Port-au-Prince`, `Etc/GMT+5`.
  fileprivate var isZoneCharacter: Bool {
    isLetter || digitValue(self) != nil || "/_-+".utf8.contains(self)
  }
}
