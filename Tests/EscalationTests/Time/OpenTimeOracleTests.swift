import Foundation
import Testing

@testable import Escalation

/// Holds the engine against brute force in another language with another copy of the zones.
///
/// A world is fourteen months with a calendar in every zone of ``RandomWorld/zones``: three hundred calendars in all.
/// `SEVC_ORACLE_WORLDS=100 SEVC_ORACLE_SEED=7 swift test --filter OpenTimeOracleTests` asks others, and more.
@Suite(.enabled(if: Oracle.isAvailable)) struct OpenTimeOracleTests {
  private static let setting = ProcessInfo.processInfo.environment
  private static let worlds = setting["SEVC_ORACLE_WORLDS"].flatMap(Int.init) ?? 10
  private static let seed = setting["SEVC_ORACLE_SEED"].flatMap(UInt64.init) ?? 20_261_120

  @Test(arguments: 0..<worlds) func `agrees with brute force on random calendars`(number: Int) throws {
    var random = SplitMix(seed: Self.seed &+ UInt64(number))
    let all = try RandomWorld(number: number, using: &random)
    let world = RandomWorld(horizon: all.horizon, schedules: try Self.comparable(of: all))
    #expect(world.schedules.count > all.schedules.count / 2, "Python's time zones are not \(Zone.databaseVersion)")
    let questions = Questions(in: world, using: &random)
    let answers = try Oracle.answers(to: questions.lines)
    #expect(answers.count == questions.asked.count)
    for (question, answer) in zip(questions.asked, answers) where question.answer != answer {
      #expect(question.answer == answer, "world \(number), \(question.text)\n\(questions.preamble)")
    }
  }

  /// Releases of the database differ in what governments decided last: a zone of which the two sides differ proves
  /// nothing of the engine.
  private static func comparable(of world: RandomWorld) throws -> [Schedule] {
    let first = world.horizon.span.lowerBound / 60 - 4 * 1440
    let last = world.horizon.span.upperBound / 60 + 400 * 1440
    let answers = try Oracle.answers(to: world.schedules.map { "zone \($0.zone.name) \(first) \(last)" })
    return zip(world.schedules, answers).compactMap { schedule, answer in
      let phases = ZoneOffsets(of: schedule.zone, during: first * 60..<last * 60).phases.filter { $0.start < last * 60 }
      if answer == phases.map({ "\($0.start / 60):\($0.offset / 60)" }).joined(separator: " ") { return schedule }
      print(
        "SKIPPED: a calendar in \(schedule.zone.name), which is another in \(Zone.databaseVersion) than in Python's")
      return nil
    }
  }
}

/// What is asked of both sides, with the engine's answers.
private struct Questions {
  struct Asked {
    let text: String
    let answer: String
  }

  private(set) var asked: [Asked] = []
  let preamble: String
  private let engine: TimeEngine
  private let keys: [CalendarKey]

  var lines: [String] { [preamble] + asked.map(\.text) }

  init(in world: RandomWorld, using random: inout SplitMix) {
    engine = TimeEngine(over: world.horizon)
    keys = world.schedules.map(engine.key(of:))
    let span = world.horizon.span
    let horizon = "\(span.lowerBound / 60) \(span.upperBound / 60) \(world.horizon.firstYear.upperBound / 60)"
    preamble = (["horizon \(horizon)"] + world.schedules.map(\.question)).joined(separator: "\n")
    for index in keys.indices { ask(ofCalendar: index, using: &random) }
    for _ in keys { askForVerdict(using: &random) }
    for count in 0..<12 { askForGaps(among: 1 + count % 4, using: &random) }
  }

  private mutating func ask(_ text: String, _ answer: String) {
    asked.append(Asked(text: text, answer: answer))
  }

  private mutating func ask(ofCalendar index: Int, using random: inout SplitMix) {
    let openTime = engine.openTime(of: keys[index])
    ask("minutes \(index)", "\(openTime.openSeconds(in: engine.horizon.span) / 60)")
    ask("skipped \(index)", skipped(of: keys[index]))
    for _ in 0..<10 {
      let start = start(using: &random)
      let due = deadline(using: &random)
      ask("due \(text(of: due)) \(start / 60)", text(of: engine.function(of: due)(start)))
      let opening = openTime.opening(from: start)
      ask("edges \(index) \(start / 60)", "\(text(of: opening)) \(text(of: openTime.closing(from: start)))")
    }
  }

  private func start(using random: inout SplitMix) -> Int {
    Int.random(in: engine.horizon.span, using: &random) / 60 * 60
  }

