import Escalation
import Records

/// How figures read.

extension Measure {
  /// `first response`
  var words: String {
    switch self {
    case .firstResponse: "first response"
    case .escalation: "escalation"
    case .mitigation: "mitigation"
    case .resolution: "resolution"
    }
  }
}

extension MeasureClock {
  /// Seconds of this clock as people read them: `7 min 17 s`, `2 h 10 min open`; a dash for none.
  func text(of seconds: Int?) -> String {
    guard let seconds else { return "–" }
    // From an hour on, seconds say nothing.
    let shown = seconds < 3600 ? seconds : (seconds + 30) / 60 * 60
    let label = shown == 0 ? "0 s" : Timespan.Amount.elapsed(seconds: shown).label
    return self == .elapsed ? label : label + " open"
  }
}

extension Share {
  /// `38 of 40`; nothing of nothing.
  var text: String { of == 0 ? "" : "\(count) of \(of)" }

  /// `95%`, rounded down, so that 100% is all of them; nothing of nothing.
  var percentText: String { of == 0 ? "" : "\(count * 100 / of)%" }

  /// `83–99%`, the interval that holds the true share with 95% confidence; nothing of nothing.
  var intervalText: String {
    guard let interval else { return "" }
    return "\(Int((interval.lowerBound * 100).rounded(.down)))–\(Int((interval.upperBound * 100).rounded(.up)))%"
  }
}

extension Trend {
  /// `2.5 more each week, rising`; of times, in minutes.
  func text(_ unit: (Double) -> String) -> String {
    guard direction != .steady else { return "steady" }
    return "\(direction.rawValue), by \(unit(abs(slope))) a week"
  }
}

/// A number with one digit after the point: `2.5`.
func oneDigit(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "–" }
  let tenths = Int((abs(value) * 10).rounded())
  return "\(value < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}
