import Escalation
import Source

/// One value of a timing, with what people call it.
struct TimingValue {
  let name: String
  let span: Sourced<Timespan>
}

/// Two values of which one is due no later than the other.
struct TimingPair {
  let earlier: TimingValue
  let later: TimingValue
  /// Whether they may be due together.
  var relation = DeadlineRelation.atMost
  /// Which of them is at fault where both are decided at the same level.
  let subject: Subject
  /// What the subject does wrong, between the two in the message: `comes before`.
  let fault: String
  /// Whether both count from the acknowledgement, which comes in hours and out of hours.
  var countsFromAcknowledgement = false
  /// The mapping of the out-of-hours values, where the two meet out of hours alone.
  var exception: SourceRange?

  enum Subject {
    case earlier
    case later
  }

  var subjectValue: TimingValue { subject == .earlier ? earlier : later }
  var otherValue: TimingValue { subject == .earlier ? later : earlier }

  /// The value that a person would change: the one that is decided further down; of two decided at one level the one that
  /// out of hours stands in place of another, or else the subject.
  var changed: TimingValue { changesOther ? otherValue : subjectValue }

  /// The other one.
  var compared: TimingValue { changesOther ? subjectValue : otherValue }

  private var changesOther: Bool {
    let (own, other) = (subjectValue.span, otherValue.span)
    guard own.level == other.level else { return other.level.rawValue < own.level.rawValue }
    guard let exception else { return false }
    return exception.contains(other.range) && !exception.contains(own.range)
  }

  /// Whether it is about the same two values as another one.
  func hasValues(of other: TimingPair) -> Bool {
    earlier.span.range == other.earlier.span.range && later.span.range == other.later.span.range
  }

  /// Whether it is right as far as the literals alone can tell: most are, and no calendar is looked at.
  var isPlainlyRight: Bool {
    let strictly = relation == .before
    return switch (earlier.span.value.amount, later.span.value.amount) {
    case (.scheduled, .scheduled): !strictly
    case (_, .scheduled): true
    case (.elapsed(let left), .elapsed(let right)): strictly ? left < right : left <= right
    case (.business(let left, let unit), .business(let right, let other)):
      unit == other && (strictly ? left < right : left <= right)
    default: false
    }
  }
}

/// Two values that are the wrong way round, at least for some starts.
struct TimingConflict {
  let pair: TimingPair
  /// A start, in seconds since the epoch, for which they are; nil where they always are.
  let witness: Int?
  let calendar: CalendarKey?
}

extension RuleContext {
  /// The pairs of values that are wrong in hours or out of hours; a pair that holds at all hours is judged once.
  func conflicts(of promises: Promises, _ pairs: (HeldValues) -> [TimingPair]) -> [TimingConflict] {
    let held = promises.held
    guard held.count == 2 else {
      return held.flatMap { values in conflicts(among: pairs(values), for: values.starts, of: promises) }
    }
    let (open, closed) = (pairs(held[0]), pairs(held[1]))
    let (kept, inHours) = open.parted { pair in closed.contains(where: pair.hasValues(of:)) }
    let outOfHours = closed.filter { pair in !kept.contains(where: pair.hasValues(of:)) }.map { pair in
      var pair = pair
      pair.exception = held[1].timing.range
      return pair
    }
    return conflicts(among: kept, for: .all, of: promises) + conflicts(among: inHours, for: .open, of: promises)
      + conflicts(among: outOfHours, for: .closed, of: promises)
  }

  private func conflicts(among pairs: [TimingPair], for starts: Starts, of promises: Promises) -> [TimingConflict] {
    pairs.compactMap { pair in
      guard !pair.isPlainlyRight else { return nil }
      return conflict(pair, for: pair.countsFromAcknowledgement ? .all : starts, on: calendar(of: promises.severity))
    }
  }

  /// The calendar of a severity; nil for every hour, and where a finding has said that there is none.
  func calendar(of severity: Severity?) -> CalendarKey? {
    guard case .calendar(let id) = severity?.calendar?.value else { return nil }
    return key(of: id)
  }

  private func conflict(_ pair: TimingPair, for starts: Starts, on calendar: CalendarKey?) -> TimingConflict? {
    guard let earlier = time.deadline(of: pair.earlier.span.value, on: calendar),
      let later = time.deadline(of: pair.later.span.value, on: calendar)
    else { return nil }
    let comparison = RestrictedComparison(
      earlier: earlier, later: later, relation: pair.relation, starts: starts, calendar: calendar)
    return switch comparison.verdict(by: time) {
    case .always: nil
    case .never: TimingConflict(pair: pair, witness: nil, calendar: calendar)
    case .sometimes(let witness): TimingConflict(pair: pair, witness: witness.start, calendar: calendar)
    }
  }
}

extension Array {
  /// The elements that fulfil a condition, and the others.
  fileprivate func parted(by condition: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
