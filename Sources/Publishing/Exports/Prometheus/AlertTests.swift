import Escalation
import JSON

/// Unit tests of a metric's alerts for `promtool test rules`.
///
/// Each threshold's alert is given a value between its bound and the next: it fires when its time is up, with its labels
/// and texts, and not one evaluation sooner; with a clear condition it goes on until that is met. The values are fed in
/// where the query's are recorded, because nobody can make up series for any query.
struct AlertTests {
  let metric: MetricAlerts
  /// Seconds between two evaluations, and between two samples.
  let step: Int

  /// What a test may cost: longer times than so many evaluations are left untested.
  private static let longest = 20_000

  /// The longest step that meets every time on the dot, up to the 5 minutes for which Prometheus remembers a sample.
  static func step(for metrics: [MetricAlerts]) -> Int {
    metrics.flatMap { $0.alerts.map(\.holdSeconds) + [$0.keepSeconds] }.reduce(300, greatestCommonDivisor)
  }

  var tests: [JSONValue] {
    metric.alerts.filter { ($0.holdSeconds + metric.keepSeconds) / step < Self.longest }.map(test)
  }

  private func test(of alert: ThresholdAlert) -> JSONValue {
    var values = Samples(step: step)
    var checks: [JSONValue] = []
    func expect(_ isFiring: Bool, at seconds: Int) {
      if seconds >= 0 { checks.append(check(alert, isFiring: isFiring, at: seconds)) }
    }
    values.add(alert.badValue, seconds: alert.holdSeconds + step)
    expect(false, at: alert.holdSeconds - step)
    expect(true, at: alert.holdSeconds)
    if let lasting = alert.unclearedValue {
      values.add(lasting, seconds: 4 * step)
      expect(true, at: values.seconds - step)
    }
    let clearing = values.seconds
    values.add(alert.clearedValue, seconds: metric.keepSeconds + step)
    expect(metric.keepSeconds > 0, at: clearing + metric.keepSeconds - (metric.keepSeconds > 0 ? step : 0))
    expect(false, at: clearing + metric.keepSeconds)
    return .object([
      "name": .string(alert.name), "interval": .string("\(step)s"),
      "input_series": [
        .object([
          "series": .string(MetricAlerts.series(of: metric.metric, in: metric.view)), "values": .string(values.text),
        ])
      ],
      "alert_rule_test": .array(checks),
    ])
  }

  private func check(_ alert: ThresholdAlert, isFiring: Bool, at seconds: Int) -> JSONValue {
    .object([
      "eval_time": .string("\(seconds)s"), "alertname": .string(alert.name),
      "exp_alerts": .array(isFiring ? [expected(alert)] : []),
    ])
  }

  private func expected(_ alert: ThresholdAlert) -> JSONValue {
    .object([
      "exp_labels": .object(.sorted(alert.labels.members.map { ($0.name, .string($0.text)) })),
      "exp_annotations": .object(.sorted(alert.annotations.map { ($0.name, .string($0.text)) })),
    ])
  }
}

/// The values of a series in promtool's notation: `0.85+0x15` is the value and fifteen more.
private struct Samples {
  let step: Int
  private(set) var text = ""
  private(set) var seconds = 0

  init(step: Int) {
    self.step = step
  }

  mutating func add(_ value: Double, seconds length: Int) {
    let count = max(length / step, 1)
    text += (text.isEmpty ? "" : " ") + "\(value)x\(count - 1)"
    seconds += count * step
  }
}

extension ThresholdAlert {
  fileprivate var holdSeconds: Int { threshold.hold?.value.elapsedSeconds ?? 0 }

  private var sign: Double { direction == .above ? 1 : -1 }

  private var clearBound: Double? {
    guard let clear = metric.clear?.value.bound, clear.direction != direction, let unit = metric.unit?.value else {
      return nil
    }
    return clear.literal.value.value(in: unit)
  }

  /// Past the bound, and not past the next one.
  fileprivate var badValue: Double {
    let bounds = (metric.thresholds?.value ?? []).dropFirst(index + 1).compactMap { threshold -> Double? in
      guard let unit = metric.unit?.value, let next = threshold.bound, next.direction == direction else { return nil }
      return next.literal.value.value(in: unit)
    }
    let next = bounds.filter { ($0 - bound.double) * sign > 0 }.min { ($0 - $1) * sign < 0 }
    return next.map { ($0 + bound.double) / 2 } ?? bound.double + sign * (abs(bound.double) / 2 + 1)
  }

  /// No longer past the bound, and not yet where the alert is over; nil where there is nothing between the two.
  fileprivate var unclearedValue: Double? {
    clearBound.flatMap { ($0 - bound.double) * sign < 0 ? ($0 + bound.double) / 2 : nil }
  }

  /// Where the alert is over.
  fileprivate var clearedValue: Double {
    let end = clearBound.map { ($0 - bound.double) * sign < 0 ? $0 : bound.double } ?? bound.double
    return end - sign * (abs(end) / 2 + 1)
  }
}

extension MetricAlerts {
  /// How long an alert goes on after its end.
  fileprivate var keepSeconds: Int { metric.clear?.value.hold?.value.elapsedSeconds ?? 0 }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? max(left, 1) : greatestCommonDivisor(right, left % right)
}