  private func skipped(of key: CalendarKey) -> String {
    let found = engine.skippedTimes(of: key).map { skipped in
      (skipped.moment / 60, skipped.local.seconds / 60, skipped.edge == .opening ? "o" : "c")
    }
    let lines = found.sorted { $0 < $1 }.map { "\($0.2):\($0.1):\($0.0)" }
    return lines.isEmpty ? "-" : lines.joined(separator: " ")
  }

  private mutating func askForVerdict(using random: inout SplitMix) {
    let first = deadline(using: &random)
    let second = random.chance(50) ? alike(first, using: &random) : deadline(using: &random)
    let relation = random.pick([DeadlineRelation.atMost, .before])
    let verdict = engine.verdict(that: first, is: relation, second)
    ask("compare \(text(of: first)) \(relation == .atMost ? "<=" : "<") \(text(of: second))", text(of: verdict))
  }

  private mutating func askForGaps(among size: Int, using random: inout SplitMix) {
    let chosen = keys.shuffled(using: &random).prefix(size)
    let gaps = engine.gaps(between: Set(chosen))
    let first = gaps.first.map { "\($0.lowerBound / 60)-\($0.upperBound / 60)" } ?? "-"
    ask(
      "gaps \(chosen.map { "\($0.index)" }.joined(separator: ","))",
      "\(gaps.gaps.count) \(first) \(gaps.uncoveredSeconds / 60) \(gaps.uncoveredSecondsInFirstYear / 60)")
  }

  private func deadline(using random: inout SplitMix, depth: Int = 0) -> Deadline {
    let key = random.pick(keys)
    switch Int.random(in: 0..<(depth == 0 ? 10 : 7), using: &random) {
    case 0...2: return .elapsed(seconds: 60 * Int.random(in: 0...random.pick([60, 1440, 14_400]), using: &random))
    case 3: return random.chance(50) ? .never : .immediate
    case 4...6: return business(on: key, using: &random)
    case 7...8:
      let open = deadline(using: &random, depth: 1)
      return .outOfHours(of: key, open: open, closed: deadline(using: &random, depth: 1))
    default: return .fromOpening(of: key, deadline(using: &random, depth: 1))
    }
  }

  private func business(on key: CalendarKey, using random: inout SplitMix) -> Deadline {
    let day = max(1, key.schedule.secondsPerDay / 60)
    let minutes = random.chance(50) ? day * random.pick([1, 2, 5]) : Int.random(in: 1...5 * day, using: &random)
    return .business(seconds: minutes * 60, on: key)
  }

  /// Nearly the same deadline: what is hard to tell apart.
  private func alike(_ deadline: Deadline, using random: inout SplitMix) -> Deadline {
    switch deadline {
    case .elapsed(let seconds): business(seconds: max(60, seconds / 4 / 60 * 60), on: random.pick(keys))
    case .business(let seconds, _):
      random.chance(50) ? business(seconds: seconds, on: random.pick(keys)) : .elapsed(seconds: seconds * 5)
    case .never: .never
    case .outOfHours(let key, let open, let closed):
      .outOfHours(of: key, open: alike(open, using: &random), closed: closed)
    case .fromOpening(_, let inner): inner
    }
  }

  /// Elapsed time instead where it would lead past the oracle's minutes.
  private func business(seconds: Int, on key: CalendarKey) -> Deadline {
    seconds <= 40 * key.schedule.secondsPerDay ? .business(seconds: seconds, on: key) : .elapsed(seconds: seconds)
  }

  private func text(of deadline: Deadline) -> String {
    switch deadline {
    case .elapsed(let seconds): "e:\(seconds / 60)"
    case .business(let seconds, let key): "b:\(seconds / 60)@\(key.index)"
    case .never: "never"
    case .outOfHours(let key, let open, let closed): "o@\(key.index)(\(text(of: open)),\(text(of: closed)))"
    case .fromOpening(let key, let inner): "f@\(key.index)(\(text(of: inner)))"
    }
  }

  private func text(of moment: Int?) -> String {
    moment.map { "\($0 / 60)" } ?? "never"
  }

  private func text(of verdict: Verdict) -> String {
    switch verdict {
    case .always: "always"
    case .sometimes(let witness): "sometimes \(text(ofStart: witness.start))"
    case .never(let witness): "never \(text(ofStart: witness.start))"
    }
  }

  private func text(ofStart start: Int) -> String {
    start % 60 == 0 ? "\(start / 60)" : "~\(start / 60)"
  }
}
