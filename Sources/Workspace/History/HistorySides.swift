import Escalation
import MatrixLanguage
import Parallel
import Source

/// The resolved states on both sides of some differences. Each is resolved once: what one commit starts from is what the
/// one before it made.
struct HistorySides: Sendable {
  /// A state among those of the same matrices, which are cut down alike.
  private struct State: Hashable {
    var matrices: Set<String>
    var files: [FileID]
  }

  /// The states on both sides of each difference; nil where the whole has to be read.
  private let pairs: [(base: State, head: State)?]
  private let sides: [State: ProjectSide]
  private let files: ReadFiles

  init(_ plans: [HistoryPlan], _ settings: ProjectSettings, _ files: inout ReadFiles) {
    pairs = plans.map { plan in
      guard case .narrowed(let base, let head, let shared) = plan else { return nil }
      let narrowed = NarrowedFiles(base: base, head: head, shared: shared, files)
      let matrices = files.matrixNames(in: narrowed.base + narrowed.head)
      return (State(matrices: matrices, files: narrowed.base), State(matrices: matrices, files: narrowed.head))
    }
    let groups = Dictionary(grouping: Set(pairs.flatMap { $0.map { [$0.base, $0.head] } ?? [] }), by: \.matrices)
    var resolving: [(state: State, readings: [FileReading])] = []
    for group in groups.values {
      resolving += zip(group, files.narrowedReadings(of: group.map(\.files))).map { ($0, $1) }
    }
    let resolved = parallelMap(resolving) { ProjectSide(settings, $0.readings, workers: 1) }
    sides = Dictionary(zip(resolving.map(\.state), resolved)) { first, _ in first }
    self.files = files
  }

  /// Both sides of the difference at an index; nil where the whole has to be read.
  func pair(at index: Int) -> ProjectPair? {
    guard let pair = pairs[index], let base = sides[pair.base], let head = sides[pair.head] else { return nil }
    return ProjectPair(narrowed: base, head, files)
  }
}

extension ReadFiles {
  fileprivate mutating func matrixNames(in ids: [FileID]) -> Set<String> {
    let documents = readings(of: ids).flatMap(\.documents)
    let names = documents.compactMap { document in
      if case .matrix(let matrix) = document.content { matrix.header.name.value.name } else { nil }
    }
    return Set(names)
  }
}
