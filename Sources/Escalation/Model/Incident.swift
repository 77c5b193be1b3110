public import Source

/// One kind of thing that goes wrong, with who does what by when.
///
/// As decoded it holds what its author wrote; once resolved, also what it inherits.
public struct Incident: Declared {
  public var id: Sourced<ID<Incident>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var title: Sourced<String>?
  /// As written this may be an alias; once resolved it is the severity's id.
  public var severity: Sourced<ID<Severity>>?
  public var timing: Timing
  public var outOfHours: Sourced<OutOfHours>?
  public var roles: Sourced<[RoleHolders]>?
  public var updates: Sourced<[UpdateWindow]>?
  public var authority: Sourced<[Authority]>?
  /// Who may read of it; everyone where left out.
  public var audience: Sourced<Readership>?
  public var triggers: Sourced<[Sourced<String>]>?
  public var checklist: Sourced<[Sourced<String>]>?
  public var references: Sourced<[Reference]>?
  public var formerly: Sourced<[Sourced<ID<Incident>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
    timing = Timing(at: range)
  }
}

/// Who may read of an incident.
public enum Readership: String, Hashable, Sendable, CaseIterable {
  case everyone
  /// Kept off the published pages, in the policy marked so.
  case restricted
}

/// A link with its name.
public struct Reference: Sendable {
  public var name: Sourced<String>
  public var link: Sourced<String>

  public init(name: Sourced<String>, link: Sourced<String>) {
    self.name = name
    self.link = link
  }
}
