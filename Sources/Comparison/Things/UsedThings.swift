import Escalation
import Parallel

/// The owners and calendars that matrices refer to: what others say means nothing to anybody, and no policy holds it.
struct UsedThings: Sendable {
  private(set) var owners: Set<ID<Owner>>
  private(set) var calendars: Set<ID<WorkCalendar>>

  /// Those of one matrix and its drills.
  init(by matrix: Matrix, _ drills: [Drill], in project: Project) {
    let incidents = matrix.incidents?.value ?? []
    owners = Set(
      incidents.flatMap(project.owners(referredToBy:)) + matrix.answeringOwners + drills.flatMap(\.owners))
    calendars = Set(project.calendars(of: owners, matrix.severities?.value ?? []))
  }

  /// Those of all matrices of a project.
  init(in project: Project, workers: Int) {
    let drills = project.drillsByMatrix
    let parts = parallelMap(project.matrices, workers: workers) { matrix in
      UsedThings(by: matrix, drills[matrix.header.name.value] ?? [], in: project)
    }
    owners = parts.reduce(into: []) { $0.formUnion($1.owners) }
    calendars = parts.reduce(into: []) { $0.formUnion($1.calendars) }
  }
}

extension Project {
  var drillsByMatrix: [ID<Matrix>: [Drill]] {
    Dictionary(grouping: drills.filter { $0.matrix != nil }) { $0.matrix?.value ?? .missing }
  }
}
