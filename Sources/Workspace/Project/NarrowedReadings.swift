import Escalation
import MatrixLanguage
import Source

extension ReadFiles {
  /// What the files of some states say that are compared with each other, all cut down alike to what their matrices can
  /// feel: drills of other matrices go, and so do owners that nobody here refers to, of whom a large organization has
  /// thousands.
  ///
  /// - Parameter owners: Where the owners stand in files of which some are best not read at all.
  mutating func narrowedReadings(of states: [[FileID]], owners: [FileID: OwnerLines] = [:]) -> [[FileReading]] {
    let short = shortReadings(of: owners, among: states.flatMap(\.self))
    let states = states.map { ids in (ids: ids, readings: readings(of: ids, short)) }
    let felt = Felt(states.flatMap(\.readings).flatMap(\.documents))
    var narrowed: [FileID: FileReading] = [:]
    return states.map { state in
      zip(state.ids, state.readings).map { id, reading in
        if reading.documents.allSatisfy(\.isMatrix) { return reading }
        if let known = narrowed[id] { return known }
        var reading = reading
        felt.narrow(&reading)
        narrowed[id] = reading
        return reading
      }
    }
  }

  /// What organizations say in a text without the owners to which nothing else among the files refers; nothing of files
  /// in which these cannot be told apart.
  private mutating func shortReadings(
    of owners: [FileID: OwnerLines], among ids: [FileID]
  ) -> [FileID: FileReading] {
    if owners.isEmpty { return [:] }
    let felt = Felt(readings(of: ids.filter { owners[$0] == nil }).flatMap(\.documents))
    var readings: [FileID: FileReading] = [:]
    for (id, lines) in owners.sorted(by: { $0.key.index < $1.key.index }) {
      if let short = add(felt.shortText(of: lines), inPlaceOf: id) { readings[id] = self.readings(of: [short]).first }
    }
    return readings
  }

  /// Adds what is left of a file without some owners, and reads it; nil where these cannot be told apart.
  mutating func add(_ text: ShortText, inPlaceOf id: FileID) -> FileID? {
    let short = add(sources[id].path, text.bytes)
    let reading = FileReading(sources[short], as: short)
    guard text.isConfirmed(by: reading) else { return nil }
    give(reading, of: short)
    return short
  }
}

/// The names that count in a narrowed comparison.
private struct Felt {
  private var matrices: Set<String> = []
  /// Everything that any document but an organization refers to.
  private var references: Set<String> = []

  init(_ documents: [ReadDocument]) {
    for document in documents {
      guard case .matrix(let matrix) = document.content else { continue }
      matrices.insert(matrix.header.name.value.name)
      references.formUnion(document.references.map(\.name))
    }
    for document in documents where keeps(drill: document) { references.formUnion(document.references.map(\.name)) }
  }

  /// The text of organizations without owners that do not count.
  func shortText(of lines: OwnerLines) -> ShortText {
    lines.text(keeping: references)
  }

  private func keeps(drill document: ReadDocument) -> Bool {
    guard case .drill(let drill) = document.content, let matrix = drill.matrix else { return false }
    return matrices.contains(matrix.value.name)
  }

  /// A file's saying without what does not count.
  func narrow(_ reading: inout FileReading) {
    reading.documents.removeAll { document in
      if case .drill(let drill) = document.content, drill.matrix != nil { !keeps(drill: document) } else { false }
    }
    for index in reading.documents.indices {
      if case .organization(let organization) = reading.documents[index].content {
        narrow(&reading.documents[index], organization)
      }
    }
  }

  private func narrow(_ document: inout ReadDocument, _ organization: Organization) {
    let uses = document.references
    let owners = organization.owners?.value ?? []
    let inOwners = RangeList(owners.map(\.range))
    let names = references.union(uses.lazy.filter { !inOwners.hold($0.range) }.map(\.name))
    let left = owners.filter { !names.contains($0.id.value.name) && !$0.id.value.isMissing }
    let dropped = Set(left.map(\.id.value))
    let inDropped = RangeList(left.map(\.range))
    var organization = organization
    organization.owners?.value.removeAll { dropped.contains($0.id.value) }
    document.content = .organization(organization)
    document.references = uses.filter { !inDropped.hold($0.range) }
  }
}

/// Stretches of one file that do not overlap.
private struct RangeList {
  private let ranges: [SourceRange]

  init(_ ranges: [SourceRange]) {
    self.ranges = ranges.sorted()
  }

  /// Whether one of them contains another stretch.
  func hold(_ range: SourceRange) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(range)
  }
}
