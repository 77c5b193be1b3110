extension Timespan {
  /// The time span as people read it, which depends on the amount alone: `10 min`, `4 h`, `1 business day`, `Immediate`.
  public var label: String { amount.label }

  /// The shortest literal of the same amount: `1h30m` for `90m`.
  public var canonical: String { amount.canonical }
}

extension Timespan.Amount {
  /// The literal of this amount: units in falling order, as few as there can be.
  public var canonical: String {
    switch self {
    case .scheduled: return "scheduled"
    case .business(let count, let unit): return "\(count)\(unit.rawValue)"
    case .elapsed(0): return "immediate"
    case .elapsed(var seconds):
      var literal = ""
      for unit in ElapsedUnit.allCases where seconds >= unit.seconds {
        literal += "\(seconds / unit.seconds)\(unit.letter)"
        seconds %= unit.seconds
      }
      return literal
    }
  }

  /// The amount as people read it.
  public var label: String {
    switch self {
    case .scheduled: "Scheduled"
    case .elapsed(let seconds): elapsedLabel(seconds)
    case .business(let count, .minute): "\(count) business min"
    case .business(let count, .hour): "\(count) business \(count == 1 ? "hour" : "hours")"
    case .business(let count, .day): "\(count) business \(count == 1 ? "day" : "days")"
    }
  }
}

/// Minutes up to 90 as minutes, seconds up to 90 as seconds; hours up to two days; then days, and whole weeks as weeks.
private func elapsedLabel(_ seconds: Int) -> String {
  let (minute, day, week) = (60, 86_400, 604_800)
  if seconds == 0 { return "Immediate" }
  if seconds.isMultiple(of: minute), seconds <= 90 * minute { return "\(seconds / minute) min" }
  if seconds <= 90 { return "\(seconds) s" }
  if seconds.isMultiple(of: week) { return seconds == week ? "1 week" : "\(seconds / week) weeks" }
  if seconds < 2 * day { return clockLabel(seconds) }
  let rest = seconds % day
  return "\(seconds / day) days" + (rest == 0 ? "" : " " + clockLabel(rest))
}

/// Hours, minutes and seconds, those that are none left out.
private func clockLabel(_ seconds: Int) -> String {
  let parts = [(seconds / 3600, "h"), (seconds % 3600 / 60, "min"), (seconds % 60, "s")]
  return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
}
