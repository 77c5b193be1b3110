import Escalation

/// Two deadlines side by side over the starts at which a calendar is open, or closed, or over all.
struct RestrictedComparison {
  let earlier: Deadline
  let later: Deadline
  let relation: DeadlineRelation
  let starts: Starts
  let calendar: CalendarKey?

  /// Whether the one keeps to the other over those starts.
  ///
  /// The engine judges all starts. So the starts that do not matter are made right to find a wrong one, and wrong to
  /// find out whether any is right.
  func verdict(by time: TimeEngine) -> Verdict {
    guard starts != .all, let calendar else { return time.verdict(that: earlier, is: relation, later) }
    let verdict = time.verdict(
      that: restricted(earlier, to: calendar, besides: .immediate), is: relation,
      restricted(later, to: calendar, besides: .never))
    guard let witness = verdict.witness else { return .always }
    let hopeless = time.verdict(
      that: restricted(earlier, to: calendar, besides: .never), is: relation,
      restricted(later, to: calendar, besides: .immediate))
    return if case .never = hopeless { .never(witness) } else { .sometimes(witness) }
  }

  private func restricted(_ deadline: Deadline, to calendar: CalendarKey, besides other: Deadline) -> Deadline {
    starts == .open
      ? .outOfHours(of: calendar, open: deadline, closed: other)
      : .outOfHours(of: calendar, open: other, closed: deadline)
  }
}
