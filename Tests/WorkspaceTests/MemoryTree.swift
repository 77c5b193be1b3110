@testable import Workspace

/// A project in memory.
struct MemoryTree: ProjectTree {
  let files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
  }

  func settings() -> Result<[UInt8], ReadFailure>? { nil }

  func list(_ sources: [String]) -> SourceListing {
    SourceListing(files: files.keys.sorted(), failures: [])
  }

  func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    paths.map { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(ReadFailure(path: path, reason: .missing))
    }
  }

  func hasFile(at path: String) -> Bool { files[path] != nil }
}

/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same draws everywhere.
struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
