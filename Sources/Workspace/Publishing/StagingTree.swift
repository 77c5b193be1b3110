/// The new tree, built beside the output folder while nobody looks.
struct StagingTree {
  let plan: PublishPlan
  let files: [CheckedFile]

  /// So many new files are synced one by one; more are synced with their whole file system, which is then faster.
  private static let singleSyncs = 32

  /// Fills a new, empty folder with the new tree and waits until it has reached the medium.
  ///
  /// - Parameter old: The folder that it takes the place of, with the files that stay; they are linked, not copied.
  func build(in new: borrowing Tree, besides old: borrowing Tree) throws(SystemError) {
    try new.root.setPermissions(old.root.status().permissions)
    try linkWhatStays(from: old, to: new)
    try new.removeEmptyFolders(above: plan.formerFiles)
    try write(to: new)
    try sync(new)
  }

  /// The same where no folder was before.
  func build(in new: borrowing Tree) throws(SystemError) {
    try write(to: new)
    try sync(new)
  }

  private func linkWhatStays(from old: borrowing Tree, to new: borrowing Tree) throws(SystemError) {
    let leftOut = Set(plan.writes + plan.removals + [.publishedList, .staging])
    var folders: [RelativePath] = []
    try old.walk { (path, kind) throws(SystemError) in
      try Interrupts.check()
      if leftOut.contains(path) { return kind == .folder && path != .staging }
      let parent = path.parent
      if kind == .folder {
        try new.openMaking(path).setPermissions(0o700)
        folders.append(path)
      } else {
        try old.open(parent).link(path.name, to: path.name, in: new.openMaking(parent))
      }
      return true
    }
    for path in folders { try new.open(path).setPermissions(old.open(path).status().permissions) }
  }

  private func write(to new: borrowing Tree) throws(SystemError) {
    let syncing = plan.writes.count <= Self.singleSyncs
    let written = Set(plan.writes)
    for file in files where written.contains(file.path) {
      try Interrupts.check()
      try new.openMaking(file.path.parent).create(file.path.name, file.bytes, syncing: syncing)
    }
    try new.root.create(RelativePath.publishedList.name, PublishedList(files).bytes, syncing: syncing)
  }

  private func sync(_ new: borrowing Tree) throws(SystemError) {
    if plan.writes.count > Self.singleSyncs { return try new.root.syncFileSystem() }
    for folder in Set(files.flatMap(\.path.ancestors)).sorted(by: >) { try new.open(folder).sync() }
    try new.root.sync()
  }
}
