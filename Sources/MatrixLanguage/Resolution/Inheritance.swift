import Escalation

/// How values flow down from the organization through severity and matrix to the incident; the later that says
/// something wins.
struct Inheritance {
  /// The severities in use.
  let severities: [Severity]
  /// What the organization says of roles, and what the matrix says of all its incidents.
  let organizationRoles: Sourced<[RoleHolders]>?
  let roles: Sourced<[RoleHolders]>?
  let updates: Sourced<[UpdateWindow]>?
  let authority: Sourced<[Authority]>?

  init(_ matrix: Matrix, in organization: Organization) {
    severities = matrix.severities?.value ?? []
    organizationRoles = organization.roles
    roles = matrix.roles
    updates = matrix.updates
    authority = matrix.authority
  }

  /// What an incident starts from, worked out once for every severity of a matrix.
  struct Base {
    var severity: Severity
    var roles: [RoleHolders]
    var updates: [UpdateWindow]
    var authority: [Authority]
  }

  /// What incidents of a severity start from; those of none, or of an unknown one, have the rest.
  func base(for id: ID<Severity>) -> Base {
    let severity = severities.first { $0.id.value == id && !id.isMissing } ?? Severity(at: .nowhere)
    return Base(
      severity: severity,
      roles: merge([(organizationRoles, .organization), (severity.roles, .severity), (roles, .matrix)], into: []),
      updates: merge([(severity.updates, .severity), (updates, .matrix)], into: []),
      authority: merge([(severity.authority, .severity), (authority, .matrix)], into: []))
  }

  /// Fills an incident with everything that it inherits.
  func complete(_ incident: inout Incident, from base: Base) {
    incident.timing.complete(from: base.severity.timing, at: .severity, except: incident.faultyKeys)
    incident.timing.faultyKeys += base.severity.faultyKeys
    if incident.lacks(incident.outOfHours, "outOfHours") {
      incident.outOfHours = base.severity.outOfHours?.inherited(from: .severity)
    }
    if let outOfHours = incident.outOfHours { incident.outOfHours = completed(outOfHours, from: incident.timing) }
    incident.roles = section(incident.roles, "roles", of: incident, base.roles)
    incident.updates = section(incident.updates, "updates", of: incident, base.updates)
    incident.authority = section(incident.authority, "authority", of: incident, base.authority)
  }

  /// A mapping of an incident, merged into what it inherits; nothing where it is faulty.
  private func section<Entry: InheritedEntry>(
    _ own: Sourced<[Entry]>?, _ key: String, of incident: Incident, _ inherited: [Entry]
  ) -> Sourced<[Entry]>? {
    guard own != nil || incident.lacks(own, key) else { return nil }
    let entries = merge([(own, .own)], into: inherited)
    return entries.isEmpty ? nil : Sourced(entries, at: own?.range ?? incident.id.range)
  }

  /// The out-of-hours values are a whole second set: what they leave out holds as in hours.
  private func completed(_ outOfHours: Sourced<OutOfHours>, from inHours: Timing) -> Sourced<OutOfHours> {
    guard case .timing(let timing) = outOfHours.value else { return outOfHours }
    var whole = Timing(at: timing.range)
    whole.complete(from: timing, at: outOfHours.level, except: [])
    whole.complete(from: inHours, at: .own, except: timing.faultyKeys)
    return Sourced(.timing(whole), at: outOfHours.range, level: outOfHours.level)
  }

  private func merge<Entry: InheritedEntry>(
    _ levels: [(Sourced<[Entry]>?, Level)], into inherited: [Entry]
  ) -> [Entry] {
    guard levels.contains(where: { $0.0 != nil }) else { return inherited }
    var merged = inherited
    for (entries, level) in levels {
      for entry in entries?.value ?? [] {
        if let index = merged.firstIndex(where: { $0.name == entry.name }) {
          merged[index] = entry.inherited(from: level).replacing(merged[index])
        } else {
          merged.append(entry.inherited(from: level))
        }
      }
    }
    return merged.sorted { $0.name < $1.name }
  }
}

/// An entry of a mapping that is inherited one place at a time.
private protocol InheritedEntry: Sendable {
  var name: String { get }

  func inherited(from level: Level) -> Self

  /// This entry over one from further up.
  func replacing(_ other: Self) -> Self
}

extension RoleHolders: InheritedEntry {
  var name: String { role.value }

  func inherited(from level: Level) -> RoleHolders {
    var entry = self
    entry.role = role.inherited(from: level)
    entry.primary = primary?.inherited(from: level)
    entry.backup = backup?.inherited(from: level)
    return entry
  }

  func replacing(_ other: RoleHolders) -> RoleHolders {
    var entry = self
    entry.primary = lacks(primary, "primary") ? other.primary : primary
    entry.backup = lacks(backup, "backup") ? other.backup : backup
    entry.faultyKeys += other.faultyKeys.filter { key in
      key == "primary" ? primary == nil : key == "backup" ? backup == nil : true
    }
    return entry
  }
}

extension UpdateWindow: InheritedEntry {
  var name: String { audience.value }

  func inherited(from level: Level) -> UpdateWindow {
    var entry = self
    entry.schedule = schedule.inherited(from: level)
    return entry
  }

  func replacing(_ other: UpdateWindow) -> UpdateWindow { self }
}

extension Authority: InheritedEntry {
  var name: String { action.value }

  func inherited(from level: Level) -> Authority {
    var entry = self
    entry.grant = grant.inherited(from: level)
    return entry
  }

  func replacing(_ other: Authority) -> Authority { self }
}
