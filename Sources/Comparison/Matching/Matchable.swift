import Escalation
import Source

/// Something with an id, which may have had another.
protocol Matchable<Kind>: Sendable {
  associatedtype Kind
  /// What one of them is called in a subject.
  static var noun: String { get }
  var id: Sourced<ID<Kind>> { get }
  var formerIDs: [ID<Kind>] { get }
  /// What people call it; nil where they call it nothing.
  var matchTitle: String? { get }
  /// Whether it says enough for its content to be its own, so that the same content under another id is the same thing.
  var isDistinctive: Bool { get }
}

extension Matchable {
  var formerIDs: [ID<Kind>] { [] }
  var matchTitle: String? { nil }
}

extension Incident: Matchable {
  static let noun = "incident"
  var formerIDs: [ID<Incident>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { triggers != nil || checklist != nil || references != nil }
}

extension Metric: Matchable {
  static let noun = "metric"
  var formerIDs: [ID<Metric>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { query != nil }
}

extension Model: Matchable {
  static let noun = "model"
  var formerIDs: [ID<Model>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { workflow != nil && bounds != nil }
}

extension FailureMode: Matchable {
  static let noun = "failure mode"
  var formerIDs: [ID<FailureMode>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { mitigation != nil || fix != nil }
}

extension LadderLevel: Matchable {
  static let noun = "ladder level"
  var formerIDs: [ID<LadderLevel>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { title?.value.singleSpaced }
  var isDistinctive: Bool { trigger != nil || entry != nil }
}

extension Owner: Matchable {
  static let noun = "owner"
  var formerIDs: [ID<Owner>] { (formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { name?.value.singleSpaced }
  var isDistinctive: Bool { contact != nil }
}

extension Severity: Matchable {
  static let noun = "severity"
  var formerIDs: [ID<Severity>] { (formerly?.value ?? []).map(\.value) }
  var isDistinctive: Bool { true }
}

extension WorkCalendar: Matchable {
  static let noun = "calendar"
  var isDistinctive: Bool { true }
}

extension Matrix: Matchable {
  static let noun = "matrix"
  var id: Sourced<ID<Matrix>> { header.name }
  var formerIDs: [ID<Matrix>] { (header.formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { header.title?.value.singleSpaced }
  var isDistinctive: Bool { true }
}

extension Drill: Matchable {
  static let noun = "drill"
  var id: Sourced<ID<Drill>> { header.name }
  var formerIDs: [ID<Drill>] { (header.formerly?.value ?? []).map(\.value) }
  var matchTitle: String? { header.title?.value.singleSpaced }
  var isDistinctive: Bool { true }
}
