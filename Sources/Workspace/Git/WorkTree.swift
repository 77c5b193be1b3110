import MatrixLanguage
import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A project in a repository's work tree: what is on disk, and what a sparse checkout holds back.
///
/// The index tells which files are still as git last saw them; it is read, and never written.
public struct WorkTree: ProjectTree {
  private let disk: ProjectRoot
  private let objects: ObjectStore
  /// The tracked files below the project's folder, their paths from there, sorted by bytes.
  private let tracked: [IndexEntry]
  /// How many files the repository tracks, inside the project's folder and outside.
  let trackedInAll: Int
  /// When the index was written; a file written in the same moment may have changed unseen.
  private let indexTime: SIMD2<UInt32>
  /// What is tracked, held back, and not on disk.
  private let heldBack: [RelativePath: IndexEntry]
  /// A walk that began before anybody asked, and over which sources.
  private var walk: (sources: [String], files: Ahead<[StampWalk.File]?>)?

  /// - Parameter isListed: Whether it is going to be listed, so that the walk over its sources may begin at once.
  /// - Throws: That the repository has no work tree, or what is held back cannot be read.
  public init(of root: ProjectRoot, in repository: Repository, isListed: Bool = false) throws(GitFailure) {
    guard !repository.isBare, let gitPath = root.gitPath else {
      throw GitFailure("there is no work tree to compare with; name two revisions, such as `main..HEAD`")
    }
    disk = root
    if isListed {
      let sources = root.plainSettings.sourcePaths
      walk = (sources, Ahead { StampWalk(root.folder).files(below: sources) })
    }
    objects = repository.objects
    let index = GitFolder(at: gitPath).index
    indexTime = index?.modified ?? [0, 0]
    if let index { objects.remember(index.files.folders) }
    let entries = try (index?.files.entries ?? []).below(repository.prefix).expanded(objects)
    tracked = entries
    trackedInAll = index?.files.entries.count ?? 0
    heldBack = Dictionary(
      entries.filter { $0.isHeldBack && !Self.isOnDisk($0, root) }
        .map { (RelativePath(inTree: [UInt8]($0.path)), $0) }
    ) { first, _ in first }
  }

  private static func isOnDisk(_ entry: IndexEntry, _ root: ProjectRoot) -> Bool {
    (try? FileStatus.of(root.folder.absolutePath(of: text(of: entry)), followingLinks: false)) != nil
  }

  public func settings() -> Result<[UInt8], ReadFailure>? {
    let name = RelativePath(names: [Array("sevc.yaml".utf8)])
    return heldBack[name] == nil ? disk.settings() : read(["sevc.yaml"])[0]
  }

  public func hasFile(at path: String) -> Bool {
    disk.hasFile(at: path) || RelativePath(path).map { heldBack[$0]?.kind == .file } ?? false
  }

  public func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    guard !heldBack.isEmpty else { return disk.read(paths) }
    return paths.map { path in
      guard let entry = RelativePath(path).flatMap({ heldBack[$0] }) else { return disk.folder.read(path) }
      do throws(GitFailure) {
        return .success(try objects.read([entry.id])[0].bytes)
      } catch {
        return .failure(ReadFailure(path: path, reason: .git(error)))
      }
    }
  }

  public func list(_ sources: [String]) -> SourceListing {
    usualListing(of: sources) ?? wholeListing(of: sources)
  }

  /// What a work tree holds that has nothing but folders and files of its own.
  private func usualListing(of sources: [String]) -> SourceListing? {
    guard heldBack.isEmpty, !tracked.contains(where: { $0.kind == .submodule }) else { return nil }
    let hasBegun = walk?.sources == sources
    return (hasBegun ? walk?.files.value : StampWalk(disk.folder).files(below: sources)).map { files in
      var rest = IndexCursor(tracked)
      let contents = files.map { file in rest.entry(of: file.path).flatMap { id(of: $0, if: file.stamp) } }
      return SourceListing(files: files.map(\.path), contents: contents, failures: [])
    }
  }

  private func wholeListing(of sources: [String]) -> SourceListing {
    let found = disk.list(sources)
    let submodules = tracked.filter { $0.kind == .submodule }.map(Self.text)
    let files = found.files.filter { path in !submodules.contains { path.hasPrefix($0 + "/") } }
    let held = heldBack(below: sources)
    var contents = Array(zip(files, contents(of: files))) + held.map { (Self.text(of: $0), $0.id) }
    if !held.isEmpty { contents.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) } }
    return SourceListing(
      files: contents.map(\.0), contents: contents.map(\.1),
      failures: found.failures.filter { failure in !held.contains { Self.text(of: $0).hasPrefix(failure.path + "/") } },
      submodules: submodules.filter { path in sources.contains { path == $0 || path.hasPrefix($0 + "/") } })
  }

  private static func text(of entry: IndexEntry) -> String {
    String(decoding: entry.path, as: UTF8.self)
  }
}

extension WorkTree {
  /// The files that a walk over the sources would find if they were there.
  private func heldBack(below sources: [String]) -> [IndexEntry] {
    let sources = sources.compactMap(Paths.normalized)
    return heldBack.filter { path, entry in
      guard entry.kind == .file, path.text != nil else { return false }
      return sources.contains { source in
        path == source || path.isFound(below: source)
      }
    }.map(\.value)
  }

  /// Whether a text stands in files, sorted by path, that have these contents; nil where the disk holds others.
  func texts(_ texts: SharedTexts, areIn files: [String], as ids: [ObjectID]) -> [Bool?] {
    let folder = disk.folder.path + "/"
    return parallelMap(Array(zip(entries(of: files), ids))) { entry, id in
      guard let entry, entry.id == id, isOlder(entry.stamp), let bytes = bytes(of: entry, in: folder) else {
        return nil
      }
      return texts.areIn(bytes)
    }
  }

  /// What a file holds, where it is still as the index knows it.
  private func bytes(of entry: IndexEntry, in folder: String) -> [UInt8]? {
    guard let file = try? OpenFile(Array(folder.utf8) + entry.path, flags: O_RDONLY | O_NOFOLLOW),
      file.stamp == entry.stamp
    else { return nil }
    return try? file.bytes(size: Int(entry.stamp.size), limit: FileReader.defaultLimit)
  }

  /// The entries of files, sorted by path; nil for what is not tracked as a file.
  private func entries(of files: [String]) -> [IndexEntry?] {
    var rest = IndexCursor(tracked)
    return files.map { rest.entry(of: $0) }
  }

  /// The names of files' contents, where the index knows them still.
  private func contents(of files: [String]) -> [ObjectID?] {
    let matches = entries(of: files)
    let folder = disk.folder.path + "/"
    return parallelMap(matches) { entry in
      entry.flatMap { id(of: $0, if: stamp(of: folder, $0.path)) }
    }
  }

  /// What names the contents of a tracked file that has this stamp now; nil where it may have been written to.
  private func id(of entry: IndexEntry, if stamp: FileStamp?) -> ObjectID? {
    isOlder(entry.stamp) && entry.stamp == stamp ? entry.id : nil
  }

  /// Whether a file was written before the index, so that its stamp tells all.
  private func isOlder(_ stamp: FileStamp) -> Bool {
    (stamp.modified.x, stamp.modified.y) < (indexTime.x, indexTime.y)
  }

  /// What the system says of a regular file now.
  private func stamp(of folder: String, _ path: ArraySlice<UInt8>) -> FileStamp? {
    FileStamp { status in withCString(Array(folder.utf8) + path) { lstat($0, status) } }
  }
}
