import JSON

/// The list in an output folder, `.sevc.json`: which files a build wrote there, and their digests.
///
///     {"version": 1, "files": [{"path": "runbooks/index.md", "sha256": "…"}]}
///
/// While files are replaced one by one, a path may stand there with its old and its new digest.
struct PublishedList: Hashable, Sendable {
  /// The digests under which a file counts as written by a build.
  private(set) var digests: [RelativePath: Set<String>] = [:]

  init() {}

  init(_ files: [CheckedFile]) {
    for file in files { digests[file.path, default: []].insert(file.digest) }
  }

  /// Reads a list; `nil` where no build can have written it, for its paths lead out of the folder or it is no such JSON.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes), value["version"]?.integer == 1,
      let files = value["files"]?.array
    else { return nil }
    for file in files {
      guard let path = file["path"]?.string.flatMap(RelativePath.init), !path.isReserved,
        let digest = file["sha256"]?.string
      else { return nil }
      digests[path, default: []].insert(digest)
    }
  }

  /// Both lists in one.
  func union(_ other: PublishedList) -> PublishedList {
    var union = self
    union.digests.merge(other.digests) { $0.union($1) }
    return union
  }

  /// The list as it is written, sorted by path.
  var bytes: [UInt8] {
    let files = digests.sorted { $0.key < $1.key }.flatMap { path, digests in
      digests.sorted().map { JSONValue.object(["path": .string("\(path)"), "sha256": .string($0)]) }
    }
    return JSONValue.object(["version": 1, "files": .array(files)]).prettyBytes()
  }
}
