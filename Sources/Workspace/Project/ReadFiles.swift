import MatrixLanguage
import Parallel
import Source
import Synchronization

/// Files that several states of a project hold, each kept and parsed once.
struct ReadFiles: Sendable {
  private(set) var sources = SourceFiles()
  private var readings: [FileID: FileReading] = [:]
  private let narrowed = NarrowedMemory()

  mutating func add(_ path: String, _ bytes: [UInt8]) -> FileID {
    sources.add(SourceFile(path: path, bytes: bytes))
  }

  /// Says what a file is to be read as.
  mutating func give(_ reading: FileReading, of id: FileID) {
    readings[id] = reading
  }

  /// What the files say, in their order; of some it may be given what is to count this once.
  mutating func readings(of ids: [FileID], _ given: [FileID: FileReading] = [:]) -> [FileReading] {
    let sources = sources
    // A large file that came last would keep one processor busy when the others are done.
    let new = Set(ids.filter { given[$0] == nil && readings[$0] == nil }).sorted { left, right in
      let sizes = (sources[left].bytes.count, sources[right].bytes.count)
      return sizes.0 == sizes.1 ? left.index < right.index : sizes.0 > sizes.1
    }
    for (id, reading) in zip(new, parallelMap(new) { FileReading(sources[$0], as: $0) }) { readings[id] = reading }
    return ids.compactMap { given[$0] ?? readings[$0] }
  }

  /// What a file says as far as it counts.
  func narrowed(_ reading: FileReading, of id: FileID, to felt: Felt) -> FileReading {
    if reading.documents.allSatisfy(\.isMatrix) { return reading }
    return narrowed.reading(of: id, to: felt) {
      var reading = reading
      felt.narrow(&reading)
      return reading
    }
  }

  /// Reads some files, and forgets what all others say, so that a long history takes no more memory than a short one.
  mutating func keepReadings(of kept: [FileID]) {
    let kept = Set(kept)
    _ = readings(of: Array(kept))
    readings = readings.filter { kept.contains($0.key) }
    narrowed.forget(except: kept)
  }
}

/// What files say as far as it counted last, shared by all copies. These may add files of their own under the same number,
/// but none that is narrowed: only matrices are read in parts.
private final class NarrowedMemory: Sendable {
  private let known = Mutex<[FileID: (felt: Felt, reading: FileReading)]>([:])

  /// What a file says, worked out once while the same counts.
  func reading(of id: FileID, to felt: Felt, _ narrow: () -> FileReading) -> FileReading {
    known.withLock { known in
      if let known = known[id], known.felt == felt { return known.reading }
      let reading = narrow()
      known[id] = (felt, reading)
      return reading
    }
  }

  func forget(except kept: Set<FileID>) {
    known.withLock { known in known = known.filter { kept.contains($0.key) } }
  }
}
