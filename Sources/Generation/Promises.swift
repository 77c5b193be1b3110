/// A length of time, written as the clock of its severity wants it.
enum Span: Hashable {
  case minutes(Int)
  case hours(Int)
  case workingDays(Int)

  /// `10m`, on a clock of open time `10bm`; working days are open time in any case.
  func text(on clock: Clock) -> String {
    let prefix = clock == .open ? "b" : ""
    switch self {
    case .minutes(let count): return "\(count)\(prefix)m"
    case .hours(let count): return "\(count)\(prefix)h"
    case .workingDays(let count): return "\(count)bd"
    }
  }
}

/// Which time counts: all of it, or that in which somebody is at work.
enum Clock: Hashable {
  case elapsed
  case open
}

/// The three severities, most severe first.
enum Rank: Int, CaseIterable {
  case first
  case second
  case third
}

/// What a severity promises.
struct SeverityPromise {
  let firstResponse: Span
  /// When the backup is called; with `executives` they are told at the same moment.
  let escalation: Span
  let executives: Bool
  let resolution: Span
  let followUp: String
}

/// How one incident of the matrix is treated.
struct IncidentPromise {
  let rank: Rank
  let escalation: Span
  let executives: Bool
  let update: Update
}

/// What people outside the team are told.
enum Update {
  case every(Span)
  case within(Span)
  case sustained(Span)
  case first(Span)
  case none
  case asNeeded

  func text(on clock: Clock) -> String {
    switch self {
    // A rhythm is elapsed time in the language, whatever the clock of its severity.
    case .every(let span): "{every: \(span.text(on: .elapsed)), until: mitigation}"
    case .within(let span): "{within: \(span.text(on: clock))}"
    case .sustained(let span): "{within: \(span.text(on: clock)), when: user impact sustained}"
    case .first(let span): "{first: \(span.text(on: clock))}"
    case .none: "none"
    case .asNeeded: "{asNeeded: compliance trigger}"
    }
  }
}
