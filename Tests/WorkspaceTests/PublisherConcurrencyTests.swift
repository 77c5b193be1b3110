import Dispatch
import Foundation
import Parallel
import Synchronization
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Builds, readers and other writers at the same time.
@Suite struct PublisherConcurrencyTests {
  let disk = TemporaryFolder()

  /// Builds again and again while a loop runs on a thread of its own, and goes on until that has turned a few times.
  func build(during loop: Loop) throws {
    let ended = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      loop.run()
      ended.signal()
    }
    defer {
      loop.stop()
      ended.wait()
    }
    var rounds = 0
    while rounds < 25 || loop.turns < 50 {
      rounds += 1
      try publisher(disk).publish(Sample.new)
      try publisher(disk).publish(Sample.old)
    }
  }

  /// A piece of work that is done again and again until somebody stops it.
  final class Loop: Sendable {
    private let isOver = Mutex(false)
    private let count = Atomic(0)
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// How often the work has been done.
    var turns: Int { count.load(ordering: .relaxed) }

    func run() {
      while !isOver.withLock({ $0 }) {
        body()
        count.add(1, ordering: .relaxed)
      }
    }
    func stop() { isOver.withLock { $0 = true } }
  }

  @Test func aReaderSeesTheOldFileOrTheNewAndNeverNone() throws {
    _ = try publisher(disk).publish(Sample.old)
    Sample.addForeignFiles(to: disk)
    let path = disk.path("published/runbooks/a.md")
    let foreign = disk.path("published/runbooks/notes/mine.md")
    let log = SeenTexts()
    let loop = Loop { [log] in
      for path in [path, foreign] {
        log.note((try? FileReader.read(path).get()).map { String(decoding: $0, as: UTF8.self) } ?? "nothing")
      }
    }
    try build(during: loop)
    #expect(log.texts == ["old a", "new a", "mine"])
  }

  /// What another thread has read.
  final class SeenTexts: Sendable {
    private let seen = Mutex<Set<String>>([])
    var texts: Set<String> { seen.withLock { $0 } }
    func note(_ text: String) { seen.withLock { _ = $0.insert(text) } }
  }

  @Test func filesThatSomebodyAddsMeanwhileAreKept() throws {
    _ = try publisher(disk).publish(Sample.old)
    let folder = disk.path("published/mine-")
    let counter = Counter()
    let loop = Loop { [counter] in
      usleep(200)
      // Every build links every file: without a bound a slow machine would never end.
      guard counter.made < 500 else { return }
      let descriptor = open(folder + "\(counter.next())", O_CREAT | O_EXCL | O_WRONLY, 0o644)
      if descriptor >= 0 { close(descriptor) }
    }
    try build(during: loop)
    let kept = try disk.names(in: "published").filter { $0.hasPrefix("mine-") }
    #expect(kept.count == counter.made)
  }

  /// Counts on another thread.
  final class Counter: Sendable {
    private let count = Atomic(0)
    var made: Int { count.load(ordering: .sequentiallyConsistent) }
    func next() -> Int { count.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue }
  }

  /// Again and again, since who comes first is chance.
  @Test(arguments: 0..<20)
  func buildsAtTheSameTimeFollowEachOther(round: Int) throws {
    let builds = [Sample.old, Sample.new, Sample.old, Sample.new, Sample.old, Sample.new]
    let publisher = publisher(disk, "deep/published")
    let results = parallelMap(builds, workers: 6) { files in Result { try publisher.publish(files) } }
    for result in results { _ = try result.get() }
    let differences = try [Sample.old, Sample.new].map(publisher.check)
    #expect(differences.contains([]))
    #expect(try disk.names(in: "deep") == ["published"])
  }

  @Test func aBuildGivesUpWaiting() throws {
    _ = try publisher(disk).publish(Sample.old)
    let lock = try OpenFile(Array(disk.path.utf8), flags: O_RDONLY | O_DIRECTORY)
    #expect(try FolderLock.acquire(lock, exclusive: true, patience: .zero))
    let impatient = publisher(disk, patience: .milliseconds(50))
    #expect(throws: PublishFailure.busy) { try impatient.publish(Sample.new) }
    #expect(throws: PublishFailure.busy) { try impatient.check(Sample.new) }
    #expect(try disk.contents(of: "published")["runbooks/a.md"] == "old a")
  }

  @Test func aBuildWaitsForAnother() throws {
    let lock = try OpenFile(Array(disk.path.utf8), flags: O_RDONLY | O_DIRECTORY)
    #expect(try FolderLock.acquire(lock, exclusive: true, patience: .zero))
    let descriptor = lock.descriptor
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { flock(descriptor, LOCK_UN) }
    _ = try publisher(disk).publish(Sample.old)
    #expect(try publisher(disk).check(Sample.old) == [])
    _ = consume lock
  }
}
