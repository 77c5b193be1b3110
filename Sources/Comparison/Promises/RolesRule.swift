import Escalation
import Source

extension FieldRule<Promise> {
  /// Who holds which role, one place at a time.
  static let roles = FieldRule("roles") { promises, telling in
    telling.tellRoles(promises.map(\.roles), severityChanges: promises.changesSeverity(telling.lens))
  }
}

extension ThingRules<RoleHolders> {
  static let holders = ThingRules(
    "role",
    [
      .person("primary", \.primary),
      .value("backup", \.occupiedBackup, written: \.written) { base, head, lens in
        .same(base.owner.map { lens.now($0) } == head.owner, otherwise: .reassigns)
      },
    ])
}

extension Telling {
  mutating func tellRoles(_ roles: Pair<[RoleHolders]>, severityChanges: Bool) {
    guard !lens.isSame(roles, by: \.role.value, { [$0.primary?.range, $0.backup?.range] }) else { return }
    below("roles") { telling in
      for (role, holders) in matched(roles, by: \.role.value) {
        let pair = holders.map { $0 ?? RoleHolders(at: .nowhere) }
        telling.below(role) { telling in
          if !severityChanges || !pair.map(\.primary).comesWithSeverity {
            ThingRules<RoleHolders>.holders.fields[0].compare(pair, &telling)
          }
          if !severityChanges || !pair.map(\.backup).comesWithSeverity { telling.tellBackup(pair) }
        }
      }
    }
  }

  /// A backup that comes or goes is told with the `none` that stands in its place, if it does.
  private mutating func tellBackup(_ pair: Pair<RoleHolders>) {
    let backups = pair.map(\.backup)
    let isOccupied = pair.map { $0.occupiedBackup != nil }
    guard let base = backups.base, let head = backups.head, isOccupied.base != isOccupied.head else {
      return ThingRules<RoleHolders>.holders.fields[1].compare(pair, &self)
    }
    tell("backup", isOccupied.head ? .strengthens : .weakens, base.written(\.written), head.written(\.written))
  }
}

extension RoleHolders {
  /// The backup, where there is somebody: `none` and nothing said are the same.
  fileprivate var occupiedBackup: Sourced<Backup>? {
    backup?.value.owner == nil ? nil : backup
  }
}

extension Backup {
  fileprivate var written: String { owner?.name ?? "none" }
}
