import MatrixLanguage
import Source

/// Organizations along the history of one matrix, read without the owners whom no version of it names that is compared.
///
/// Which words the versions hold is a guess at whom they name. A name that it misses is a structure finding, upon which
/// the whole is read.
struct ShortOrganizations {
  private var lines: [FileID: OwnerLines] = [:]
  private var short: [FileID: (owners: Set<String>, id: FileID)] = [:]
  /// The words of all versions so far.
  private var words: Set<String> = []
  /// The version of each file that was looked through last: its neighbour holds most of the same words.
  private var last: [String: [UInt8]] = [:]

  /// Takes note of a file on which matrices may depend.
  mutating func note(_ id: FileID, _ bytes: [UInt8]) {
    lines[id] = OwnerLines(bytes)
  }

  /// The same plans with other files in the place of organizations of which not all has to be read.
  mutating func shorten(_ plans: [HistoryPlan], _ files: inout ReadFiles) -> [HistoryPlan] {
    let shared = Set(plans.flatMap(\.shared))
    if lines.keys.allSatisfy({ !shared.contains($0) }) { return plans }
    for plan in plans {
      guard case .narrowed(let base, let head, _) = plan else { continue }
      for id in head + base where lines[id] == nil { addWords(of: files.sources[id]) }
    }
    let others = files.readings(of: shared.filter { lines[$0] == nil })
    let names = words.union(others.flatMap(\.documents).flatMap(\.references).map(\.name))
    var ids: [FileID: FileID] = [:]
    for id in shared.sorted(by: { $0.index < $1.index }) { ids[id] = shortFile(id, naming: names, &files) }
    return plans.map { plan in
      guard case .narrowed(let base, let head, let shared) = plan else { return plan }
      return .narrowed(base: base, head: head, shared: shared.map { ids[$0] ?? $0 })
    }
  }

  /// A file that says what another one says of some owners; nil where all of that has to be read.
  private mutating func shortFile(_ id: FileID, naming names: Set<String>, _ files: inout ReadFiles) -> FileID? {
    guard let lines = lines[id] else { return nil }
    let owners = lines.owners(among: names)
    if let known = short[id], known.owners.isSuperset(of: owners) { return known.id }
    guard let shortID = files.add(lines.text(keeping: owners), inPlaceOf: id) else {
      self.lines[id] = nil
      return nil
    }
    short[id] = (owners, shortID)
    return shortID
  }

  private mutating func addWords(of file: SourceFile) {
    let (text, known) = (file.bytes, last[file.path] ?? [])
    last[file.path] = text
    var start = text.alikeStart(with: known)
    let most = min(text.count, known.count) - start
    var end = text.count - text.alikeEnd(with: known, atMost: most)
    if start == end { return }
    // What changed may be a part of a word.
    while start > 0, text[start - 1].isOfID { start -= 1 }
    while end < text.count, text[end].isOfID { end += 1 }
    words.formUnion(text[start..<end].words)
  }
}
