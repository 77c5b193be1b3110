/// Something with an id, which may have had others.
public protocol Identified<Kind>: Sendable {
  associatedtype Kind
  var id: Sourced<ID<Kind>> { get }
  /// The ids that it had.
  var formerly: Sourced<[Sourced<ID<Kind>>]>? { get }
}

extension Identified {
  public var formerIDs: [ID<Kind>] { (formerly?.value ?? []).map(\.value) }
}

extension Owner: Identified {}
extension Severity: Identified {}
extension Incident: Identified {}
extension Metric: Identified {}
extension Model: Identified {}
extension FailureMode: Identified {}
extension LadderLevel: Identified {}

extension WorkCalendar: Identified {
  public var formerly: Sourced<[Sourced<ID<WorkCalendar>>]>? { nil }
}

extension Organization: Identified {
  public var id: Sourced<ID<Organization>> { header.name }
  public var formerly: Sourced<[Sourced<ID<Organization>>]>? { header.formerly }
}

extension Matrix: Identified {
  public var id: Sourced<ID<Matrix>> { header.name }
  public var formerly: Sourced<[Sourced<ID<Matrix>>]>? { header.formerly }
}

extension Drill: Identified {
  public var id: Sourced<ID<Drill>> { header.name }
  public var formerly: Sourced<[Sourced<ID<Drill>>]>? { header.formerly }
}
