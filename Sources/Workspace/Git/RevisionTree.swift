/// A project as a revision holds it.
public struct RevisionTree: ProjectTree {
  let objects: ObjectStore
  /// The project's folder; nil where the revision has none there.
  let root: ObjectID?

  /// - Throws: Why the revision cannot be read.
  public init(_ revision: ObjectID, in repository: Repository) throws(GitFailure) {
    objects = repository.objects
    root = try Self.folder(repository.prefix, below: try objects.rootTree(of: revision), objects)
  }

  private static func folder(
    _ path: RelativePath, below root: ObjectID, _ objects: ObjectStore
  ) throws(GitFailure) -> ObjectID? {
    var folder = root
    for name in path.names {
      guard let entry = try objects.tree(folder).first(where: { $0.name == name }), entry.kind == .folder else {
        return nil
      }
      folder = entry.id
    }
    return folder
  }

  public func settings() -> Result<[UInt8], ReadFailure>? {
    do throws(ReadFailure.Reason) {
      guard try entry(at: RelativePath(names: [Array("sevc.yaml".utf8)])) != nil else { return nil }
      return read(["sevc.yaml"])[0]
    } catch {
      return .failure(ReadFailure(path: "sevc.yaml", reason: error))
    }
  }

  public func list(_ sources: [String]) -> SourceListing {
    var walk = TreeWalk(self)
    for source in sources { walk.visit(source: source) }
    return walk.listing
  }

  public func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    let found = paths.map { path in self.blob(at: path).mapError { ReadFailure(path: path, reason: $0) } }
    let ids = Array(Set(found.compactMap { try? $0.get() }))
    do throws(GitFailure) {
      let objects = try objects.read(ids)
      let contents = Dictionary(zip(ids, objects.map(\.bytes))) { first, _ in first }
      return found.map { $0.map { contents[$0] ?? [] } }
    } catch {
      return paths.map { .failure(ReadFailure(path: $0, reason: .git(error))) }
    }
  }

  public func hasFile(at path: String) -> Bool {
    (try? blob(at: path).get()) != nil
  }

  /// The contents of a file, links followed.
  private func blob(at path: String) -> Result<ObjectID, ReadFailure.Reason> {
    do throws(ReadFailure.Reason) {
      guard let path = Paths.normalized(path) else { throw .outsideProject }
      let entry = try target(of: path)
      guard entry.kind == .file else { throw .notRegular(entry.kind.name) }
      return .success(entry.id)
    } catch {
      return .failure(error)
    }
  }
}

extension RevisionTree {
  /// Reads folders together that are looked at next.
  func prepare(_ folders: [ObjectID]) {
    objects.prepareTrees(folders)
  }

  /// The entries of a folder of the project.
  func entries(of folder: ObjectID) throws(ReadFailure.Reason) -> [TreeEntry] {
    do throws(GitFailure) {
      return try objects.tree(folder)
    } catch {
      throw .git(error)
    }
  }

  /// What stands at a path, no link followed; nil where nothing does.
  func entry(at path: RelativePath) throws(ReadFailure.Reason) -> TreeEntry? {
    guard let root else { return nil }
    var found = TreeEntry(name: [], kind: .folder, id: root)
    for name in path.names {
      guard found.kind == .folder, let next = try entries(of: found.id).first(where: { $0.name == name }) else {
        return nil
      }
      found = next
    }
    return found
  }

  /// What a path leads to in the end, every link on the way followed as the system would.
  ///
  /// - Throws: Why it leads nowhere: it is missing, dangling, a circle, or leads out of the project.
  func target(of path: RelativePath) throws(ReadFailure.Reason) -> TreeEntry {
    var waiting = Array(path.names.reversed())
    var reached = RelativePath.here
    var links = 0
    while let name = waiting.popLast() {
      if name == Array(".".utf8) || name.isEmpty { continue }
      if name == Array("..".utf8) {
        guard reached != .here else { throw .outsideProject }
        reached = reached.parent
        continue
      }
      let next = reached.appending(name)
      guard let entry = try entry(at: next) else { throw links == 0 ? .missing : .danglingLink }
      guard entry.kind == .link else {
        reached = next
        continue
      }
      links += 1
      // As many as Linux follows.
      guard links <= 40 else { throw .linkLoop }
      waiting += try names(in: entry).reversed()
    }
    guard let entry = try entry(at: reached) else { throw .danglingLink }
    return entry
  }

  /// The names in a link's text, which starts from the link's folder.
  private func names(in link: TreeEntry) throws(ReadFailure.Reason) -> [[UInt8]] {
    let text: [UInt8]
    do throws(GitFailure) {
      text = try objects.read([link.id])[0].bytes
    } catch {
      throw .git(error)
    }
    guard text.first != UInt8(ascii: "/"), !text.contains(0) else { throw .outsideProject }
    return text.split(separator: UInt8(ascii: "/")).map(Array.init)
  }
}

extension TreeEntry.Kind {
  /// The kind as a sentence names it.
  var name: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .submodule: "a submodule"
    }
  }
}
