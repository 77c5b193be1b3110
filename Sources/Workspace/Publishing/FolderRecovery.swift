#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a build does about the remains of another one, or of its own.
extension FolderExchange {
  /// Ends what a killed build began, and removes what it left beside the folder.
  ///
  /// The lock on the parent folder is held, so no build that still lives has anything there.
  func recover() throws(SystemError) {
    for entry in try parent.entries() where entry.kind == .folder && isStaging(entry.name) {
      if try isFolderItself(entry.name), try parent.status(of: name)?.kind == .folder {
        let plan = try planToFollow(entry.name)
        _ = exchangeBack(entry.name, plan)
        try discard(entry.name)
      } else {
        try parent.removeTree(entry.name)
      }
    }
  }

  private func isStaging(_ name: [UInt8]) -> Bool {
    guard name.starts(with: prefix) else { return false }
    let rest = name.dropFirst(prefix.count)
    return rest.elementsEqual(Self.newFolder) || UInt64(String(decoding: rest, as: UTF8.self), radix: 16) != nil
  }

  /// Whether it is the output folder that stands under this name, exchanged and not yet exchanged back.
  private func isFolderItself(_ beside: [UInt8]) throws(SystemError) -> Bool {
    guard let status = try parent.status(of: beside) else { return false }
    return beside == stagingName(for: status.identity.inode)
  }

  /// What has to change in a folder beside until it equals the visible one.
  private func planToFollow(_ beside: [UInt8]) throws(SystemError) -> PublishPlan {
    let old = Tree(try parent.folder(beside))
    let visible = Tree(try parent.folder(name))
    let (oldList, visibleList) = (try list(of: old), try list(of: visible))
    var writes: [RelativePath] = []
    for path in visibleList.digests.keys.sorted() {
      guard case .found(let status) = try visible.look(at: path), status.kind == .regular else { continue }
      if try old.look(at: path) != .found(status) { writes.append(path) }
    }
    let former = oldList.digests.keys.filter { visibleList.digests[$0] == nil }.sorted()
    return PublishPlan(writes: writes, removals: former, formerFiles: former, writesList: true)
  }

  private func list(of tree: borrowing Tree) throws(SystemError) -> PublishedList {
    try tree.read(.publishedList, limit: FolderSurvey.sizeLimit).flatMap { PublishedList($0) } ?? PublishedList()
  }

  /// Removes a folder beside; what somebody put into it while it was visible moves to the folder first.
  func discard(_ beside: [UInt8]) throws(SystemError) {
    let old = Tree(try parent.folder(beside))
    let folder = Tree(try parent.folder(name))
    let (oldList, newList) = (try list(of: old), try list(of: folder))
    for attempt in 1...Self.attempts {
      do throws(SystemError) {
        return try parent.removeTree(beside) { (path) throws(SystemError) in
          if path.isReserved || oldList.digests[path] != nil || newList.digests[path] != nil { return false }
          return try move(path, from: old, to: folder)
        }
      } catch {
        // Somebody was just about to add a file when the folders changed places.
        if attempt == Self.attempts || ![ENOTEMPTY, EEXIST].contains(error.code) { throw error }
      }
    }
  }

  private static let attempts = 5

  /// Moves somebody's file, unless it stands in the other folder too.
  private func move(
    _ path: RelativePath, from old: borrowing Tree, to new: borrowing Tree
  ) throws(SystemError) -> Bool {
    guard case .found(let status) = try old.look(at: path), try new.look(at: path) != .found(status) else {
      return false
    }
    try old.open(path.parent).rename(path.name, to: path.name, in: try new.openMaking(path.parent))
    return true
  }
}
