public import Source

/// What all matrices share.
///
/// As decoded it is one document; once resolved, all of them united.
public struct Organization: Declared {
  public var header: DocumentHeader<Organization>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var calendars: Sourced<[WorkCalendar]>?
  public var owners: Sourced<[Owner]>?
  /// Whom `executives` stands for.
  public var executives: Sourced<[Sourced<ID<Owner>>]>?
  public var roles: Sourced<[RoleHolders]>?
  /// Most severe first.
  public var severities: Sourced<[Severity]>?
  public var ladder: Sourced<[LadderLevel]>?
  /// Where the keys of its sections stand, by key.
  public var sectionKeys: [String: SourceRange] = [:]

  public init(at range: SourceRange) {
    header = DocumentHeader(at: range)
    self.range = range
  }
}
