import Escalation
import Parallel

/// The matrices that have what an organization declares, so that a change of it is one of theirs too. One that is new, or
/// gone, has nothing but its coming and going.
struct SharingMatrices: Sendable {
  /// By what is told of: `owner ai-platform-oncall`.
  private var matrices: [String: Set<String>] = [:]

  /// - Parameter asked: The names of the matrices that are looked at; nil for all.
  init(of drafts: [ChangeDraft], among asked: Set<String>?, _ lens: Lens, workers: Int) {
    guard asked?.isEmpty != true else { return }
    let subjects = Set(drafts.filter { $0.subject.matrix == nil }.map(\.subject.name))
    guard !subjects.isEmpty else { return }
    let names = Pair(lens.base, lens.head).map { Set($0.project.matrices.map(\.header.name.value)) }
    let staying = Set(names.base.map { lens.now($0, .matrices) }).intersection(names.head)
    for side in [lens.base, lens.head] {
      let project = side.project
      let drills = project.drillsByMatrix
      let matrices = project.matrices.filter { asked?.contains($0.header.name.value.name) ?? true }
      let found = parallelMap(matrices, workers: workers) { matrix -> (ID<Matrix>, Set<String>) in
        let name = matrix.header.name.value
        return (name, project.subjects(sharedBy: matrix, drills[name] ?? []).intersection(subjects))
      }
      for (name, shared) in found {
        let name = side === lens.base ? lens.now(name, .matrices) : name
        guard staying.contains(name) else { continue }
        for subject in shared { self.matrices[subject, default: []].insert(name.name) }
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
    let owners = owners(referredToBy: matrix, drills)
    let calendars = calendars(of: owners, matrix.severities?.value ?? [])
    let severities = matrix.severities.flatMap { $0.level == .own ? nil : $0.value } ?? []
    let levels = matrix.ladder.flatMap { $0.level == .own ? nil : $0.value } ?? []
    return Set(
      owners.map { "\(Owner.noun) \($0.name)" } + calendars.map { "\(WorkCalendar.noun) \($0.name)" }
        + severities.map { "\(Severity.noun) \($0.id.value.name)" }
        + levels.map { "\(LadderLevel.noun) \($0.id.value.name)" })
  }
}
