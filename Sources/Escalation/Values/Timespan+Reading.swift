/// The kinds of time span that a field takes.
public struct TimespanForms: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Elapsed time of a second or more: `90s`, `1h30m`.
  public static let positive = TimespanForms(rawValue: 1)
  /// No time at all: `immediate`, `0m`.
  public static let zero = TimespanForms(rawValue: 2)
  /// Time on a calendar: `4bh`, `1bd`; without ``zero`` a count of zero is refused.
  public static let business = TimespanForms(rawValue: 4)
  /// No deadline: `scheduled`.
  public static let scheduled = TimespanForms(rawValue: 8)
  /// The word `daily` for 24 hours, as deliveries have it.
  public static let daily = TimespanForms(rawValue: 16)

  /// Any elapsed time, zero with it.
  public static let elapsed: TimespanForms = [.positive, .zero]
  /// How alerts may be brought: `immediate`, `15m`, `daily`.
  public static let delivery: TimespanForms = [.elapsed, .daily]
  /// What a deadline may be.
  public static let deadline: TimespanForms = [.elapsed, .business, .scheduled]
}

extension Timespan {
  /// The longest elapsed time: ten years of 365 days.
  public static let longestSeconds = 3650 * 86400
  /// The longest business time, in days of the calendar; in hours and minutes as many as 1,000 days of 24 hours have.
  public static let longestBusinessDays = 1000

  /// Reads a literal of one of the given forms.
  public static func parse(_ text: String, allowing forms: TimespanForms) -> Result<Timespan, Refusal> {
    guard let amount = Amount(text) else { return .failure(forms.refusal(ofMisspelt: text)) }
    guard forms.take(amount, writtenAs: text) else { return .failure(forms.refusal(of: amount, quoting: text)) }
    return .success(Timespan(amount, written: text))
  }

  /// The greatest count of a unit.
  static func longest(_ unit: BusinessUnit) -> Int {
    switch unit {
    case .minute: longestBusinessDays * 1440
    case .hour: longestBusinessDays * 24
    case .day: longestBusinessDays
    }
  }
}

extension Timespan.Amount {
  /// Reads any literal of a time span, past the limits too; nil where it is none.
  init?(_ text: String) {
    var reader = LiteralReader(text)
    if let count = reader.count() {
      let amount = reader.next == UInt8(ascii: "b") ? reader.business(count) : reader.elapsed(count)
      guard let amount else { return nil }
      self = amount
      return
    }
    switch text {
    case "immediate": self = .elapsed(seconds: 0)
    case "daily": self = .elapsed(seconds: 86400)
    case "scheduled": self = .scheduled
    default: return nil
    }
  }
}

extension LiteralReader {
  /// Reads a whole number of any length; beyond ten billion it counts as that, which is past every limit.
  fileprivate mutating func count() -> Int? {
    guard var count = digit() else { return nil }
    while let digit = digit() { count = min(count * 10 + digit, 10_000_000_000) }
    return count
  }

  /// Reads the unit of a business duration, and the end.
  fileprivate mutating func business(_ count: Int) -> Timespan.Amount? {
    guard take("b") else { return nil }
    let unit: BusinessUnit? = take("m") ? .minute : take("h") ? .hour : take("d") ? .day : nil
    return isAtEnd ? unit.map { .business(count: count, unit: $0) } : nil
  }

  /// Reads the unit of a first count, then further counts of ever smaller units, to the end.
  fileprivate mutating func elapsed(_ first: Int) -> Timespan.Amount? {
    var count = first
    var total = 0
    var last = Int.max
    while let unit = next.flatMap(ElapsedUnit.init), unit.seconds < last, take(unit.letter) {
      total += count * unit.seconds
      last = unit.seconds
      if isAtEnd { return .elapsed(seconds: total) }
      guard let next = self.count() else { return nil }
      count = next
    }
    return nil
  }
}

/// The units of elapsed time, by the byte of their letter, longest first.
enum ElapsedUnit: UInt8, CaseIterable {
  case week = 0x77
  case day = 0x64
  case hour = 0x68
  case minute = 0x6D
  case second = 0x73

  var seconds: Int {
    switch self {
    case .week: 604_800
    case .day: 86_400
    case .hour: 3_600
    case .minute: 60
    case .second: 1
    }
  }

  var letter: Unicode.Scalar { Unicode.Scalar(rawValue) }
}
