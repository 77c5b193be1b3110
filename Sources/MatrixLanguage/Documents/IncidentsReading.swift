import Escalation
public import Source
import YAMLTree

/// What a stretch of a matrix's list of incidents says, read alone.
public struct IncidentsReading: Sendable {
  fileprivate let incidents: [Incident]
  fileprivate let references: [ReferenceUse]
  fileprivate let file: FileID

  /// - Parameter source: The items of the list, as they stand in the matrix.
  /// - Returns: nil where something is wrong with them, or something else stands there.
  public init?(_ source: SourceFile, as file: FileID) {
    let (tree, findings) = YAMLTree.parse(source, as: file)
    var reader = DocumentReader(tree: tree, findings: findings + tree.secretFindings(in: source))
    let lists = tree.documents.map { Form.records(.incident).read($0, &reader).value }
    guard tree.isWhole, lists.count < 2, reader.findings.isEmpty, lists.allSatisfy({ $0 != nil }) else { return nil }
    incidents = lists.compactMap(\.self).flatMap(\.self)
    references = reader.references
    self.file = file
  }

  /// The whole items, in the order of the list.
  public var ranges: [SourceRange] { incidents.map(\.range) }
}

extension FileReading {
  /// The whole items of the incidents of the only matrix; nil where a file holds none or several, or has mistakes.
  public var incidentRanges: [SourceRange]? {
    let matrices = documents.filter(\.isMatrix)
    guard !isInDoubt, findings.isEmpty, matrices.count == 1, case .matrix(let matrix)? = matrices.first?.content else {
      return nil
    }
    return matrix.incidents?.value.map(\.range)
  }

  /// The same file, its only matrix with other incidents in the place of some.
  ///
  /// What stays keeps the places where it was read; the matrix as a whole is said to stand where the new ones do.
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
      matrix.range = new.incidents.last?.range ?? SourceRange(file: new.file, start: 0, end: 0)
      reading.documents[index].content = .matrix(matrix)
      reading.documents[index].references.removeAll { use in gone.contains { $0.range.contains(use.range) } }
      reading.documents[index].references += new.references
    }
    return reading
  }
}
