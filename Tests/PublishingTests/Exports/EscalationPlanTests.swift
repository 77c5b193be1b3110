import Escalation
import JSON
import MatrixLanguage
import Testing

@testable import Publishing

/// Our times, as services that escalate count them.
@Suite("Escalation in PagerDuty and Jira Service Management")
struct EscalationPlanTests {
  @Test("counts from the page before: 30 and 45 minutes are 30 and 15")
  func relative() throws {
    let compiled = Self.project("[{after: 30m, to: [b]}, {after: 45m, to: [c], unless: resolved}]")
    #expect(try Self.delays(compiled) == [30, 15, PagerDutyLimits.lastDelay])
    #expect(Self.reason(compiled, .pagerduty, "escalation[1].after")?.contains("as 30 + 15 min") == true)
    #expect(try Self.rules(compiled).map(\.line) == ["0 if-not-acked", "30 if-not-acked", "45 if-not-closed"])
    #expect(Self.reason(compiled, .jsm, "escalation[1].after") == nil)
  }

  @Test("repeats the last step, as often as the service does")
  func repetition() throws {
    let compiled = Self.project("[{after: 20m, to: [b], repeat: {every: 15m, times: 3}}]")
    #expect(try Self.delays(compiled) == [20, 15, 15, 15, PagerDutyLimits.lastDelay])
    #expect(try Self.rules(compiled).map(\.delay) == [0, 20, 35, 50, 65])
    let long = Self.project("[{after: 20m, to: [b], repeat: {every: 1m, times: 1000}}]")
    #expect(try Self.delays(long).count == 2 + PagerDutyLimits.repetitions)
    #expect(try Self.rules(long).count == 2 + JSMLimits.repetitions)
    #expect(Self.reason(long, .jsm, "escalation[0].repeat") == "said again 20 times of 1000")
  }

  @Test("pages people at one moment together, and no more than a rule holds")
  func targets() throws {
    let compiled = Self.project(
      "[{after: immediate, to: [b]}, {after: 5m, to: [\(Self.crowd.joined(separator: ", "))]}]")
    let policy = try Self.policy(compiled)
    #expect(policy.map { $0["target"]?.array?.count } == [2, 10, 2])
    #expect(try Self.delays(compiled) == [5, 1, PagerDutyLimits.lastDelay])
  }

  @Test("makes open time elapsed time, and cuts seconds off, so that nobody is paged late")
  func units() throws {
    #expect(try Self.delays(Self.project("[{after: 1bd, to: [b]}]", "calendar: office")).first == 480)
    #expect(try Self.delays(Self.project("[{after: 1m59s, to: [b]}]")).first == 1)
    #expect(try Self.delays(Self.project("[{after: 20s, to: [b]}]")).first == 1)
  }

  @Test("loses what an acknowledgement begins, unless acknowledgements lapse")
  func acknowledged() throws {
    let step = "[{after: 20m, to: [b]}, {after: 45m, since: acknowledged, to: [c], unless: mitigated}]"
    let lost = Self.project(step)
    let obstacles = lost.facts([.pagerduty, .jsm]).filter(\.isObstacle)
    #expect(Set(obstacles.map(\.field)) == ["escalation[1].after", "escalation[1].to", "escalation[1].since"])
    #expect(obstacles.allSatisfy { $0.target == .pagerduty })
    #expect(try Self.delays(lost) == [20, PagerDutyLimits.lastDelay])
    let lapsing = Self.project(step, "acknowledgementExpires: 30m")
    #expect(lapsing.facts([.pagerduty, .jsm]).filter(\.isLost) == [])
    #expect(try Self.delays(lapsing) == [20, 35, PagerDutyLimits.lastDelay])
    #expect(try Self.rules(lapsing).map(\.line).last == "55 if-not-closed")
  }

