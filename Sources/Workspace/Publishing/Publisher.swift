public import Publishing

/// Publishes files to an output folder: at every instant, and after a crash or a full disk, each path below it leads into
/// the old tree or the new one.
///
/// The new tree is written beside the folder, then one exchange makes it visible, then the folder itself is brought up to
/// date unseen and exchanged back (``FolderExchange``). Where folders cannot be exchanged, the files are replaced one by
/// one (``FolderUpdate``). The folder's list (``PublishedList``) tells a build's files from others, which are left alone.
public struct Publisher: Sendable {
  /// The output folder, absolute or relative to the current folder; a link is resolved once.
  public let folder: String
  /// How long another build is waited for.
  let patience: Duration

  /// - Parameters:
  ///   - folder: The output folder, absolute or relative to the current folder; it need not exist.
  ///   - patience: How long another build is waited for.
  public init(folder: String, patience: Duration = .seconds(60)) {
    self.folder = folder
    self.patience = patience
  }

  /// Makes the folder hold these files, beside those that no build wrote.
  ///
  /// - Throws: Why nothing has changed.
  @discardableResult
  public func publish(_ files: [OutputFile]) throws(PublishFailure) -> PublishOutcome {
    let files = try [CheckedFile](files)
    let place = try OutputPlace(folder)
    do throws(PublishFailure) {
      return try publish(files, to: place)
    } catch {
      place.removeMadeFolders()
      throw error
    }
  }

  /// Where the folder differs from what ``publish(_:)`` would make of it; nothing is written.
  public func check(_ files: [OutputFile]) throws(PublishFailure) -> [PublishDifference] {
    let files = try [CheckedFile](files)
    let place = try OutputPlace(folder)
    guard place.exists else { return files.map { PublishDifference(path: "\($0.path)", kind: .missing) } }
    let parent = try open(place)
    _ = try FolderLock.acquire(parent, exclusive: false, patience: patience)
    return try system { () throws(SystemError) in
      try FolderSurvey(of: Tree(try parent.folder(place.below.name)), for: files).differences
    }
  }

  private func publish(_ files: [CheckedFile], to place: OutputPlace) throws(PublishFailure) -> PublishOutcome {
    let parent = try open(place)
    let isLocked = try FolderLock.acquire(parent, exclusive: true, patience: patience)
    let exchange = FolderExchange(in: parent, name: place.below.name)
    var outcome = try Interrupts.hold { () throws(PublishFailure) in try publish(files, by: exchange) }
    if !isLocked { outcome.remarks.append(Remark.unlocked) }
    return outcome
  }

  private func publish(
    _ files: [CheckedFile], by exchange: borrowing FolderExchange
  ) throws(PublishFailure) -> PublishOutcome {
    try system { () throws(SystemError) in try exchange.recover() }
    guard let status = try system({ () throws(SystemError) in try exchange.parent.status(of: exchange.name) }) else {
      return try create(files, by: exchange)
    }
    guard status.kind == .folder else { throw .noFolder(status.kind.name) }
    let tree = try system { () throws(SystemError) in Tree(try exchange.parent.folder(exchange.name)) }
    _ = try FolderLock.acquire(tree.root, exclusive: true, patience: patience)
    try system { () throws(SystemError) in try tree.root.removeTree(RelativePath.staging.name) }
    let survey = try system { () throws(SystemError) in try FolderSurvey(of: tree, for: files) }
    guard survey.obstacles.isEmpty else { throw .inTheWay(survey.obstacles.map { "\($0)" }) }
    let remarks = try survey.plan.isEmpty ? [] : replace(tree, files, survey, by: exchange)
    return PublishOutcome(survey.plan, of: files, remarks)
  }

  private func create(
    _ files: [CheckedFile], by exchange: borrowing FolderExchange
  ) throws(PublishFailure) -> PublishOutcome {
    let plan = PublishPlan(writes: files.map(\.path), removals: [], formerFiles: [], writesList: true)
    try system { () throws(SystemError) in try exchange.create(StagingTree(plan: plan, files: files)) }
    return PublishOutcome(plan, of: files, [])
  }

  /// Replaces the whole tree, or one file after the other; tells what readers may have noticed.
  private func replace(
    _ tree: borrowing Tree, _ files: [CheckedFile], _ survey: FolderSurvey, by exchange: borrowing FolderExchange
  ) throws(PublishFailure) -> [String] {
    try system { () throws(SystemError) in
      do throws(SystemError) {
        let staging = StagingTree(plan: survey.plan, files: files)
        return try exchange.replace(tree, by: staging) ? [] : [Remark.newIdentity]
      } catch  where FolderExchange.isRefusal(error) {
        try update(tree, files, survey)
        return [Remark.oneByOne(error)]
      }
    }
  }

  private func update(
    _ tree: borrowing Tree, _ files: [CheckedFile], _ survey: FolderSurvey
  ) throws(SystemError) {
    let list = PublishedList(files)
    let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let update = FolderUpdate(plan: survey.plan, interimList: survey.list.union(list).bytes)
    try update.apply(to: tree) { (path, name, folder) throws(SystemError) in
      try Interrupts.check()
      try folder.create(name, contents[path] ?? list.bytes, syncing: true)
    }
  }

  private func open(_ place: OutputPlace) throws(PublishFailure) -> OpenFile {
    do {
      return try place.openParent()
    } catch { throw .system(error) }
  }

  /// Runs a piece of work whose failures are the system's.
  private func system<Value: ~Copyable>(_ work: () throws(SystemError) -> Value) throws(PublishFailure) -> Value {
    do {
      return try work()
    } catch {
      throw PublishFailure(error)
    }
  }
}

/// Lines for standard error.
private enum Remark {
  static let unlocked = "this file system has no locks on folders: take care that no two builds publish at once"
  static let newIdentity = "the output folder could not keep its inode: mount it anew where it is bind-mounted"

  static func oneByOne(_ error: SystemError) -> String {
    "the output folder cannot be exchanged as a whole here (\(error.reason)): its files were replaced one by one"
  }
}

extension PublishFailure {
  fileprivate init(_ error: SystemError) {
    self = error == .interrupted ? .interrupted : .system(error)
  }
}

extension PublishOutcome {
  fileprivate init(_ plan: PublishPlan, of files: [CheckedFile], _ remarks: [String]) {
    self.init(
      written: plan.writes.count, unchanged: files.count - plan.writes.count, removed: plan.removals.count,
      remarks: remarks)
  }
}
