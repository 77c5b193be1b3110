import Escalation
import Parallel

/// The incidents of the head that page those owners of whom something is told, so that a changed address shows how far
/// it reaches.
struct PagedOwners: Sendable {
  private var incidents: [ID<Owner>: Set<IncidentName>] = [:]

  /// Other words for the same owner reach nobody.
  init(in drafts: [ChangeDraft], _ project: Project, workers: Int) {
    let owners = Set(drafts.filter { $0.impact != .editorial }.compactMap(\.subject.owner))
    guard !owners.isEmpty else { return }
    for found in parallelMap(project.matrices, workers: workers, { Self.pages(of: owners, by: $0, project) }) {
      for (owner, incident) in found { incidents[owner, default: []].insert(incident) }
    }
  }

  private static func pages(
    of owners: Set<ID<Owner>>, by matrix: Matrix, _ project: Project
  ) -> [(ID<Owner>, IncidentName)] {
    (matrix.incidents?.value ?? []).flatMap { incident in
      project.owners(pagedBy: incident).filter(owners.contains).map { owner in
        (owner, IncidentName(matrix: matrix.header.name.value.name, incident: incident.id.value.name))
      }
    }
  }

  /// The incidents that a change of an owner reaches.
  func incidents(of draft: ChangeDraft) -> Set<IncidentName> {
    draft.impact == .editorial ? [] : draft.subject.owner.flatMap { incidents[$0] } ?? []
  }
}
