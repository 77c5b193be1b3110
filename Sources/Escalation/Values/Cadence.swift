/// How often something comes round again.
public enum Cadence: String, Hashable, Sendable, CaseIterable {
  case daily
  case weekly
  case biweekly
  case monthly
  case quarterly
  case yearly

  /// The date that follows another one: so many days later, or the same day of a later month, its last day where it has
  /// no such day (monthly from 31 January is 28 February).
  ///
  /// The last day of all years where there is no later one.
  public func next(after date: CalendarDate) -> CalendarDate {
    let next =
      switch self {
      case .daily: date.adding(days: 1)
      case .weekly: date.adding(days: 7)
      case .biweekly: date.adding(days: 14)
      case .monthly: date.adding(months: 1)
      case .quarterly: date.adding(months: 3)
      case .yearly: date.adding(months: 12)
      }
    return next ?? .last
  }
}

extension Cadence: WrittenChoice {
  public static var noun: String { "a cadence" }

  public static var otherWords: [String: Cadence] {
    [
      "every day": .daily, "every week": .weekly, "bi-weekly": .biweekly, "fortnightly": .biweekly,
      "every two weeks": .biweekly, "every 2 weeks": .biweekly, "every month": .monthly, "every quarter": .quarterly,
      "annually": .yearly, "annual": .yearly, "every year": .yearly, "1d": .daily, "1w": .weekly, "2w": .biweekly,
    ]
  }
}
