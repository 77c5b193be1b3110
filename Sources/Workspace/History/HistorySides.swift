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
    sides = groups.values.reduce(into: [:]) { $0.merge(Self.sides(of: $1, settings, &files)) { first, _ in first } }
    self.files = files
  }

  /// Resolves states of the same matrices, what they have in common once.
  private static func sides(
    of states: [State], _ settings: ProjectSettings, _ files: inout ReadFiles
  ) -> [State: ProjectSide] {
    let readings = files.narrowedReadings(of: states.map(\.files))
    let common = states.dropFirst().reduce(Set(states.first?.files ?? [])) { $0.intersection($1.files) }
    @Sendable func part(of place: Int, isCommon: Bool) -> [FileReading] {
      zip(states[place].files, readings[place]).filter { common.contains($0.0) == isCommon }.map(\.1)
    }
    let resolver = Resolver(part(of: 0, isCommon: true))
    let resolved = parallelMap(Array(states.indices)) { place in
      let own = part(of: place, isCommon: false)
      // Of organizations it counts which comes first.
      let isApart = own.flatMap(\.documents).allSatisfy(\.isMatrix)
      return ProjectSide(settings, readings[place], resolver: isApart ? resolver.adding(own) : nil, workers: 1)
    }
    return Dictionary(zip(states, resolved)) { first, _ in first }
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
