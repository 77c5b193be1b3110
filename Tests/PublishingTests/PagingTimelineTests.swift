import Drills
import Escalation
import Source
import Testing

@testable import Publishing

@Suite("Who is paged when")
struct PagingTimelineTests {
  /// A rehearsal of the only incident of a small project.
  ///
  /// - Parameters:
  ///   - severity: Keys of the severity, its calendar and escalation among them.
  ///   - backup: The response backup.
  func rehearsal(_ severity: String, backup: String = "second") throws -> PagingRehearsal {
    let compiled = Compiled([
      "m.yaml": """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      calendars:
        london: {timezone: Europe/London, days: mon-fri, hours: 09:00-17:00}
        feasts: {timezone: Europe/London, days: daily, hours: 00:00-24:00, holidays: [2026-12-25]}
        ceaseless: {timezone: Europe/London, days: daily, hours: 00:00-24:00}
      owners: {first: {name: First}, second: {name: Second}, boss: {name: Boss}}
      executives: [boss]
      severities: [{id: S1, firstResponse: 10m, \(severity)}]
      ---
      apiVersion: sevc/v1
      kind: Matrix
      name: m
      title: M
      owner: first
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
      roles: {response: {primary: first, backup: \(backup)}}
      incidents: [{id: outage, title: Outage, severity: S1}]

      """
    ])
    #expect(compiled.findings.map(\.message) == [])
    let view = try #require(MatrixView.views(of: compiled.project, settings: PublicationSettings()).first)
    return PagingRehearsal(view: view, incident: try #require(view.incidents.first))
  }

  func lines(_ timeline: PagingTimeline) -> [String] {
    timeline.moments.map { "\($0.period): \($0.people.map(\.text).joined(separator: ", "))" }
  }

  @Test("those whom a step pages along are told with the alert's batch")
  func batch() throws {
    let timeline = try rehearsal(
      "delivery: 15m, escalation: [{after: immediate, to: [backup]}, {after: 45m, to: [executives]}]"
    ).usual
    #expect(
      lines(timeline) == [
        "In batches, within 15 min: First (primary)", "In batches, within 15 min: Second (backup)",
        "After 45 min: Boss (executives)",
      ])
    #expect(timeline.moments.map(\.seconds) == [900, 900, 2700])
  }

  @Test("an owner whom a step names twice is told once, a place without holder as nobody's")
  func people() throws {
    let twice = try rehearsal("escalation: [{after: 20m, to: [backup, second, executives]}]").usual
    #expect(lines(twice).last == "After 20 min: Second (backup), Boss (executives)")
    let vacant = try rehearsal("escalation: [{after: 20m, to: [backup]}]", backup: "none").usual
    #expect(lines(vacant).last == "After 20 min: Nobody (backup)")
  }

  @Test("a step is told once, with each time that it is said again")
  func repetition() throws {
    let timeline = try rehearsal("escalation: [{after: 20m, to: [backup], repeat: {every: 15m, times: 3}}]").usual
    #expect(lines(timeline).last == "After 20 min, again every 15 min, 3 times: Second (backup)")
    #expect(timeline.moments.last?.repetition?.seconds == [2100, 3000, 3900])
  }

