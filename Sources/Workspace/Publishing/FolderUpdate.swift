/// Brings an output folder up to date file by file, each file whole at every instant.
///
/// All new files first gather in a folder beside the others, so that a full disk stops the update before it begins; then
/// each is renamed to its place, the indexes last.
struct FolderUpdate {
  let plan: PublishPlan
  /// The first list to be in place, which owns up to old and new files alike; `nil` where nobody looks meanwhile.
  let interimList: [UInt8]?

  /// - Parameters:
  ///   - tree: The folder to change, without remains of an earlier update.
  ///   - supply: Makes the new file of a path, the list included, under a name in an open folder.
  func apply(
    to tree: borrowing Tree,
    supply: (RelativePath, _ name: [UInt8], _ folder: borrowing OpenFile) throws(SystemError) -> Void
  ) throws(SystemError) {
    try tree.root.makeFolder(RelativePath.staging.name, permissions: 0o700)
    // What cannot be removed now is removed by the next build.
    defer { try? tree.root.removeTree(RelativePath.staging.name) }
    let staging = try tree.open(.staging)
    let writes = plan.writesIndexLast + [.publishedList]
    for (number, path) in writes.enumerated() { try supply(path, Self.stagedName(number), staging) }
    try place(writes, from: staging, in: tree)
  }

  private static func stagedName(_ number: Int) -> [UInt8] { Array("\(number)".utf8) }

  private func place(
    _ writes: [RelativePath], from staging: borrowing OpenFile, in tree: borrowing Tree
  ) throws(SystemError) {
    try placeInterimList(from: staging, in: tree)
    let early = plan.earlyRemovals
    try remove(early, from: tree)
    try tree.removeEmptyFolders(above: early)
    for (number, path) in writes.dropLast().enumerated() { try place(path, number, from: staging, in: tree) }
    let isEarly = Set(early)
    try remove(plan.removals.filter { !isEarly.contains($0) }, from: tree)
    try tree.removeEmptyFolders(above: plan.formerFiles)
    try syncFolders(of: tree)
    try place(.publishedList, writes.count - 1, from: staging, in: tree)
    try tree.root.sync()
  }

  private func place(
    _ path: RelativePath, _ number: Int, from staging: borrowing OpenFile, in tree: borrowing Tree
  ) throws(SystemError) {
    try staging.rename(Self.stagedName(number), to: path.name, in: try tree.openMaking(path.parent))
  }

  private func placeInterimList(from staging: borrowing OpenFile, in tree: borrowing Tree) throws(SystemError) {
    guard let interimList else { return }
    let name = Array("list".utf8)
    try staging.create(name, interimList, syncing: true)
    try staging.rename(name, to: RelativePath.publishedList.name, in: tree.root)
    try tree.root.sync()
  }

  private func remove(_ paths: [RelativePath], from tree: borrowing Tree) throws(SystemError) {
    for path in paths {
      if case .found = try tree.look(at: path) { try tree.unlink(path) }
    }
  }

  private func syncFolders(of tree: borrowing Tree) throws(SystemError) {
    let folders = Set((plan.writes + plan.removals).map { $0.parent })
    for folder in folders.sorted() {
      // A folder that the removals left empty is gone.
      if case .found = try tree.look(at: folder) { try tree.open(folder).sync() }
    }
  }
}
