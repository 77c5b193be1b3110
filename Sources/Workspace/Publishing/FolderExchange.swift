#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a new tree visible in one step, and gives the folder its own identity back afterwards.
///
/// The new tree stands beside the folder under a name that tells the folder's inode. From there on, each state on disk
/// tells the next build what is left to do, should this one be killed:
///
/// 1. The new tree is incomplete or complete, but beside: it is removed.
/// 2. After the first exchange the folder itself stands beside, its inode under its own number: it is brought up to date
///    from the visible tree, unseen, and exchanged back.
/// 3. After the second exchange the tree that served meanwhile stands beside: it is removed.
struct FolderExchange: ~Copyable {
  /// The folder that holds the output folder, locked.
  let parent: OpenFile
  /// The output folder's name.
  let name: [UInt8]

  init(in parent: consuming OpenFile, name: [UInt8]) {
    self.parent = parent
    self.name = name
  }

  var prefix: [UInt8] { Array(".".utf8) + name + Array(".sevc-".utf8) }

  static let newFolder = Array("new".utf8)

  func stagingName(for inode: UInt64) -> [UInt8] { prefix + Array(String(inode, radix: 16).utf8) }

  /// Publishes where no folder was before.
  func create(_ staging: StagingTree) throws(SystemError) {
    let beside = prefix + Self.newFolder
    try undoing(beside) { () throws(SystemError) in
      try parent.makeFolder(beside)
      try staging.build(in: Tree(try parent.folder(beside)))
      try Interrupts.check()
      try parent.rename(beside, to: name, in: parent)
    }
    try parent.sync()
  }

  /// Publishes over the folder.
  ///
  /// - Returns: `false` where the folder could not be exchanged back, and has a new identity.
  /// - Throws: The system's error, when nothing has changed; ``isRefusal(_:)`` tells the errors after which files can still
  ///   be replaced one by one.
  func replace(_ folder: borrowing Tree, by staging: StagingTree) throws(SystemError) -> Bool {
    let beside = stagingName(for: try folder.root.status().identity.inode)
    try undoing(beside) { () throws(SystemError) in
      try parent.makeFolder(beside, permissions: 0o700)
      try staging.build(in: Tree(try parent.folder(beside)), besides: folder)
      try Interrupts.check()
      try parent.exchange(beside, name)
    }
    try? parent.sync()
    let isBack = exchangeBack(beside, staging.plan)
    try? discard(beside)
    return isBack
  }

  /// Whether an error says that a folder cannot be exchanged here, rather than that the disk fails.
  static func isRefusal(_ error: SystemError) -> Bool {
    [EACCES, EPERM, EROFS, EXDEV, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL, EBUSY, ENAMETOOLONG].contains(error.code)
  }

  private func undoing(_ beside: [UInt8], _ body: () throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) {
      try body()
    } catch {
      try? parent.removeTree(beside)
      throw error
    }
  }

  /// Brings the folder, which stands beside, up to date from the visible tree, and exchanges the two back.
  func exchangeBack(_ beside: [UInt8], _ plan: PublishPlan) -> Bool {
    do throws(SystemError) {
      let visible = Tree(try parent.folder(name))
      let folder = Tree(try parent.folder(beside))
      try folder.root.removeTree(RelativePath.staging.name)
      try FolderUpdate(plan: plan, interimList: nil).apply(to: folder) { (path, staged, folder) throws(SystemError) in
        try visible.open(path.parent).link(path.name, to: staged, in: folder)
      }
      try parent.exchange(beside, name)
      try parent.sync()
      return true
    } catch {
      return false
    }
  }
}
