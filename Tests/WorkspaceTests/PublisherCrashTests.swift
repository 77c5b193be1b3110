import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PublisherCrashTests {
  /// The changes of the disk that a build makes from ``Sample/old`` to ``Sample/new``.
  static let changes = changesOfOneBuild(refusingExchange: false)
  static let changesOneByOne = changesOfOneBuild(refusingExchange: true)

  static func changesOfOneBuild(refusingExchange: Bool) -> Range<Int> {
    let disk = prepared()
    let counter = Trap(at: 0)
    _ = try? counter.run { try build(disk, refusingExchange: refusingExchange) }
    return 1..<counter.passed + 1
  }

  static func prepared() -> TemporaryFolder {
    let disk = TemporaryFolder()
    _ = try? publisher(disk).publish(Sample.old)
    Sample.addForeignFiles(to: disk)
    return disk
  }

  /// Builds ``Sample/new``; the exchange is refused by hand, on top of what a ``Trap`` does.
  @discardableResult
  static func build(_ disk: TemporaryFolder, refusingExchange: Bool) throws -> PublishOutcome {
    guard refusingExchange, let trap = DiskFaults.beforeChange else { return try publisher(disk).publish(Sample.new) }
    let refuse: @Sendable (DiskChange) throws(SystemError) -> Void = { (change) throws(SystemError) in
      try trap(change)
      if change == .exchange { throw SystemError(ENOSYS) }
    }
    return try DiskFaults.$beforeChange.withValue(refuse) { try publisher(disk).publish(Sample.new) }
  }

  @Test func aBuildMakesMoreThanAHandfulOfChanges() {
    #expect(Self.changes.count > 30)
    #expect(Self.changesOneByOne.count > 30)
  }

  @Test(arguments: changes) func aKilledBuildLeavesTheOldTreeOrTheNew(change: Int) async throws {
    let disk = Self.prepared()
    let inode = try disk.inode("published")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = disk.path as String, change] in
      let disk = TemporaryFolder(at: path)
      try Trap(at: change) { _ in kill(getpid(), SIGKILL) }.run { _ = try publisher(disk).publish(Sample.new) }
    }
    let contents = try disk.contents(of: "published")
    #expect(contents == Sample.oldContents || contents == Sample.newContents)
    try publisher(disk).publish(Sample.new)
    #expect(try disk.contents(of: "published") == Sample.newContents)
    #expect(try disk.names() == ["published"])
    #expect(try disk.inode("published") == inode)
  }

  @Test(arguments: changesOneByOne.filter { $0 % 3 == 0 })
  func aBuildKilledWhileReplacingFilesOneByOneIsMadeGoodByTheNext(change: Int)
    async throws
  {
    let disk = Self.prepared()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = disk.path as String, change] in
      let disk = TemporaryFolder(at: path)
      try Trap(at: change) { _ in kill(getpid(), SIGKILL) }.run {
        _ = try PublisherCrashTests.build(disk, refusingExchange: true)
      }
    }
    for (file, text) in try disk.contents(of: "published")
    where file != ".sevc.json" && !file.hasPrefix(".sevc.staging") {
      #expect([Sample.oldContents[file], Sample.newContents[file]].contains(text))
    }
    try publisher(disk).publish(Sample.old + files(["third.md": "third"]))
    #expect(try publisher(disk).check(Sample.old + files(["third.md": "third"])) == [])
    #expect(try disk.contents(of: "published")[".sevc.staging"] == nil)
    #expect(try disk.names() == ["published"])
  }

  @Test(arguments: changes) func aFullDiskLeavesTheOldTreeOrTheNewAndNoLitter(change: Int) throws {
    let disk = Self.prepared()
    do {
      try Trap.fullDisk(from: change).run { try publisher(disk).publish(Sample.new) }
      #expect(try disk.contents(of: "published") == Sample.newContents)
    } catch {
      #expect(error as? PublishFailure == .system(SystemError(ENOSPC)))
      #expect(try disk.contents(of: "published") == Sample.oldContents)
    }
    #expect(try disk.names() == ["published"])
  }

  @Test(arguments: changes) func aDiskThatFailsOnceIsMadeGoodByTheNextBuild(change: Int) throws {
    let disk = Self.prepared()
    let trap = Trap(at: change) { (_) throws(SystemError) in throw SystemError(EIO) }
    _ = try? trap.run { try publisher(disk).publish(Sample.new) }
    try publisher(disk).publish(Sample.new)
    #expect(try disk.contents(of: "published") == Sample.newContents)
    #expect(try disk.names() == ["published"])
  }

  @Test(arguments: changesOneByOne) func aFailingDiskWhileReplacingFilesOneByOneIsMadeGoodByTheNext(change: Int) throws
  {
    let disk = Self.prepared()
    let trap = Trap(at: change) { (_) throws(SystemError) in throw SystemError(ENOSPC) }
    _ = try? trap.run { try Self.build(disk, refusingExchange: true) }
    try publisher(disk).publish(Sample.new)
    #expect(try disk.contents(of: "published") == Sample.newContents)
    #expect(try disk.names() == ["published"])
  }

  @Test(arguments: changes.filter { $0 % 3 == 0 }) func ctrlCLeavesTheOldTreeOrTheNewAndNoLitter(change: Int)
    async throws
  {
    let disk = Self.prepared()
    await #expect(processExitsWith: .signal(SIGINT)) { [path = disk.path as String, change] in
      let disk = TemporaryFolder(at: path)
      // Whoever started the tests may have told them to ignore it.
      signal(SIGINT, SIG_DFL)
      // To this thread, which takes it before it goes on: another might note it when nobody asks any more. Threads of a
      // queue are born deaf to signals.
      var interrupt = sigset_t()
      sigemptyset(&interrupt)
      sigaddset(&interrupt, SIGINT)
      pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
      try Trap(at: change) { _ in raise(SIGINT) }.run { _ = try publisher(disk).publish(Sample.new) }
      // What was noted goes to the process in the end, and may arrive a little later.
      sleep(60)
    }
    let contents = try disk.contents(of: "published")
    #expect(contents == Sample.oldContents || contents == Sample.newContents)
    #expect(try disk.names() == ["published"])
  }
}
