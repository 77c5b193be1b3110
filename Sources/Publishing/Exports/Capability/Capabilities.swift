import Escalation
import MatrixLanguage

/// Which exports hold which fields of the language: one row a field.
///
/// A field that the language has and no row speaks of fails a test, so that nobody adds one without deciding who holds it.
enum Capabilities {
  /// Keys that name the thing: every target that speaks of it says them.
  static let names: Set<String> = ["apiVersion", "kind", "id", "name"]

  /// Keys under which there are things with rows of their own, or with values that incidents inherit and tell.
  static let containers: [String: Set<String>] = [
    "organization": ["calendars", "owners", "executives", "roles", "severities", "ladder"],
    "matrix": [
      "scope", "owners", "roles", "updates", "authority", "severities", "review", "drills", "incidents", "metrics",
      "models", "failureModes", "ladder",
    ],
    "severity": [
      "delivery", "firstResponse", "acknowledgementExpires", "escalation", "resolution", "followUp", "outOfHours",
      "roles", "updates", "authority",
    ],
    "metric": ["thresholds", "clear"],
    "model": ["bounds"],
    "drill": ["matrix"],
  ]

  /// Mappings that are held or left as a whole, by the row of the key under which they stand.
  static let wholes: Set<String> = [
    "timing", "repetition", "role", "update", "metric reading", "event", "expectation", "lower bound", "upper bound",
    "approval by one of several",
  ]
}

/// What matrices share.
extension Capabilities {
  static let organization: [CapabilityRow<Organization>] = [
    CapabilityRow("title", \.header.title),
    CapabilityRow("description", \.header.description),
    CapabilityRow("labels", \.header.labels),
    CapabilityRow("formerly", \.header.formerly),
  ]

  static let owner: [CapabilityRow<Owner>] = [
    CapabilityRow("contact", \.contact, heldBy: .paging),
    CapabilityRow("coverage", \.coverage),
    CapabilityRow("retires", \.retires),
    CapabilityRow("formerly", \.formerly),
  ]

  static let calendar: [CapabilityRow<WorkCalendar>] = [
    CapabilityRow("timezone", \.timezone, heldBy: [.alertmanager]),
    CapabilityRow("days", \.days, heldBy: [.alertmanager]),
    CapabilityRow("hours", \.hours, heldBy: [.alertmanager]),
    CapabilityRow("holidays", \.holidays, heldBy: [.alertmanager]),
  ]

  static let severity: [CapabilityRow<Severity>] = [
    CapabilityRow("aliases", \.aliases),
    CapabilityRow("meaning", \.meaning),
    CapabilityRow("criteria", \.criteria),
    CapabilityRow("calendar", \.calendar, heldBy: .escalations),
    CapabilityRow("formerly", \.formerly),
  ]
}

/// A matrix, and what it says of itself.
extension Capabilities {
  static let matrix: [CapabilityRow<Matrix>] = [
    CapabilityRow("title", \.header.title, heldBy: [.prometheus, .grafana, .pagerduty, .jsm, .calendar]),
    CapabilityRow("description", \.header.description),
    CapabilityRow("labels", \.header.labels, heldBy: [.prometheus, .grafana, .pagerduty, .jsm, .calendar]),
    CapabilityRow("formerly", \.header.formerly),
    CapabilityRow("owner", \.owner, heldBy: [.alertmanager]),
    CapabilityRow("rhythm", \.rhythm),
  ]

  static let scope: [CapabilityRow<Scope>] = [
    CapabilityRow("monthlyInteractions", \.monthlyInteractions),
    CapabilityRow("customerImpact", \.customerImpact),
    CapabilityRow("onCall", \.onCall),
    CapabilityRow("reviewCadence", \.reviewCadence, heldBy: [.calendar]),
  ]

  static let review: [CapabilityRow<Review>] = [
    CapabilityRow("last", \.last, heldBy: [.calendar]),
    CapabilityRow("owner", \.owner, heldBy: [.calendar]),
    CapabilityRow("resets", \.resets, heldBy: [.calendar]),
    CapabilityRow("sunset", \.sunset, heldBy: [.calendar]),
  ]

  static let drillPlan: [CapabilityRow<DrillPlan>] = [
    CapabilityRow("cadence", \.cadence, heldBy: [.calendar]),
    CapabilityRow("severities", \.severities, heldBy: [.calendar]),
  ]

  static let drill: [CapabilityRow<Drill>] = [
    CapabilityRow("title", \.header.title, heldBy: [.calendar]),
    CapabilityRow("description", \.header.description),
    CapabilityRow("labels", \.header.labels),
    CapabilityRow("formerly", \.header.formerly),
    CapabilityRow("starts", \.starts, heldBy: [.calendar]),
    CapabilityRow("incident", \.incident),
    CapabilityRow("metric", \.metric),
    CapabilityRow("events", \.events),
    CapabilityRow("expect", \.expectations),
  ]
}
