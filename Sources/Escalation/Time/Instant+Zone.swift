import Source

extension Instant {
  /// The moment that a literal names, by the rules of its time zone.
  public static func resolve(_ local: LocalInstant) -> Result<Instant, Refusal> {
    switch local.clock {
    case .offset(let seconds):
      return .success(
        Instant(secondsSinceEpoch: local.localSeconds - seconds, zone: nil, written: local.written))
    case .zone(let name):
      guard let zone = Zone(named: name) else {
        return .failure(.unknownZone(name) { local.written.dropLast(name.count) + $0 })
      }
      switch zone.occurrence(of: LocalTime(local.date, second: local.secondOfDay)) {
      case .moments(let first, _):
        return .success(Instant(secondsSinceEpoch: first, zone: name, written: local.written))
      case .skipped:
        return .failure(
          Refusal(
            "\(quoted(local.written)) does not exist: the clocks of \(name) are put forward over it",
            help: "write a moment before or after the change"))
      }
    }
  }
}
