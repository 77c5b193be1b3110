import Escalation

extension CalendarDate {
  /// `2026-11-20`.
  var isoText: String {
    "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
  }
}

extension Int {
  fileprivate func digits(_ count: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, count - text.count)) + text
  }
}
