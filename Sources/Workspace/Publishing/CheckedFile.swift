import Publishing

/// A file on its way to the disk: its checked path, its bytes and their digest.
struct CheckedFile: Sendable {
  let path: RelativePath
  let bytes: [UInt8]
  /// The bytes' SHA-256 in lower-case hexadecimal.
  let digest: String

  /// Whether it leads readers to other files, so that it must not appear before them.
  var isIndex: Bool { path.isIndex }
}

extension RelativePath {
  /// Whether the file is an index: `index.md`, `index.html`, `index.json`.
  var isIndex: Bool { name.starts(with: "index.".utf8) }

  /// The list of what was written, in every output folder.
  static let publishedList = RelativePath(names: [Array(".sevc.json".utf8)])
  /// The folder for files on their way, in an output folder that cannot be exchanged.
  static let staging = RelativePath(names: [Array(".sevc.staging".utf8)])

  /// Whether a build keeps this name for itself.
  var isReserved: Bool {
    self == .publishedList || names.first == RelativePath.staging.name
  }
}

extension [CheckedFile] {
  /// Checks the paths.
  ///
  /// - Throws: ``PublishFailure/badPath(_:)`` for a path that is no path below a folder, is reserved, given twice, or
  ///   runs through another file.
  init(_ files: [OutputFile]) throws(PublishFailure) {
    var paths: [RelativePath] = []
    for file in files {
      guard let path = RelativePath(file.path), !path.isReserved else { throw .badPath(file.path) }
      paths.append(path)
    }
    let taken = Set(paths)
    if taken.count < paths.count { throw .badPath(Self.firstRepeated(in: paths).map { "\($0)" } ?? "") }
    for path in paths where path.ancestors.contains(where: taken.contains) { throw .badPath("\(path)") }
    self = zip(paths, files).map { CheckedFile(path: $0, bytes: $1.bytes, digest: $1.digest) }
    sort { $0.path < $1.path }
  }

  private static func firstRepeated(in paths: [RelativePath]) -> RelativePath? {
    let sorted = paths.sorted()
    return zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
  }
}
