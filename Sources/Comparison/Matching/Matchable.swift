import Escalation
import Source

/// Something that may be found again under another id.
protocol Matchable<Kind>: Identified, Declared {
  /// What one of them is called in a subject.
  static var noun: String { get }
  /// What people call it; nil where they call it nothing.
  var matchTitle: String? { get }
  /// Whether it says enough for its content to be its own, so that the same content under another id is the same thing.
  var isDistinctive: Bool { get }
}

extension Matchable {
  var matchTitle: String? { nil }
}

extension Incident: Matchable {
  static let noun = "incident"
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { triggers != nil || checklist != nil || references != nil }
}

extension Metric: Matchable {
  static let noun = "metric"
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { query != nil }
}

extension Model: Matchable {
  static let noun = "model"
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { workflow != nil && bounds != nil }
}

extension FailureMode: Matchable {
  static let noun = "failure mode"
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { mitigation != nil || fix != nil }
}

extension LadderLevel: Matchable {
  static let noun = "ladder level"
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { trigger != nil || entry != nil }
}

extension Owner: Matchable {
  static let noun = "owner"
  var matchTitle: String? { name?.value.singleSpaced }
  var isDistinctive: Bool { contact != nil }
}

extension Severity: Matchable {
  static let noun = "severity"
  var isDistinctive: Bool { true }
}

extension WorkCalendar: Matchable {
  static let noun = "calendar"
  var isDistinctive: Bool { true }
}

extension Matrix: Matchable {
  static let noun = "matrix"
  var matchTitle: String? { header.title?.value.singleSpaced }
  var isDistinctive: Bool { true }
}

extension Drill: Matchable {
  static let noun = "drill"
  var matchTitle: String? { header.title?.value.singleSpaced }
  var isDistinctive: Bool { true }
}
