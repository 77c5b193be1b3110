public import Source

/// Which of a project's owners and calendars are referred to, and where first.
public struct Uses: Sendable {
  private var owners: [String: SourceRange] = [:]
  private var calendars: [String: SourceRange] = [:]

  public init() {}

  /// Notes a reference, or a mention of anything; of things of other kinds nothing is kept.
  public mutating func note(_ name: String, _ kind: ThingKinds, at range: SourceRange) {
    switch kind {
    case .owners: owners[name] = min(owners[name] ?? range, range)
    case .calendars: calendars[name] = min(calendars[name] ?? range, range)
    case .anything:
      note(name, .owners, at: range)
      note(name, .calendars, at: range)
    default: break
    }
  }

  public mutating func formUnion(_ other: Uses) {
    owners.merge(other.owners) { min($0, $1) }
    calendars.merge(other.calendars) { min($0, $1) }
  }

  /// Where an owner is first referred to; nil where it is not.
  public func ofOwner(_ id: ID<Owner>) -> SourceRange? {
    owners[id.name]
  }

  /// Where a calendar is first referred to; nil where it is not.
  public func ofCalendar(_ id: ID<WorkCalendar>) -> SourceRange? {
    calendars[id.name]
  }
}
