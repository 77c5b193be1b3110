public import Source

/// A compilation whose safe fixes are applied, again and again until none is left: a key that is spelt right shows what
/// is wrong with its value.
public struct FixRun: Sendable {
  /// The project as it is once it is fixed.
  public let compilation: Compilation
  /// The files that change, before and after, sorted by path.
  public let changes: [(before: SourceFile, after: SourceFile)]

  /// No file needs more; a chain that is longer ends unfixed, and is told.
  private static let mostRounds = 20

  /// Fixes the findings of the files that are spoken of, in memory.
  public init(
    of root: ProjectRoot, _ options: CompilationOptions, in scope: (String) -> Bool
  ) throws(CompilationFailure) {
    var options = options
    var originals: [String: SourceFile] = [:]
    var compilation = try Compilation(of: root, options)
    for _ in 0..<Self.mostRounds {
      let fixed = Self.fixed(compilation, in: scope)
      guard !fixed.isEmpty else { break }
      for file in fixed {
        if originals[file.path] == nil { originals[file.path] = compilation.sources.file(at: file.path) }
        options.overlays[file.path] = file.bytes
      }
      compilation = try Compilation(of: root, options)
    }
    self.compilation = compilation
    changes = originals.values.sorted { $0.path < $1.path }.compactMap { before in
      compilation.sources.file(at: before.path).map { (before, $0) }
    }
  }

  /// Writes the files that change, each at once.
  public func write(to root: ProjectRoot) throws(ReadFailure) {
    try root.replace(changes.map(\.after))
  }

  private static func fixed(_ compilation: Compilation, in scope: (String) -> Bool) -> [SourceFile] {
    let edits = Dictionary(grouping: compilation.findings.flatMap(\.fixes), by: \.range.file)
    return edits.compactMap { id, edits in
      let file = compilation.sources[id]
      let fixed = file.applying(edits)
      return scope(file.path) && fixed.bytes != file.bytes ? fixed : nil
    }
  }
}

extension SourceFiles {
  func file(at path: String) -> SourceFile? {
    files.first { $0.path == path }
  }
}
