public import Drills
import Escalation

extension Timeline {
  /// The timeline as a terminal shows it: time since time zero, local time, what happens.
  ///
  ///     outage (SEV-1) of support, times of Europe/London
  ///        0m  2026-12-26 03:10  detected
  ///        0m  2026-12-26 03:10  page    oncall (primary)
  ///       20m  2026-12-26 03:30  page    standby (backup), unreachable
  ///
  /// - Parameter zone: The IANA name of the zone of the local times; UTC where left out.
  public func text(of zone: String?) -> String {
    let zone = zone.flatMap(Zone.init(named:)) ?? .utc
    let offsets = entries.map { scenario.offset(of: $0.moment).description }
    let width = offsets.map(\.count).max() ?? 0
    let lines = zip(entries, offsets).map { entry, offset in
      let margin = String(repeating: " ", count: width - offset.count)
      return "    \(margin)\(offset)  \(Moment(entry.moment, in: zone).local)  \(entry.text)"
    }
    return (["  \(scenario.heading), times of \(zone.name)"] + lines).map { $0.visible + "\n" }.joined()
  }
}

extension Scenario {
  /// `outage (SEV-1) of support`, and what holds out of hours.
  var heading: String {
    let severity = incident.severity.map { " (\($0.value))" } ?? ""
    return "\(incident.id.value)\(severity) of \(matrix.header.name.value)\(clock.isOutOfHours ? ", out of hours" : "")"
  }
}

extension TimelineEntry {
  fileprivate var text: String {
    switch event {
    case .detected: "detected"
    case .clockStarts: "the clock starts"
    case .page(let page): "page    \(page.text)"
    case .nobody(let vacancy): "page    nobody (\(vacancy.target.written))"
    case .response(let state, let owner): state.rawValue + (owner.map { " by \($0)" } ?? "")
    case .acknowledgementExpires: "the acknowledgement expires"
    case .updateDue(let update): "update  \(update.audience)\(update.condition.map { ", if \($0)" } ?? "")"
    case .targetDue(let target, let isMet): "due     \(target.rawValue), \(isMet ? "met" : "breached")"
    }
  }
}

extension Page {
  fileprivate var text: String {
    let remarks = [repetitionText, condition.map { "only when \($0)" }, reachabilityText].compactMap(\.self)
    return (["\(owner)\(target.written == owner.name ? "" : " (\(target.written))")"] + remarks).joined(separator: ", ")
  }

  var repetitionText: String? {
    if case .step(_, _, let repetition) = cause, repetition > 0 { "again (\(repetition))" } else { nil }
  }

  var reachabilityText: String? {
    isReachable == false ? "unreachable" : nil
  }
}
