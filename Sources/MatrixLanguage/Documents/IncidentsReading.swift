import Escalation
public import Source
import YAMLTree

/// What a stretch of a matrix's list of incidents says, read alone.
public struct IncidentsReading: Sendable {
  fileprivate let incidents: [Incident]
  fileprivate let references: [ReferenceUse]
  /// All that was read, comments too.
  fileprivate let range: SourceRange

  /// - Parameter source: The items of the list, as they stand in the matrix.
  /// - Returns: nil where something is wrong with them, or something else stands there.
  public init?(_ source: SourceFile, as file: FileID) {
    let (tree, findings) = YAMLTree.parse(source, as: file)
    var reader = DocumentReader(tree: tree, findings: findings + tree.secretFindings(in: source))
    let lists = tree.documents.map { Form.records(.incident).read($0, &reader).value }
    guard tree.isWhole, lists.count < 2, reader.findings.isEmpty, lists.allSatisfy({ $0 != nil }) else { return nil }
    incidents = lists.compactMap(\.self).flatMap(\.self)
    references = reader.references
    range = SourceRange(file: file, start: 0, end: UInt32(clamping: source.bytes.count))
  }

  /// The whole items, in the order of the list.
  public var ranges: [SourceRange] { incidents.map(\.range) }
}

extension FileReading {
  /// The whole items of the incidents of the only matrix; nil where a file holds none or several, or has mistakes, and
  /// where something stands behind them from which they inherit.
  public var incidentRanges: [SourceRange]? {
    let matrices = documents.filter(\.isMatrix)
    guard !isInDoubt, findings.isEmpty, matrices.count == 1, case .matrix(let matrix)? = matrices.first?.content,
      let incidents = matrix.incidents,
      (matrix.inheritedRanges + documents.compactMap(\.organizationRange)).allSatisfy({ $0 < incidents.range })
    else { return nil }
    return incidents.value.map(\.range)
  }

  /// The same file, its only matrix with other incidents in the place of some.
  ///
  /// What stays keeps the places where it was read, which are no longer true behind the new ones; the matrix as a whole is
  /// said to stand where these do.
  ///
  /// - Parameter places: Counted from 0 in the list.
  public func replacingIncidents(_ places: Range<Int>, with new: IncidentsReading) -> FileReading {
    var reading = self
    for index in reading.documents.indices {
      guard case .matrix(var matrix) = reading.documents[index].content, let incidents = matrix.incidents?.value else {
        continue
      }
      let gone = incidents[places.clamped(to: incidents.indices)]
      matrix.incidents?.value.replaceSubrange(places.clamped(to: incidents.indices), with: new.incidents)
      matrix.range = new.range
      reading.documents[index].content = .matrix(matrix)
      reading.documents[index].references.removeAll { use in gone.contains { $0.range.contains(use.range) } }
      reading.documents[index].references += new.references
    }
    return reading
  }
}

extension Matrix {
  /// Where stands what its incidents take from it, or refer to as its own.
  fileprivate var inheritedRanges: [SourceRange] {
    [owners?.range, roles?.range, updates?.range, authority?.range, severities?.range].compactMap(\.self)
  }
}
