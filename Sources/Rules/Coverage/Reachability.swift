import Escalation

/// When an owner can be reached, as far as anything is known of it.
enum Reachability: Hashable {
  case always
  /// While any of these calendars is open.
  case calendars(Set<CalendarKey>)
  /// Nobody said, or a finding has called wrong what was said.
  case unknown
}

extension RuleContext {
  /// When an owner can be reached; unknown for an unknown owner.
  func reachability(of id: ID<Owner>) -> Reachability {
    guard let owner = project.owner(id), let coverage = owner.coverage, !owner.faultyKeys.contains("coverage") else {
      return .unknown
    }
    switch coverage.value {
    case .always: return .always
    case .calendars(let calendars):
      let keys = calendars.compactMap { key(of: $0.value) }
      return keys.count == calendars.count && !keys.isEmpty ? .calendars(Set(keys)) : .unknown
    }
  }

  /// When none of several owners can be reached; nil where somebody always can, or where one of them is unknown.
  func gaps(between owners: [Reachability]) -> CoverageGaps? {
    var calendars: Set<CalendarKey> = []
    for owner in owners {
      switch owner {
      case .always, .unknown: return nil
      case .calendars(let keys): calendars.formUnion(keys)
      }
    }
    let gaps = time.gaps(between: calendars)
    return gaps.gaps.isEmpty ? nil : gaps
  }
}

/// Who responds to an incident: the response primary, and the backup where there is one.
struct Responders {
  let primary: Sourced<ID<Owner>>
  let backup: Sourced<ID<Owner>>?

  /// The responders of a resolved incident; nil where nobody is primary, or where a finding has called one of them wrong.
  init?(of incident: Incident) {
    guard let holders = incident.roles?.value[role: RoleName.response], let primary = holders.primary,
      !holders.faultyKeys.contains("backup")
    else { return nil }
    self.primary = primary
    backup = holders.backup.flatMap { backup in
      backup.value.owner.map { Sourced($0, at: backup.range, level: backup.level) }
    }
  }

  var owners: [ID<Owner>] {
    [primary.value] + (backup.map { [$0.value] } ?? [])
  }
}

/// What those who respond to an incident leave uncovered.
struct ResponderGaps {
  let responders: Responders
  /// When none of them can be reached.
  let together: CoverageGaps?
  /// When the primary cannot be reached.
  let primary: CoverageGaps?
  /// Whether anything is known of all of them.
  let isKnown: Bool

  /// The gaps of a resolved incident; nil where it has no responders to speak of.
  init?(of incident: Incident, _ context: RuleContext) {
    guard let responders = Responders(of: incident) else { return nil }
    let owners = responders.owners.map { context.reachability(of: $0) }
    self.responders = responders
    isKnown = !owners.contains(.unknown)
    together = isKnown ? context.gaps(between: owners) : nil
    primary = isKnown ? context.gaps(between: Array(owners.prefix(1))) : nil
  }
}
