import Escalation

/// Times as people promise them.
enum RoundTime {
  private static let minutes = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90].map { $0 * 60 }

  /// The least round number of seconds that is not less: minutes up to 90, then half hours up to 4 hours, hours up to a
  /// day, and whole days.
  ///
  /// - Parameter day: The seconds of a day of the clock.
  static func up(_ seconds: Int, day: Int = 86_400) -> Int {
    if let round = minutes.first(where: { $0 >= seconds }) { return round }
    let step = seconds <= 4 * 3600 ? 1800 : seconds <= day || day <= 0 ? 3600 : day
    return (seconds + step - 1) / step * step
  }

  /// The time span of so many seconds; on a calendar as open time.
  static func timespan(_ seconds: Int, on schedule: Schedule?) -> Timespan {
    guard let schedule else {
      let amount = Timespan.Amount.elapsed(seconds: seconds)
      let isMinutes = seconds > 0 && seconds <= 90 * 60 && seconds.isMultiple(of: 60)
      return Timespan(amount, written: isMinutes ? "\(seconds / 60)m" : amount.canonical)
    }
    let day = schedule.secondsPerDay
    let amount: Timespan.Amount =
      day > 0 && seconds >= day && seconds.isMultiple(of: day)
      ? .business(count: seconds / day, unit: .day)
      : seconds.isMultiple(of: 3600)
        ? .business(count: seconds / 3600, unit: .hour) : .business(count: seconds / 60, unit: .minute)
    return Timespan(amount, written: amount.canonical)
  }
}
