import Parallel
import Source

/// The files of two states of a project: which of them differ, and where those that are read stand.
struct SideContents {
  /// The paths of files that differ or that one side alone holds, and where they stand on each; sorted.
  private(set) var differing: [(path: String, base: FileID?, head: FileID?)] = []
  /// The paths of files that both sides hold alike, sorted, and where they stand once they are read.
  private(set) var alike: [(path: String, id: FileID?)] = []
  private(set) var baseFailures: [ReadFailure] = []
  private(set) var headFailures: [ReadFailure] = []

  /// Reads the files of which it is not known that both sides hold them alike.
  init(_ parted: PartedFiles, _ base: SideListing, _ head: SideListing, _ files: inout ReadFiles) {
    let baseResults = Ahead { base.tree.read(parted.base) }
    alike = parted.alike.map { ($0, nil) }
    let headBytes = Self.bytes(of: parted.head, head.tree.read(parted.head), &headFailures)
    let baseBytes = Self.bytes(of: parted.base, baseResults.value, &baseFailures)
    // In their order, since what is told of several files may depend on their numbers.
    for path in Set(parted.base).union(parted.head).sorted(by: { $0.precedesByBytes($1) }) {
      let (old, new) = (baseBytes[path], headBytes[path])
      if let old, let new, old == new {
        alike.append((path, files.add(path, new)))
      } else {
        differing.append((path, old.map { files.add(path, $0) }, new.map { files.add(path, $0) }))
      }
    }
    if alike.count > parted.alike.count { alike.sort { $0.path.precedesByBytes($1.path) } }
  }

  /// Of what both sides hold alike, the files that were read.
  var knownAlike: [(path: String, id: FileID)] { alike.compactMap { file in file.id.map { (file.path, $0) } } }

  /// Of what both sides hold alike, the files that were not read.
  var unreadAlike: [String] { alike.filter { $0.id == nil }.map(\.path) }

  private static func bytes(
    of paths: [String], _ results: [Result<[UInt8], ReadFailure>], _ failures: inout [ReadFailure]
  ) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for (path, result) in zip(paths, results) {
      switch result {
      case .success(let bytes): contents[path] = bytes
      case .failure(let failure): failures.append(failure)
      }
    }
    return contents
  }

  /// Reads what both sides hold alike, as far as it is not read yet.
  mutating func readRest(_ base: SideListing, _ head: SideListing, _ files: inout ReadFiles) {
    let places = alike.indices.filter { alike[$0].id == nil }
    for (place, result) in zip(places, head.tree.read(places.map { alike[$0].path })) {
      switch result {
      case .success(let bytes): alike[place].id = files.add(alike[place].path, bytes)
      case .failure(let failure): headFailures.append(failure)
      }
    }
  }

  /// The files of the base in the order of their paths, as far as they are read.
  var base: [FileID] { ordered(differing.map { ($0.path, $0.base) }) }

  /// The files of the head.
  var head: [FileID] { ordered(differing.map { ($0.path, $0.head) }) }

  private func ordered(_ own: [(path: String, id: FileID?)]) -> [FileID] {
    (alike + own).sorted { $0.path.precedesByBytes($1.path) }.compactMap(\.id)
  }
}
