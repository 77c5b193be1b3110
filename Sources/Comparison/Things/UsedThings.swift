import Escalation

/// The owners and calendars that matrices refer to: what others say means nothing to anybody, and no policy holds it.
struct UsedThings {
  private(set) var owners: Set<ID<Owner>> = []
  private(set) var calendars: Set<ID<WorkCalendar>> = []

  /// Those among some; looks through the matrices until all are found.
  init(among owners: Set<ID<Owner>>, _ calendars: Set<ID<WorkCalendar>>, in project: Project) {
    if owners.isEmpty, calendars.isEmpty { return }
    var left = (
      owners: owners.filter { project.uses.ofOwner($0) != nil },
      calendars: calendars.filter { project.uses.ofCalendar($0) != nil }
    )
    // Most owners hold a role, which is quickly seen.
    self.owners = project.holders(among: left.owners)
    left.owners.subtract(self.owners)
    let drills = project.drillsByMatrix
    for index in project.matrices.indices where !left.owners.isEmpty || !left.calendars.isEmpty {
      let matrix = project.matrices[index]
      let referred = project.owners(referredToBy: matrix, drills[matrix.header.name.value] ?? [])
      self.owners.formUnion(left.owners.intersection(referred))
      left.owners.subtract(referred)
      guard !left.calendars.isEmpty else { continue }
      let counted = project.calendars(of: referred, matrix.severities?.value ?? [])
      self.calendars.formUnion(left.calendars.intersection(counted))
      left.calendars.subtract(counted)
    }
  }
}

extension Project {
  /// Those among some who hold a role in an incident, or answer for a matrix.
  fileprivate func holders(among asked: Set<ID<Owner>>) -> Set<ID<Owner>> {
    var left = asked
    // By their places, since a loop over the things would copy each.
    for matrix in matrices.indices where !left.isEmpty {
      if let owner = matrices[matrix].owner?.value { left.remove(owner) }
      for incident in matrices[matrix].incidents?.value.indices ?? 0..<0 {
        for role in matrices[matrix].incidents?.value[incident].roles?.value ?? [] {
          if let primary = role.primary?.value { left.remove(primary) }
          if let backup = role.backup?.value.owner { left.remove(backup) }
        }
      }
    }
    return asked.subtracting(left)
  }

  /// Everybody to whom a matrix and its drills refer.
  func owners(referredToBy matrix: Matrix, _ drills: [Drill]) -> Set<ID<Owner>> {
    let incidents = matrix.incidents?.value ?? []
    return Set(incidents.flatMap(owners(referredToBy:)) + matrix.answeringOwners + drills.flatMap(\.owners))
  }

  var drillsByMatrix: [ID<Matrix>: [Drill]] {
    Dictionary(grouping: drills.filter { $0.matrix != nil }) { $0.matrix?.value ?? .missing }
  }
}
