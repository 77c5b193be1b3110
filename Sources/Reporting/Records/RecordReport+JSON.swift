import Escalation
import JSON
import Records

extension RecordReport {
  /// The object that programs are promised, version 1: its keys and their order change only with the version.
  func json() -> JSONValue {
    .object([
      "version": 1,
      "period": .object([
        "since": summary.period.since.map { .string($0.description) } ?? .null,
        "until": .string(summary.period.today.description),
      ]),
      "records": counts,
      "targets": .array(summary.targets.map { $0.json }),
      "severities": .array(summary.severities.map { $0.json }),
      "incidents": .array(summary.incidents.map(\.json)),
      "weeks": .array(summary.weeks.map(\.json)),
      "trends": .object(["resolved": .trend(summary.resolvedTrend), "medianSeconds": .trend(summary.medianTrend)]),
      "metrics": .array(summary.metrics.map(\.json)),
      "drills": .array(summary.drills.map(\.json)),
      "problems": .array(findings.kept.map(\.json)),
      "problemCount": .integer(findings.count),
    ])
  }

  private var counts: JSONValue {
    let counts = summary.counts
    return .object([
      "incidents": .integer(counts.incidents), "open": .integer(counts.open),
      "falsePositives": .integer(counts.falsePositives), "drills": .integer(counts.drills),
      "outside": .integer(counts.outside), "repeated": .integer(counts.repeated),
    ])
  }
}

extension GroupLine {
  /// A severity, where it is one's, and the figures of a target.
  fileprivate var json: JSONValue {
    let head: [(key: String, value: JSONValue?)] = [
      ("severity", severity.map { .string($0.name) }), ("target", .string(measure.rawValue)),
    ]
    return .object(JSONObject(head + tally.members(clock)))
  }
}

extension IncidentLine {
  fileprivate var json: JSONValue {
    .object([
      "matrix": .string(matrix.name), "incident": .string(incident.name),
      "severity": severity.map { .string($0.name) } ?? .null, "restricted": isRestricted ? true : nil,
      "records": .integer(records), "open": .integer(open), "falsePositives": .integer(falsePositives),
      "targets": .array(measures.map(\.json)),
    ])
  }
}

extension MeasureLine {
  fileprivate var json: JSONValue {
    let head: [(key: String, value: JSONValue?)] = [
      ("target", .string(measure.rawValue)), ("outOfHours", .bool(isOutOfHours)),
      ("promised", target.map { .string($0.value.written) } ?? .null),
    ]
    return .object(JSONObject(head + tally.members(clock)))
  }
}

extension Tally {
  fileprivate func members(_ clock: MeasureClock) -> [(key: String, value: JSONValue?)] {
    [
      ("met", .integer(met)), ("missed", .integer(missed)), ("open", .integer(open)),
      ("attainment", .fraction(attainment.value)), ("interval", .interval(attainment)),
      ("measured", .integer(times.count)), ("p50", .seconds(times.percentile(50), clock)),
      ("p90", .seconds(times.percentile(90), clock)),
    ]
  }
}

extension WeekLine {
  fileprivate var json: JSONValue {
    .object([
      "monday": .string(monday.description), "detected": .integer(detected), "resolved": .integer(resolved),
      "medianSeconds": median.map { .integer($0) } ?? .null,
    ])
  }
}

extension MetricLine {
  fileprivate var json: JSONValue {
    .object([
      "matrix": .string(matrix.name), "metric": .string(metric.name), "alerts": .integer(falsePositives.of),
      "falsePositives": .integer(falsePositives.count), "falsePositiveRate": .fraction(falsePositives.value),
      "interval": .interval(falsePositives),
      "cycle": .object([
        "measured": .integer(cycle.count), "p50": .seconds(cycle.percentile(50), .elapsed),
        "p90": .seconds(cycle.percentile(90), .elapsed),
      ]),
    ])
  }
}

extension RecordFinding {
  fileprivate var json: JSONValue {
    .object(["path": .string(path), "line": .integer(line), "message": .string(message)])
  }
}

extension JSONValue {
  /// A number rounded to four digits after the point; null for none.
  static func fraction(_ value: Double?) -> JSONValue {
    guard let value, let number = JSONNumber((value * 10_000).rounded() / 10_000) else { return .null }
    return .number(number)
  }

  /// The ends of the interval that holds a share with 95% confidence; null of nothing.
  static func interval(_ share: Share) -> JSONValue {
    share.interval.map { .array([.fraction($0.lowerBound), .fraction($0.upperBound)]) } ?? .null
  }

  /// A time as the policy has durations; null for none.
  static func seconds(_ seconds: Int?, _ clock: MeasureClock) -> JSONValue {
    guard let seconds else { return .null }
    switch clock {
    case .elapsed: return .object(["clock": "elapsed", "seconds": .integer(seconds)])
    case .business(let calendar):
      return .object(["calendar": .string(calendar.name), "clock": "business", "seconds": .integer(seconds)])
    }
  }

  fileprivate static func trend(_ trend: Trend?) -> JSONValue {
    trend.map { .object(["slope": .fraction($0.slope), "direction": .string($0.direction.rawValue)]) } ?? .null
  }
}
