#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One walk over a project's sources: what it has found so far.
///
/// Folders wait in a list rather than on the stack, so that no depth of folders exhausts it.
struct SourceWalk {
  let project: ProjectFolder
  /// How the names of files end that a folder is looked through for.
  let suffixes: [String]
  private(set) var files: Set<RelativePath> = []
  private(set) var failures: [RelativePath: ReadFailure.Reason] = [:]
  private var visited: Set<RelativePath> = []

  init(project: ProjectFolder, suffixes: [String] = RelativePath.yamlSuffixes) {
    self.project = project
    self.suffixes = suffixes
  }

  /// Visits what `sources` names: a folder with all below it, or one file, whatever its name.
  mutating func visit(source: String) {
    guard let path = Paths.normalized(source) else {
      failures[RelativePath(names: [Array(source.utf8)])] = .outsideProject
      return
    }
    do throws(ReadFailure.Reason) {
      try refuseLinkedFolders(before: path)
      switch try kind(of: path) {
      case .folder: visit(folder: path)
      case .link: try visitSource(link: path)
      case .regular: files.insert(path)
      case let kind: throw .notRegular(kind.name)
      }
    } catch {
      failures[path] = error
    }
  }

  /// A source behind a link to a folder would be found by no walk, and stands in no git tree.
  private func refuseLinkedFolders(before path: RelativePath) throws(ReadFailure.Reason) {
    for folder in path.ancestors where try kind(of: folder) == .link { throw .linkToFolder }
  }

  private mutating func visitSource(link path: RelativePath) throws(ReadFailure.Reason) {
    guard try targetKind(of: path) == .regular else { throw .linkToFolder }
    files.insert(path)
  }

  private mutating func visit(folder: RelativePath) {
    var waiting = [folder]
    while let folder = waiting.popLast() {
      guard visited.insert(folder).inserted else { continue }
      do throws(ReadFailure.Reason) {
        waiting += try visitEntries(of: folder)
      } catch {
        failures[folder] = error
      }
    }
  }

  /// Notes the files of one folder and returns its folders.
  private mutating func visitEntries(of folder: RelativePath) throws(ReadFailure.Reason) -> [RelativePath] {
    var folders: [RelativePath] = []
    for entry in try entries(of: folder) where entry.name.first != UInt8(ascii: ".") {
      let path = folder.appending(entry.name)
      do throws(ReadFailure.Reason) {
        if try visit(path, entry.kind) == .folder { folders.append(path) }
      } catch {
        failures[path] = error
      }
    }
    return folders
  }

  /// Notes a file; tells the kind of what stands there.
  private mutating func visit(_ path: RelativePath, _ entryKind: FileKind) throws(ReadFailure.Reason) -> FileKind {
    let kind = entryKind == .unknown ? try kind(of: path) : entryKind
    guard kind == .folder || path.hasName(endingIn: suffixes) else { return kind }
    guard path.text != nil else { throw .nameNotUTF8 }
    switch kind {
    case .folder: break
    case .regular: files.insert(path)
    case .link: if try targetKind(of: path) == .regular { files.insert(path) }
    default: throw .notRegular(kind.name)
    }
    return kind
  }

  /// What a link leads to: a regular file or a folder, inside the project.
  private func targetKind(of link: RelativePath) throws(ReadFailure.Reason) -> FileKind {
    let target = try project.linkTarget(absolutePath(of: link))
    let kind = try kind(at: target)
    if kind != .regular && kind != .folder { throw .notRegular(kind.name) }
    return kind
  }

  private func kind(of path: RelativePath) throws(ReadFailure.Reason) -> FileKind {
    try kind(at: absolutePath(of: path))
  }

  private func kind(at path: String) throws(ReadFailure.Reason) -> FileKind {
    do {
      return try FileStatus.of(path, followingLinks: false).kind
    } catch {
      throw FileReader.reason(of: error, at: path)
    }
  }

  private func entries(of folder: RelativePath) throws(ReadFailure.Reason) -> [FolderEntry] {
    let path = absolutePath(of: folder)
    do throws(SystemError) {
      return try OpenFile(Array(path.utf8), flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW).entries()
    } catch {
      throw FileReader.reason(of: error, at: path)
    }
  }

  private func absolutePath(of path: RelativePath) -> String {
    project.absolutePath(of: path.text ?? "")
  }
}

extension RelativePath {
  /// How the names of YAML files end.
  static let yamlSuffixes = [".yaml", ".yml"]

  /// Whether the name ends as that of a YAML file.
  var hasYAMLName: Bool { name.withUnsafeBufferPointer(Self.isYAMLName) }

  /// Whether a name ends as that of a YAML file and has more to it.
  static func isYAMLName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    yamlEndings.contains { ending in name.count > ending.count && name.suffix(ending.count).elementsEqual(ending) }
  }

  private static let yamlEndings = yamlSuffixes.map { Array($0.utf8) }

  /// Whether the name ends in one of several ways and has more to it.
  func hasName(endingIn suffixes: [String]) -> Bool {
    let length = nameLength
    return suffixes.contains { length > $0.utf8.count && ends(in: $0) }
  }

  /// Whether a walk over a folder comes by this file: it lies below, is called as YAML files are, and nothing on the
  /// way is hidden.
  func isFound(below folder: RelativePath) -> Bool {
    guard hasYAMLName, let rest = seen(from: folder)?.bytes else { return false }
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    return rest.first != dot && !zip(rest, rest.dropFirst()).contains { $0 == slash && $1 == dot }
  }
}
