import Escalation

extension Timespan {
  /// The time span as Prometheus writes one, `1h30m`; nil where it is no elapsed time, or none at all.
  ///
  /// Its units are ours, in falling order and once each. Source: Prometheus, model.ParseDuration.
  var promDuration: String? {
    guard let seconds = elapsedSeconds, seconds > 0 else { return nil }
    return Timespan.Amount.elapsed(seconds: seconds).canonical
  }
}
