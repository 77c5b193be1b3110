import Escalation
import Source

/// The drills of both sides, each with what the things of its matrix are called now.
struct DrillComparison {
  private let lens: Lens
  private let renames: [ID<Matrix>: Renames]

  /// - Parameter matrices: What is told of those that are not the same.
  init(_ lens: Lens, _ matrices: [MatrixChanges]) {
    self.lens = lens
    renames = Dictionary(matrices.map { ($0.name, $0.renames) }) { first, _ in first }
  }

  var drafts: [ChangeDraft] {
    let drills = Pair(lens.base, lens.head).map(\.project.drills)
    let list = ThingList(drills, idKey: "name", lens, isSame: lens.isSameText) { pair, telling in
      var inner = Telling(of: telling.subject, ofMatrix(of: pair.head))
      ThingRules<Drill>.drill.compare(pair, &inner)
      telling.append(inner.drafts)
    }
    return list.drafts(
      lens, matrix: matrixName, parent: { drill, side in place(ofMatrixOf: drill, side) })
  }

  private func ofMatrix(of drill: Drill) -> Lens {
    var lens = lens
    if let name = drill.matrix?.value, let names = renames[name] { lens.renames = names }
    return lens
  }

  /// By the head's name: a drill of the base that is gone may name a matrix that is called otherwise now.
  private func matrixName(of drill: Drill) -> String? {
    drill.matrix.map { lens.now($0.value, .matrices).name }
  }

  private func place(ofMatrixOf drill: Drill, _ side: Cause.Side) -> SourceRange? {
    guard let name = drill.matrix?.value else { return nil }
    let matrices = (side == .base ? lens.base : lens.head).project.matrices
    let names = side == .base ? [name] : [name, lens.now(name, .matrices)]
    return matrices.first { names.contains($0.header.name.value) }?.header.name.range
  }
}
