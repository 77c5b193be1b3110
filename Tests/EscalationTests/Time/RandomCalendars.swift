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

  init(calendars: Int, months: Int = 14, using random: inout SplitMix) throws {
    let year = random.chance(50) ? Int.random(in: 2025...2030, using: &random) : random.pick(Self.oddYears)
    let newYear = try #require(CalendarDate(year: year, month: 1, day: 1))
    let start = newYear.daysSinceEpoch + Int.random(in: 0..<365, using: &random)
    horizon = Horizon(from: try #require(LocalTime(day: start).date), months: months)
    var schedules: [Schedule] = []
    for _ in 0..<calendars { schedules.append(Self.schedule(from: start, using: &random)) }
    self.schedules = schedules
  }

  /// Years in which days were skipped, or offsets changed for good.
  private static let oddYears = [1993, 1994, 2006, 2007, 2010, 2011, 2015, 2016, 2018, 2023]

  private static func schedule(from start: Int, using random: inout SplitMix) -> Schedule {
    let days = Weekday.allCases.filter { _ in random.chance(70) }
    let holidays = (0..<random.pick([0, 5, 20, 400])).compactMap { _ in
      LocalTime(day: start + Int.random(in: 0..<430, using: &random)).date
    }
    return Schedule(
      zone: Zone(named: random.pick(zones)) ?? .utc, days: Set(random.chance(50) ? Weekday.allCases : days),
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
