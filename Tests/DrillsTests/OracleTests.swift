import Testing

/// The simulation against the plainest one there is: a loop over the minutes.
@Suite("Simulation against a walk through the minutes")
struct OracleTests {
  @Test("the same people are paged at the same minutes", arguments: 0..<150)
  func walk(seed: UInt64) throws {
    var random = Numbers(seed: seed)
    let scenario = RandomCase(&random)
    #expect(
      try Played(severity: scenario.severity, events: scenario.events.map(\.yaml)).pages == scenario.pages,
      "\(scenario)")
  }
}

private struct RandomCase {
  struct Step {
    var after: Int
    var unless: Int
    var sinceAcknowledged: Bool
    var owner: String
    var times = 0
    var every = 1
  }

  struct Event {
    var at: Int
    var state: Int
    var yaml: String { "{at: \(at)m, event: \(states[state])}" }
  }

  let steps: [Step]
  let events: [Event]
  let expiry: Int?

  init(_ random: inout Numbers) {
    let count = random.below(3) + 1
    steps = (0..<count).map { index in
      var step = Step(
        after: random.below(40) + 1, unless: random.below(3), sinceAcknowledged: random.below(4) == 0,
        owner: ["second", "third"][random.below(2)])
      if index == count - 1 { (step.times, step.every) = (random.below(4), random.below(20) + 1) }
      return step
    }
    events = (0..<random.below(5)).map { _ in
      Event(at: random.below(60), state: [0, 0, 0, 1, 2][random.below(5)])
    }
    expiry = random.below(3) == 0 ? nil : random.below(25) + 1
  }

  var severity: String {
    let written = steps.map { step in
      let since = step.sinceAcknowledged ? ", since: acknowledged" : ""
      let again = step.times > 0 ? ", repeat: {every: \(step.every)m, times: \(step.times)}" : ""
      return "{after: \(step.after)m, to: [\(step.owner)], unless: \(states[step.unless])\(since)\(again)}"
    }
    let expires = expiry.map { "acknowledgementExpires: \($0)m\n" } ?? ""
    return "firstResponse: 10m\n\(expires)escalation: [\(written.joined(separator: ", "))]"
  }

  /// Who is paged when, found out minute by minute.
  var pages: [String] {
    var pages = ["0m first"]
    var acknowledgedAt: Int?
    var firstAnswer: Int?
    var lasting = -1
    var fired = steps.map { _ in [Int]() }
    for minute in 0...400 {
      for event in events.filter({ $0.at == minute }) {
        firstAnswer = firstAnswer ?? minute
        if event.state == 0 { acknowledgedAt = minute } else { lasting = max(lasting, event.state) }
      }
      let isAcknowledged = acknowledgedAt.map { minute < $0 + (expiry ?? 1000) } ?? false
      let reached = max(lasting, isAcknowledged ? 0 : -1)
      for (index, step) in steps.enumerated() where reached < step.unless && fired[index].count <= step.times {
        guard let start = step.sinceAcknowledged ? firstAnswer : 0 else { continue }
        let due = fired[index].last.map { $0 + step.every } ?? start + step.after
        guard minute >= due else { continue }
        fired[index].append(minute)
        pages.append("\(text(minute)) \(step.owner)")
      }
    }
    return pages
  }

  private func text(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return minutes == 0 ? "0m" : (hours > 0 ? "\(hours)h" : "") + (rest > 0 ? "\(rest)m" : "")
  }
}

private let states = ["acknowledged", "mitigated", "resolved"]

/// The same numbers for the same seed: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators).
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