  @Test("lapses an acknowledgement where we say, and never else")
  func acknowledgement() throws {
    let step = "[{after: 20m, to: [b]}]"
    #expect(try Self.service(Self.project(step))["acknowledgement_timeout"] == "null")
    let lapsing = Self.project(step, "acknowledgementExpires: 30m")
    #expect(try Self.service(lapsing)["acknowledgement_timeout"] == "1800")
    #expect(try Self.escalation(lapsing)["repeat"]?["wait_interval"] == 30)
    #expect(try Self.escalation(Self.project(step))["repeat"] == nil)
  }

  @Test("wakes nobody outside a calendar that the incident waits for")
  func hours() throws {
    let waiting = Self.project("[{after: 1bd, to: [b]}]", "calendar: office, delivery: 1h")
    let service = try Self.service(waiting)
    #expect(service["support_hours"]?.array?.first?["end_time"] == "17:00:00")
    #expect(service["incident_urgency_rule"]?.array?.first?["type"] == "use_support_hours")
    let night = Self.project("[{after: 1bd, to: [b]}]", "calendar: night, delivery: 1h")
    #expect(try Self.service(night)["support_hours"] == nil)
    let urgent = Self.project("[{after: 1bd, to: [b]}]", "calendar: office")
    #expect(try Self.service(urgent)["incident_urgency_rule"]?.array?.first?["urgency"] == "high")
    let quiet = Self.project("[{after: immediate, to: [b]}]", "delivery: 1h")
    #expect(try Self.service(quiet)["incident_urgency_rule"]?.array?.first?["urgency"] == "low")
  }
}

extension EscalationPlanTests {
  private static let crowd = (1...12).map { "o\($0)" }

  /// One incident of `a` with these steps, in a severity that says this too.
  private static func project(_ steps: String, _ severity: String = "delivery: immediate") -> Compiled {
    let owners = (["a", "b", "c"] + crowd).map { "  \($0): {name: Owner \($0)}" }.joined(separator: "\n")
    return Compiled([
      "m.yaml": """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      calendars:
        office: {timezone: Europe/London, days: mon-fri, hours: 09:00-17:00}
        night: {timezone: Europe/London, hours: 22:00-06:00}
      owners:
      \(owners)
      severities: [{id: S1, firstResponse: 10m, \(severity), escalation: \(steps)}]
      ---
      apiVersion: sevc/v1
      kind: Matrix
      name: m
      title: M
      owner: a
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
      incidents: [{id: i, title: I, severity: S1, roles: {response: {primary: a}}}]

      """
    ])
  }

  private static func resource(_ compiled: Compiled, _ target: BuildTarget, _ kind: String) throws -> JSONValue {
    let text = try #require(compiled.files(PublicationSettings(targets: [target]))["\(target.rawValue)/main.tf.json"])
    return try #require(try JSONValue(parsing: text)["resource"]?[kind]?["m_i"])
  }

  private static func policy(_ compiled: Compiled) throws -> [JSONValue] {
    try resource(compiled, .pagerduty, "pagerduty_escalation_policy")["rule"]?.array ?? []
  }

  private static func service(_ compiled: Compiled) throws -> JSONValue {
    try resource(compiled, .pagerduty, "pagerduty_service")
  }

  private static func escalation(_ compiled: Compiled) throws -> JSONValue {
    try resource(compiled, .jsm, "atlassian-operations_escalation")
  }

  private static func delays(_ compiled: Compiled) throws -> [Int] {
    try policy(compiled).compactMap { $0["escalation_delay_in_minutes"]?.integer }
  }

  private static func rules(_ compiled: Compiled) throws -> [(delay: Int, line: String)] {
    try (escalation(compiled)["rules"]?.array ?? []).map { rule in
      let delay = rule["delay"]?.integer ?? -1
      return (delay, "\(delay) \(rule["condition"]?.string ?? "")")
    }
  }

  private static func reason(_ compiled: Compiled, _ target: BuildTarget, _ field: String) -> String? {
    compiled.facts([target]).first { $0.field == field }?.fidelity.reason
  }
}
