#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an output folder stands or will stand, links on the way there resolved once.
struct OutputPlace: Hashable {
  /// The absolute path, without links, of a folder that exists.
  let anchor: String
  /// The output folder below it: one name where it exists, and the names to be made where it does not.
  let below: RelativePath
  let exists: Bool

  /// The absolute path without links.
  var path: String { Paths.join(anchor, "\(below)") }

  /// - Throws: What stands there when it is no folder, or why the system would not tell.
  init(_ path: String) throws(PublishFailure) {
    var (existing, missing): (String, [[UInt8]]) = (path, [])
    while true {
      if let real = try Self.realFolder(existing) {
        try self.init(real, missing: missing.reversed())
        return
      }
      let name = Array(Paths.name(of: Paths.withoutFinalSlashes(existing)).utf8)
      guard RelativePath(names: [name]).text.flatMap(RelativePath.init) != nil else {
        throw .noFolder("a path through a folder that does not exist")
      }
      missing.append(name)
      existing = Paths.parent(of: Paths.withoutFinalSlashes(existing)) ?? "."
    }
  }

  private init(_ real: String, missing: [[UInt8]]) throws(PublishFailure) {
    if !missing.isEmpty {
      (anchor, below, exists) = (real, RelativePath(names: missing), false)
    } else if let parent = Paths.parent(of: real) {
      (anchor, below, exists) = (parent, RelativePath(names: [Array(Paths.name(of: real).utf8)]), true)
    } else {
      throw .noFolder("the root of all folders")
    }
  }

  /// The path of a folder without links; `nil` where nothing stands there.
  private static func realFolder(_ path: String) throws(PublishFailure) -> String? {
    do throws(ReadFailure.Reason) {
      let real = try realPath(path)
      guard let kind = try? FileStatus.of(real).kind, kind != .folder else { return real }
      throw .notRegular(kind.name)
    } catch .missing {
      return nil
    } catch .notRegular(let kind) {
      throw .noFolder(kind)
    } catch .system(let error) {
      throw .system(error)
    } catch {
      throw .noFolder("a link that leads nowhere")
    }
  }

  /// Opens the folder that holds it, and makes that where it is missing.
  func openParent() throws(SystemError) -> OpenFile {
    try openAnchor().openMaking(below.parent)
  }

  /// Takes the folders away again that ``openParent()`` made, as far as they are empty and no other build is at work in
  /// them.
  func removeMadeFolders() {
    guard !exists, let tree = try? openAnchor() else { return }
    // Waits a little, since a process that this one starts holds its locks until it runs a program of its own.
    if let parent = try? tree.open(below.parent),
      (try? FolderLock.acquire(parent, exclusive: true, patience: .seconds(2))) == nil
    {
      return
    }
    try? tree.removeEmptyFolders(above: [below])
  }

  private func openAnchor() throws(SystemError) -> Tree {
    Tree(try OpenFile(Array(anchor.utf8), flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
  }
}

extension Paths {
  fileprivate static func withoutFinalSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
