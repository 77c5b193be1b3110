import Escalation
import Source

/// The incident that a drill plays, and when it is detected.
struct DrilledIncident {
  let incident: Incident
  /// Seconds since the epoch.
  let detection: Int
}

/// Why a drill cannot be played, and where that is written.
struct UnplayableDrill: Error {
  let reason: String
  let range: SourceRange
}

extension Drill {
  /// The incident that the drill names, detected when it starts; or the one that its metric's value raises, detected
  /// once the value has been past the threshold for as long as that one asks.
  func incident(in matrix: Matrix) throws(UnplayableDrill) -> DrilledIncident {
    guard let starts = starts?.value.secondsSinceEpoch else {
      throw UnplayableDrill(reason: "the drill does not say when it starts", range: header.name.range)
    }
    if let named = incident { return DrilledIncident(incident: try matrix.incident(named), detection: starts) }
    guard let metric else {
      throw UnplayableDrill(reason: "the drill names no incident and no metric", range: header.name.range)
    }
    let threshold = try matrix.threshold(past: metric)
    guard let raised = threshold.raises else {
      throw UnplayableDrill(reason: "the threshold raises no incident", range: metric.range)
    }
    let hold = threshold.hold?.value.elapsedSeconds ?? 0
    return DrilledIncident(incident: try matrix.incident(raised), detection: starts + hold)
  }
}

extension Matrix {
  fileprivate func incident(_ id: Sourced<ID<Incident>>) throws(UnplayableDrill) -> Incident {
    guard let incident = incidents?.value.first(where: { $0.id.value == id.value }) else {
      throw UnplayableDrill(reason: "`\(header.name.value)` has no incident `\(id.value)`", range: id.range)
    }
    return incident
  }

  /// The threshold that a value is past. Each holds from its bound to the next one, so it is the furthest.
  fileprivate func threshold(past reading: Sourced<MetricReading>) throws(UnplayableDrill) -> Threshold {
    guard let id = reading.value.id, let literal = reading.value.value,
      let metric = metrics?.value.first(where: { $0.id.value == id.value }), let unit = metric.unit?.value
    else { throw UnplayableDrill(reason: "the metric or its value is not known", range: reading.range) }
    guard let value = literal.value.exactValue(in: unit) else {
      throw UnplayableDrill(
        reason: "`\(literal.value)` is not written in the unit of `\(id.value)`, `\(unit.rawValue)`",
        range: literal.range)
    }
    guard let threshold = metric.thresholds?.value.last(where: { $0.isPassed(by: value, in: unit) }) else {
      throw UnplayableDrill(reason: "`\(literal.value)` is past no threshold of `\(id.value)`", range: literal.range)
    }
    return threshold
  }
}

extension Threshold {
  /// Whether a value is past the bound; at it, it is not.
  fileprivate func isPassed(by value: BoundValue, in unit: MetricUnit) -> Bool {
    guard let bound, let limit = bound.literal.value.exactValue(in: unit) else { return false }
    return bound.direction == .below ? value.precedes(limit) : limit.precedes(value)
  }
}
