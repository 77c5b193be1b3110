import Testing

@testable import Escalation

/// Steele, Lea and Flood's SplitMix64: the same numbers from the same seed on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}

/// A horizon with some calendars in it, as they come: odd zones, nights, several windows, few days, many holidays.
struct RandomWorld {
  let horizon: Horizon
  let schedules: [Schedule]

  /// Zones that have put their clocks oddly at some time.
  static let zones = [
    "Europe/London", "America/New_York", "Asia/Singapore", "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu",
    "Europe/Dublin", "Africa/Casablanca", "Pacific/Apia", "America/Sao_Paulo", "America/Santiago", "Asia/Tehran",
    "Africa/Cairo", "Asia/Beirut", "Atlantic/Azores", "America/Scoresbysund", "America/St_Johns", "Antarctica/Troll",
    "Pacific/Kwajalein", "Pacific/Kiritimati", "America/Caracas", "Asia/Pyongyang", "Europe/Istanbul", "US/Pacific",
    "Asia/Gaza", "Antarctica/Casey", "Pacific/Fakaofo", "UTC", "EST5EDT", "America/Havana",
  ]

  /// Fourteen months with a calendar in each of these zones, from a year that is one of today's or an odd one in turn.
  init(number: Int, zones: [String] = zones, using random: inout SplitMix) throws {
    let odd = Self.oddYears[number / 2 % Self.oddYears.count]
    let year = number % 2 == 0 ? Int.random(in: 2025...2030, using: &random) : odd
    let newYear = try #require(CalendarDate(year: year, month: 1, day: 1))
    let start = newYear.daysSinceEpoch + Int.random(in: 0..<180, using: &random)
    var schedules: [Schedule] = []
    for zone in zones { schedules.append(try Self.schedule(in: zone, from: start, using: &random)) }
    self.init(horizon: Horizon(today: try #require(LocalTime(day: start).date)), schedules: schedules)
  }

  init(horizon: Horizon, schedules: [Schedule]) {
    (self.horizon, self.schedules) = (horizon, schedules)
  }

  /// Years in which a day was skipped (in Samoa, the Line Islands, Kwajalein), or offsets changed for good.
  private static let oddYears = [2011, 1994, 1993, 2015, 2018, 2006, 2007, 2010, 2016, 2023]

  private static func schedule(
    in zone: String, from start: Int, using random: inout SplitMix
  ) throws -> Schedule {
    let days = Weekday.allCases.filter { _ in random.chance(70) }
    let holidays = (0..<random.pick([0, 5, 20, 400])).compactMap { _ in
      LocalTime(day: start + Int.random(in: 0..<430, using: &random)).date
    }
    return Schedule(
      zone: try #require(Zone(named: zone)), days: Set(random.chance(50) ? Weekday.allCases : days),
      hours: OpeningHours(windows(using: &random)), holidays: holidays)
  }

  /// None overlaps another; the last one often passes midnight.
  private static func windows(using random: inout SplitMix) -> [OpeningWindow] {
    if random.chance(15) { return [OpeningWindow(open: 0, close: 1440)] }
    let grain = random.pick([1, 15, 30, 60])
    var edges = Set<Int>()
    let count = 2 * random.pick([1, 1, 1, 2, 3, 24])
    while edges.count < min(count, 1440 / grain) {
      edges.insert(Int.random(in: 0..<(random.chance(40) ? 240 : 1440) / grain, using: &random) * grain)
    }
    var sorted = edges.sorted()
    if random.chance(50) { sorted.append(sorted.removeFirst()) }
    return stride(from: 0, to: sorted.count - 1, by: 2).map { OpeningWindow(open: sorted[$0], close: sorted[$0 + 1]) }
  }
}

extension Schedule {
  /// Zone, days, windows and holidays, as the oracle reads them.
  var question: String {
    let days = days.map(\.rawValue).sorted().map(String.init).joined()
    let windows = windows.map { "\($0.open)-\($0.close)" }.joined(separator: ",")
    let holidays = holidays.sorted().map { LocalTime(day: $0).dayText }.joined(separator: ",")
    return "calendar \(zone.name) \(days.isEmpty ? "-" : days) \(windows.isEmpty ? "-" : windows) "
      + (holidays.isEmpty ? "-" : holidays)
  }
}
