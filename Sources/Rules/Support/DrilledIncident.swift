import Escalation

extension Matrix {
  /// The incident that a drill plays through: the one that it names, or the one that its metric's value raises; nil
  /// where there is none.
  func incident(of drill: Drill) -> Incident? {
    let id = drill.incident?.value ?? drill.metric.flatMap { incident(raisedBy: $0.value) }
    return incidents?.value.first { $0.id.value == id }
  }

  /// The incident of the last threshold that a value is past: each holds from its bound to the next one.
  private func incident(raisedBy reading: MetricReading) -> ID<Incident>? {
    guard let metric = metrics?.value.first(where: { $0.id.value == reading.id?.value }), let unit = metric.unit?.value,
      let value = reading.value?.value.value(in: unit)
    else { return nil }
    return metric.thresholds?.value.last { threshold in
      guard let bound = threshold.bound, let limit = bound.literal.value.value(in: unit) else { return false }
      return bound.direction == .below ? value < limit : value > limit
    }?.raises?.value
  }
}
