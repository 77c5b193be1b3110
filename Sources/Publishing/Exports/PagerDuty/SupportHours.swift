import Escalation
import JSON

/// A calendar as the support hours of a PagerDuty service: one window on some days of the week.
///
/// Source: PagerDuty/terraform-provider-pagerduty, website/docs/r/service: `fixed_time_per_day` alone, days 1 (Monday) to
/// 7, and the zones of util/util.go, `ValidTZ`.
struct SupportHours {
  let calendar: WorkCalendar
  private let window: OpeningWindow
  private let zone: String

  /// Nil where the calendar cannot be said so: several windows, one past midnight, or a zone that PagerDuty lacks.
  init?(_ calendar: WorkCalendar) {
    guard let windows = calendar.hours?.value.windows, let window = windows.first, windows.count == 1,
      window.close > window.open, window.close < 1440, let zone = calendar.timezone?.value,
      PagerDutyZones.names.contains(zone)
    else { return nil }
    (self.calendar, self.window, self.zone) = (calendar, window, zone)
  }

  var json: JSONValue {
    let days = (calendar.days?.value ?? Set(Weekday.allCases)).sorted().map { JSONValue.integer($0.rawValue) }
    return [
      "type": "fixed_time_per_day", "time_zone": .string(zone), "days_of_week": .array(days),
      "start_time": .string(clock(window.open)), "end_time": .string(clock(window.close)),
    ]
  }

  private func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60)):00"
  }

  /// High while the hours last, low outside of them, and raised when they begin.
  static let urgency: [(key: String, value: JSONValue?)] = [
    (
      "incident_urgency_rule",
      [
        [
          "type": "use_support_hours", "during_support_hours": [["type": "constant", "urgency": "high"]],
          "outside_support_hours": [["type": "constant", "urgency": "low"]],
        ]
      ]
    ),
    (
      "scheduled_actions",
      [
        [
          "type": "urgency_change", "to_urgency": "high",
          "at": [["type": "named_time", "name": "support_hours_start"]],
        ]
      ]
    ),
  ]
}
