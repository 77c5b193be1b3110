public import Drills
import Escalation
public import JSON

/// What `sevc who` has to say: who is paged for an incident that is detected at a moment and that nobody answers.
public struct PagingReport: Sendable {
  let timeline: Timeline
  /// The zone of the local times that are told of whom no calendar places.
  let zone: Zone

  /// - Parameter zone: The IANA name of the zone in which the moment was given; UTC where left out.
  public init(_ timeline: Timeline, zone: String?) {
    self.timeline = timeline
    self.zone = zone.flatMap(Zone.init(named:)) ?? .utc
  }

  /// For people: each page with its time since time zero and by the clocks of who is paged, whether they can be reached,
  /// and how.
  ///
  ///     outage (SEV-1) of support, detected Sat 2026-12-26 03:10 Europe/London (03:10 UTC)
  ///
  ///      0m  oncall (primary): On-call
  ///          Sat 2026-12-26 03:10 Europe/London (03:10 UTC), reachable
  ///          pagerduty: PONCALL
  public func text() -> String {
    let scenario = timeline.scenario
    let title = "\(scenario.heading), detected \(Moment(scenario.clock.detection, in: zone))"
    let pages = timeline.pages.filter { !$0.isRepeated }
    guard !pages.isEmpty else { return "\(title)\n\nnobody is paged\n".visibleLines }
    let width = pages.map { scenario.offset(of: $0.moment).description.count }.max() ?? 0
    return ([title, ""] + pages.flatMap { lines(of: $0, width) }).map { $0.visible + "\n" }.joined()
  }

  private func lines(of page: Page, _ width: Int) -> [String] {
    let owner = timeline.scenario.project.owner(page.owner)
    let offset = timeline.scenario.offset(of: page.moment).description
    let margin = String(repeating: " ", count: width - offset.count)
    let remarks = [page.condition.map { "only when \($0)" }, repetitions(of: page)].compactMap(\.self)
    let who = "\(page.owner) (\(page.target.written)): \(owner?.name?.value ?? "")"
    let name = ([who] + remarks).joined(separator: ", ")
    let details =
      moments(of: page, owner) + (owner?.contact?.value ?? []).map { "\($0.channel.value): \($0.address.value)" }
    return ["\(margin)\(offset)  \(name)"] + details.map { String(repeating: " ", count: width + 2) + $0 }
  }

  /// `again at 35m, 50m, …`: when the same step pages the owner once more.
  private func repetitions(of page: Page) -> String? {
    guard let step = page.step else { return nil }
    let later = timeline.pages.filter { $0.isRepeated && $0.step == step && $0.owner == page.owner }
    let shown = later.prefix(5).map { timeline.scenario.offset(of: $0.moment).description }
    guard !shown.isEmpty else { return nil }
    return "again at " + (shown + (later.count > shown.count ? ["…"] : [])).joined(separator: ", ")
  }

  /// The moment by the clocks of each place where the owner's people are, and whether they can be reached.
  private func moments(of page: Page, _ owner: Owner?) -> [String] {
    var zones = owner.map { timeline.scenario.project.zones(of: $0) } ?? []
    if zones.isEmpty { zones = [zone] }
    let reach = page.isReachable.map { $0 ? "reachable" : "unreachable" } ?? "nobody said whether reachable"
    return zones.map { Moment(page.moment, in: $0).description } + [reach]
  }

  /// The object that programs are promised, version 1.
  public func json() -> JSONValue {
    .object([
      "version": 1,
      "matrix": .string(timeline.scenario.matrix.header.name.value.name),
      "incident": .string(timeline.scenario.incident.id.value.name),
      "detected": .string(timestamp(timeline.scenario.clock.detection)),
      "timeZero": .string(timestamp(timeline.scenario.clock.zero)),
      "pages": .array(timeline.pages.map(json)),
    ])
  }

  private func json(_ page: Page) -> JSONValue {
    let owner = timeline.scenario.project.owner(page.owner)
    let contacts = (owner?.contact?.value ?? []).map { ($0.channel.value, JSONValue.string($0.address.value)) }
    return .object([
      "at": .string(timeline.scenario.offset(of: page.moment).description),
      "instant": .string(timestamp(page.moment)),
      "owner": .string(page.owner.name),
      "name": (owner?.name?.value).map(JSONValue.string),
      "as": .string(page.target.written),
      "when": page.condition.map(JSONValue.string),
      "reachable": page.isReachable.map(JSONValue.bool) ?? .null,
      "contact": .object(.sorted(contacts)),
    ])
  }
}

extension Project {
  /// The zones of the calendars on which an owner can be reached, each once, in the order of the calendars.
  fileprivate func zones(of owner: Owner) -> [Zone] {
    guard case .calendars(let ids) = owner.coverage?.value else { return [] }
    var seen: Set<Zone> = []
    return ids.compactMap { calendar($0.value)?.timezone?.value }.compactMap(Zone.init(named:))
      .filter { seen.insert($0).inserted }
  }
}

extension String {
  /// Each line with what a terminal would obey written out.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
  }
}
