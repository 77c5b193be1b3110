import Parallel

/// A file on which others than itself may depend, as it was read.
struct SharedFile: Sendable {
  let path: String
  let bytes: [UInt8]
  /// Where its owners stand, if some can be left unread.
  let owners: OwnerLines?
}

extension ProjectTree {
  /// The files in which such a text stands; nil where one of the files cannot be read.
  func shared(among paths: [String], by texts: SharedTexts) -> [SharedFile]? {
    let chunks = stride(from: 0, to: paths.count, by: 512).map { Array(paths[$0..<min($0 + 512, paths.count)]) }
    let found = parallelMap(chunks) { chunk -> [SharedFile]? in
      var found: [SharedFile] = []
      for (path, result) in zip(chunk, read(chunk)) {
        guard case .success(let bytes) = result else { return nil }
        if texts.areIn(bytes) { found.append(SharedFile(path: path, bytes: bytes, owners: OwnerLines(bytes))) }
      }
      return found
    }
    return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
  }
}
