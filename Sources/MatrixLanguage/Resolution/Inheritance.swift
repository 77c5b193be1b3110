import Escalation

/// How values flow down from the organization through severity and matrix to the incident; the later that says
/// something wins.
struct Inheritance {
  let organization: Organization
  let matrix: Matrix

  /// What an incident starts from, worked out once for every severity of a matrix.
  struct Base {
    var severity: Severity
    var roles: [RoleHolders]
    var updates: [UpdateWindow]
    var authority: [Authority]
  }

  /// What incidents of a severity start from.
  func base(for severity: Severity) -> Base {
    var base = Base(severity: severity, roles: [], updates: [], authority: [])
    base.roles = merge(
      [(organization.roles, .organization), (severity.roles, .severity), (matrix.roles, .matrix)], into: base.roles)
    base.updates = merge([(severity.updates, .severity), (matrix.updates, .matrix)], into: base.updates)
    base.authority = merge([(severity.authority, .severity), (matrix.authority, .matrix)], into: base.authority)
    return base
  }

  /// An incident with everything that it inherits.
  func resolve(_ incident: Incident, from base: Base) -> Incident {
    var whole = incident
    whole.timing = incident.timing.completed(from: base.severity.timing, at: .severity, except: incident.faultyKeys)
    whole.timing.faultyKeys += base.severity.faultyKeys
    if incident.lacks(incident.outOfHours, "outOfHours") {
      whole.outOfHours = base.severity.outOfHours?.inherited(from: .severity)
    }
    whole.outOfHours = whole.outOfHours.map { complete($0, for: whole) }
    whole.roles = section(incident.roles, "roles", of: incident, base.roles)
    whole.updates = section(incident.updates, "updates", of: incident, base.updates)
    whole.authority = section(incident.authority, "authority", of: incident, base.authority)
    return whole
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
  private func complete(_ outOfHours: Sourced<OutOfHours>, for incident: Incident) -> Sourced<OutOfHours> {
    guard case .timing(let timing) = outOfHours.value else { return outOfHours }
    var whole = outOfHours
    let own = Timing(at: timing.range).completed(from: timing, at: outOfHours.level, except: [])
    whole.value = .timing(own.completed(from: incident.timing, at: .own, except: timing.faultyKeys))
    return whole
  }

  private func merge<Entry: InheritedEntry>(
    _ levels: [(Sourced<[Entry]>?, Level)], into inherited: [Entry]
  ) -> [Entry] {
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
    return levels.allSatisfy { $0.0 == nil } ? inherited : merged.sorted { $0.name < $1.name }
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