  @Test("what counts from the acknowledgement is told from there")
  func acknowledged() throws {
    let timeline = try rehearsal(
      """
      acknowledgementExpires: 30m, escalation: [{after: 20m, to: [backup]},
        {after: 10m, since: acknowledged, to: [backup]}, {after: immediate, since: acknowledged, to: [boss],
        unless: mitigated}, {after: 45m, since: acknowledged, to: [boss], unless: resolved}]
      """
    ).usual
    #expect(
      lines(timeline) == [
        "At once: First (primary)", "After 20 min: Second (backup)", "On acknowledgement: Boss",
        "30 min after acknowledgement, when it expires: Second (backup)", "45 min after acknowledgement: Boss",
      ])
    #expect(timeline.moments.map(\.unless) == [nil, "acknowledged", "mitigated", "acknowledged again", "resolved"])
    #expect(timeline.moments.map(\.start) == [.detected, .detected, .acknowledged, .acknowledged, .acknowledged])
  }

  @Test("a step that its own acknowledgement holds back for good never pages, and is not drawn")
  func never() throws {
    let timeline = try rehearsal("escalation: [{after: 10m, since: acknowledged, to: [backup]}]").usual
    #expect(lines(timeline).last == "Never: Second (backup)")
    #expect(timeline.speaking.map(\.period) == ["At once"])
  }

  @Test("business time is told as written, and drawn from an opening")
  func businessTime() throws {
    let timeline = try rehearsal(
      "calendar: london, escalation: [{after: 1bd, to: [backup]}, {after: 4h, to: [boss], unless: mitigated}]"
    ).usual
    #expect(
      lines(timeline) == ["At once: First (primary)", "After 4 h: Boss", "After 1 business day: Second (backup)"])
    #expect(timeline.moments.map(\.seconds) == [0, 4 * 3600, 8 * 3600])
    #expect(timeline.moments.map(\.isExample) == [false, false, true])
  }

  @Test("out of hours is told where it differs")
  func outOfHours() throws {
    let usual = "calendar: london, escalation: [{after: 1bd, to: [backup]}]"
    #expect(try rehearsal(usual).closed == nil)
    #expect(try rehearsal("\(usual), outOfHours: closed").closed == .fromNextOpening)
    #expect(try rehearsal("\(usual), outOfHours: {resolution: 2d}").closed == .asInHours)
    let other = try rehearsal("\(usual), outOfHours: {escalation: [{after: 2bh, to: [boss]}]}").closed
    guard case .timeline(let timeline) = other else { return #expect(Bool(false), "\(String(describing: other))") }
    #expect(lines(timeline) == ["At once: First (primary)", "After 2 business hours: Boss"])
    #expect(timeline.moments.last?.seconds == (16 + 2) * 3600)
  }

  @Test("a calendar that closes on holidays alone has hours out of hours; one that never closes has none")
  func rarelyClosed() throws {
    let other = "outOfHours: {escalation: [{after: 4h, to: [boss]}]}"
    let feasts = try rehearsal("calendar: feasts, escalation: [{after: 2h, to: [backup]}], \(other)").closed
    guard case .timeline(let timeline) = feasts else { return #expect(Bool(false), "\(String(describing: feasts))") }
    #expect(lines(timeline).last == "After 4 h: Boss")
    #expect(try rehearsal("calendar: ceaseless, escalation: [{after: 2h, to: [backup]}], \(other)").closed == nil)
  }

  @Test(
    "says what a drill at any hour shows", arguments: Array(stride(from: 1_798_000_000, to: 1_799_000_000, by: 77_777)))
  func agreesWithDrills(_ start: Int) throws {
    let rehearsal = try rehearsal(
      """
      calendar: london, delivery: 5m, escalation: [{after: 20m, to: [backup]}, {after: 90m, to: [executives],
        unless: resolved, repeat: {every: 15m, times: 2}}], outOfHours: {escalation: [{after: 40m, to: [backup, boss]}]}
      """)
    let scenario = try #require(
      Scenario(
        rehearsal.incident, of: rehearsal.view.matrix, in: rehearsal.view.project, detected: start, events: []))
    var told = rehearsal.usual
    if scenario.clock.isOutOfHours, case .timeline(let closed) = rehearsal.closed { told = closed }
    let pages = Timeline(of: scenario).pages.map { [scenario.offset(of: $0.moment).seconds: $0.owner] }
    let moments = told.moments.flatMap { moment in
      ([moment.seconds].compactMap(\.self) + (moment.repetition?.seconds ?? [])).flatMap { seconds in
        moment.people.compactMap(\.owner).map { [seconds: $0] }
      }
    }
    #expect(pages == moments)
  }
}
