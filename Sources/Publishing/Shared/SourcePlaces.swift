import Source

/// A file and a line: where a value is written, as people and programs are told.
struct SourcePlace: Hashable {
  /// The path relative to the project.
  let path: String
  /// The line, from 1.
  let line: Int
}

/// Turns ranges into paths and lines, with one index a file.
struct SourcePlaces: Sendable {
  private let files: SourceFiles
  private let indexes: [LineIndex]

  init(_ files: SourceFiles) {
    self.files = files
    indexes = files.files.map { LineIndex($0) }
  }

  /// Where a range begins; nil for what nobody wrote.
  func place(of range: SourceRange) -> SourcePlace? {
    let file = Int(range.file.index)
    guard indexes.indices.contains(file) else { return nil }
    return SourcePlace(path: files[range.file].path, line: indexes[file].position(at: range.start).line)
  }
}
