import Escalation
import Parallel

/// The matrices that have what an organization declares, so that a change of it is one of theirs too. One that is new, or
/// gone, has nothing but its coming and going.
struct SharingMatrices: Sendable {
  /// By what is told of: `owner ai-platform-oncall`.
  private var matrices: [String: Set<String>] = [:]

  init(of drafts: [ChangeDraft], _ lens: Lens, workers: Int) {
    let subjects = Set(drafts.filter { $0.subject.matrix == nil }.map(\.subject.name))
    guard !subjects.isEmpty else { return }
    let names = Pair(lens.base, lens.head).map { Set($0.project.matrices.map(\.header.name.value)) }
    let staying = Set(names.base.map { lens.now($0, .matrices) }).intersection(names.head)
    for side in [lens.base, lens.head] {
      let project = side.project
      let drills = project.drillsByMatrix
      let found = parallelMap(project.matrices, workers: workers) { matrix -> (ID<Matrix>, Set<String>) in
        let name = matrix.header.name.value
        return (name, project.subjects(sharedBy: matrix, drills[name] ?? []).intersection(subjects))
      }
      for (name, shared) in found {
        let name = side === lens.base ? lens.now(name, .matrices) : name
        guard staying.contains(name) else { continue }
        for subject in shared { matrices[subject, default: []].insert(name.name) }
      }
    }
  }

  /// The matrices of which a change is, beside the one that declares what it speaks of.
  func matrices(of draft: ChangeDraft) -> Set<String> {
    draft.subject.matrix == nil ? matrices[draft.subject.name] ?? [] : []
  }
}

extension Project {
  /// What a matrix shares with others, as changes name it.
  fileprivate func subjects(sharedBy matrix: Matrix, _ drills: [Drill]) -> Set<String> {
    let used = UsedThings(by: matrix, drills, in: self)
    let severities = matrix.severities.flatMap { $0.level == .own ? nil : $0.value } ?? []
    let levels = matrix.ladder.flatMap { $0.level == .own ? nil : $0.value } ?? []
    return Set(
      used.owners.map { "\(Owner.noun) \($0.name)" } + used.calendars.map { "\(WorkCalendar.noun) \($0.name)" }
        + severities.map { "\(Severity.noun) \($0.id.value.name)" }
        + levels.map { "\(LadderLevel.noun) \($0.id.value.name)" })
  }
}
