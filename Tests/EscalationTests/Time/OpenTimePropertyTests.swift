import Testing

@testable import Escalation

@Suite struct OpenTimePropertyTests {
  @Test func `deadlines rise with the start and add up`() throws {
    var random = SplitMix(seed: 7)
    for number in 0..<10 {
      let zones = Array(RandomWorld.zones.shuffled(using: &random).prefix(2))
      let world = try RandomWorld(number: number, zones: zones, using: &random)
      let engine = TimeEngine(over: world.horizon)
      for key in world.schedules.map(engine.key(of:)) where !key.schedule.neverOpens {
        let openTime = engine.openTime(of: key, beyondHorizon: 200_000)
        for _ in 0..<100 {
          let start = Int.random(in: world.horizon.span, using: &random)
          let (short, long) = (Int.random(in: 1...100_000, using: &random), Int.random(in: 1...100_000, using: &random))
          let due = try #require(openTime.deadline(from: start, after: short))
          let later = try #require(openTime.deadline(from: start + 1, after: short))
          #expect(due <= later)
          #expect(due >= start + short)
          #expect(openTime.openSeconds(in: start..<due) == short)
          #expect(openTime.isOpen(at: due - 1))
          #expect(openTime.deadline(from: due, after: long) == openTime.deadline(from: start, after: short + long))
        }
      }
    }
  }

  @Test func `verdicts and witnesses are those of looking at every second`() throws {
    var random = SplitMix(seed: 11)
    for number in 0..<40 {
      let zones = Array(RandomWorld.zones.shuffled(using: &random).prefix(2))
      let world = try RandomWorld(number: number, zones: zones, using: &random)
      let engine = TimeEngine(over: world.horizon)
      let keys = world.schedules.map(engine.key(of:))
      let comparison = DeadlineComparison(
        first: engine.function(of: deadline(on: keys, using: &random)),
        second: engine.function(of: deadline(on: keys, using: &random)),
        relation: random.pick([.atMost, .before]))
      let start = Int.random(in: world.horizon.span, using: &random)
      let starts = start..<start + 30_000
      let verdict = comparison.verdict(over: starts)
      #expect(verdict == everySecond(of: comparison, over: starts))
    }
  }

  private func deadline(on keys: [CalendarKey], using random: inout SplitMix) -> Deadline {
    let seconds = Int.random(in: 0...random.pick([100, 5000, 30_000]), using: &random)
    let business = Deadline.business(seconds: seconds, on: random.pick(keys))
    let plain = random.pick([business, business, .elapsed(seconds: seconds)])
    return random.pick([
      plain, plain, .fromOpening(of: keys[0], plain), .outOfHours(of: keys[1], open: plain, closed: business),
    ])
  }

  private func everySecond(of comparison: DeadlineComparison, over starts: Range<Int>) -> Verdict {
    let failing = starts.filter { !comparison.relation.holds(comparison.first($0), comparison.second($0)) }
    guard let start = failing.first(where: { $0 % 60 == 0 }) ?? failing.first else { return .always }
    let witness = Witness(start: start, first: comparison.first(start), second: comparison.second(start))
    return failing.count == starts.count ? .never(witness) : .sometimes(witness)
  }

  @Test func `one engine answers many threads alike`() async throws {
    let engine = TimeEngine(today: try date("2026-11-20"))
    let zones = ["Europe/London", "America/New_York", "Asia/Singapore"]
    let schedules = try zones.map { try schedule($0, "08:00-16:00") }
    let answers = await withTaskGroup(of: CoverageGaps.self, returning: [CoverageGaps].self) { group in
      for turn in 0..<24 {
        let turned = schedules[(turn % 3)...] + schedules[..<(turn % 3)]
        group.addTask { engine.gaps(between: Set(turned.map(engine.key(of:)))) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(answers).count == 1)
  }

  @Test(arguments: ["0001-01-01", "1970-01-01", "9999-12-31"])
  func `survives the ends of the calendar`(_ today: String) throws {
    let engine = TimeEngine(today: try date(today))
    for zone in ["Europe/London", "Pacific/Apia", "America/St_Johns"] {
      let windows = (0..<48).map { OpeningWindow(open: $0 * 30, close: $0 * 30 + 15) }
      let holidays = (0..<400).compactMap { LocalTime(day: engine.horizon.span.lowerBound / 86_400 + $0).date }
      let key = engine.key(
        of: Schedule(
          zone: try #require(Zone(named: zone)), days: [.sunday], hours: OpeningHours(windows), holidays: holidays))
      let days = Deadline.business(seconds: key.schedule.seconds(1000, .day), on: key)
      #expect(engine.verdict(that: days, is: .before, .never) == .always)
      #expect(engine.verdict(that: days, is: .atMost, .business(seconds: .max, on: key)) == .always)
      #expect(engine.gaps(between: [key]).uncoveredSeconds > 0)
      #expect(Moment(engine.horizon.span.upperBound, in: key.schedule.zone).description.contains(zone))
    }
  }
}
