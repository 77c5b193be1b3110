import MatrixLanguage
import Parallel
import Source

/// Files that several states of a project hold, each kept and parsed once.
struct ReadFiles: Sendable {
  private(set) var sources = SourceFiles()
  private var readings: [FileID: FileReading] = [:]
  private var narrowed: [FileID: (felt: Felt, reading: FileReading)] = [:]

  mutating func add(_ path: String, _ bytes: [UInt8]) -> FileID {
    sources.add(SourceFile(path: path, bytes: bytes))
  }

  /// Whether a file holds these bytes.
  func holds(_ bytes: [UInt8], at id: FileID) -> Bool {
    sources[id].bytes == bytes
  }

  /// What the files say, in their order.
  mutating func readings(of ids: [FileID]) -> [FileReading] {
    let sources = sources
    // A large file that came last would keep one processor busy when the others are done.
    let new = Set(ids.filter { readings[$0] == nil }).sorted { left, right in
      let sizes = (sources[left].bytes.count, sources[right].bytes.count)
      return sizes.0 == sizes.1 ? left.index < right.index : sizes.0 > sizes.1
    }
    for (id, reading) in zip(new, parallelMap(new) { FileReading(sources[$0], as: $0) }) { readings[id] = reading }
    return ids.compactMap { readings[$0] }
  }

  /// What a file says as far as it counts; worked out once while the same counts.
  mutating func narrowed(_ reading: FileReading, of id: FileID, to felt: Felt) -> FileReading {
    if let known = narrowed[id], known.felt == felt { return known.reading }
    var reading = reading
    felt.narrow(&reading)
    narrowed[id] = (felt, reading)
    return reading
  }

  /// Forgets what some files say, so that a long history takes no more memory than a short one.
  mutating func forgetReadings(except kept: Set<FileID>, beyond most: Int) {
    guard readings.count > most else { return }
    readings = readings.filter { kept.contains($0.key) }
    narrowed = narrowed.filter { kept.contains($0.key) }
  }
}
