import MatrixLanguage
import Parallel
import Source

/// Files that several states of a project hold, each kept and parsed once.
struct ReadFiles: Sendable {
  private(set) var sources = SourceFiles()
  private var readings: [FileID: FileReading] = [:]

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

  /// Reads some files, and forgets what all others say, so that a long history takes no more memory than a short one.
  mutating func keepReadings(of kept: [FileID]) {
    let kept = Set(kept)
    _ = readings(of: Array(kept))
    readings = readings.filter { kept.contains($0.key) }
  }
}
