import Escalation
import Parallel

/// The owners and calendars that some matrix refers to: what others say means nothing to anybody, and no policy holds it.
struct UsedThings {
  let owners: Set<ID<Owner>>
  let calendars: Set<ID<WorkCalendar>>

  init(in project: Project, workers: Int) {
    let referred = parallelMap(project.matrices, workers: workers) { matrix in
      Set((matrix.incidents?.value ?? []).flatMap(project.owners(referredToBy:)) + matrix.answeringOwners)
    }
    owners = referred.reduce(into: Set(project.drills.flatMap(\.owners))) { $0.formUnion($1) }
    calendars = Set(project.calendars(of: owners, project.matrices.flatMap { $0.severities?.value ?? [] }))
  }
}
