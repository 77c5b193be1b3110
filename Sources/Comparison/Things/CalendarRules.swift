import Escalation
import Source

/// A calendar's own keys: told only where nothing else shows what they do.
extension ThingRules<WorkCalendar> {
  static let calendar = ThingRules(
    "calendar",
    [
      .value("timezone", \.timezone, written: \.self) { base, head, _ in .same(base == head, otherwise: .editorial) },
      FieldRule("days") { pair, telling in
        let days = pair.map { ($0.days?.value ?? Set(Weekday.allCases)).sorted().map(\.name).writtenList }
        guard days.base != days.head else { return }
        telling.tell(
          "days", .editorial, pair.base.days?.written { _ in days.base }, pair.head.days?.written { _ in days.head })
      },
      .value("hours", \.hours, written: \.text) { base, head, _ in .same(base == head, otherwise: .editorial) },
      FieldRule("holidays") { pair, telling in
        let days = pair.map { Set(($0.holidays?.value ?? []).map(\.value)).sorted() }
        guard days.base != days.head else { return }
        telling.tell(
          "holidays", .editorial, pair.base.holidays?.written { _ in days.base.map(\.description).writtenList },
          pair.head.holidays?.written { _ in days.head.map(\.description).writtenList })
      },
    ])
}

extension WorkCalendar {
  /// Everything that it says of time, on one line.
  var summary: String {
    let days = (days?.value ?? Set(Weekday.allCases)).sorted().map(\.name).joined(separator: " ")
    let holidays = Set((holidays?.value ?? []).map(\.value)).sorted().map(\.description).joined(separator: " ")
    return "\(timezone?.value ?? "") \(days) \(hours?.value.text ?? "") \(holidays)"
  }
}

extension OpeningHours {
  /// The windows as an author writes them.
  fileprivate var text: String {
    let windows = windows.map(\.description)
    return windows.count == 1 ? windows[0] : windows.writtenList
  }
}
