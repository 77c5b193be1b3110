import Escalation

/// The owners and calendars that matrices refer to: what others say means nothing to anybody, and no policy holds it.
struct UsedThings {
  private(set) var owners: Set<ID<Owner>> = []
  private(set) var calendars: Set<ID<WorkCalendar>> = []

  /// Those among some; looks through the matrices until all are found.
  init(among owners: Set<ID<Owner>>, _ calendars: Set<ID<WorkCalendar>>, in project: Project) {
    var left = (
      owners: owners.filter { project.uses.ofOwner($0) != nil },
      calendars: calendars.filter { project.uses.ofCalendar($0) != nil }
    )
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
  /// Everybody to whom a matrix and its drills refer.
  func owners(referredToBy matrix: Matrix, _ drills: [Drill]) -> Set<ID<Owner>> {
    let incidents = matrix.incidents?.value ?? []
    return Set(incidents.flatMap(owners(referredToBy:)) + matrix.answeringOwners + drills.flatMap(\.owners))
  }

  var drillsByMatrix: [ID<Matrix>: [Drill]] {
    Dictionary(grouping: drills.filter { $0.matrix != nil }) { $0.matrix?.value ?? .missing }
  }
}
