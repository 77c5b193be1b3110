import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

/// Whether this process may mount file systems, as in most containers' root it may not.
let mayMount: Bool = {
  let disk = TemporaryFolder()
  guard run("mount", "-t", "tmpfs", "tmpfs", disk.path) == 0 else { return false }
  return run("umount", disk.path) == 0
}()

/// Real file systems that are full, or that cannot exchange folders.
@Suite(.enabled(if: mayMount, "needs the right to mount file systems")) struct PublisherMountTests {
  let disk = TemporaryFolder()

  /// Runs the body with a small file system of its own on a folder.
  func withFileSystem(on folder: String, size: String, _ body: () throws -> Void) throws {
    disk.makeFolder(folder)
    try #require(run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", disk.path(folder)) == 0)
    defer { run("umount", disk.path(folder)) }
    try body()
  }

  @Test func aFullDiskLeavesTheOldTreeAndNoLitter() throws {
    try withFileSystem(on: "small", size: "256k") { () throws in
      _ = try publisher(disk, "small/published").publish(Sample.old)
      let before = try disk.contents(of: "small")
      let large = files(["runbooks/a.md": String(repeating: "x", count: 400_000)])
      #expect(throws: PublishFailure.system(SystemError(ENOSPC))) {
        try publisher(disk, "small/published").publish(large)
      }
      #expect(throws: PublishFailure.system(SystemError(ENOSPC))) {
        try publisher(disk, "small/deep/other").publish(large)
      }
      #expect(try disk.contents(of: "small") == before)
      #expect(try disk.names(in: "small") == ["published"])
      _ = try publisher(disk, "small/published").publish(Sample.new)
    }
  }

  @Test func aFullMountPointLeavesTheOldTreeAndNoLitter() throws {
    try withFileSystem(on: "published", size: "256k") { () throws in
      _ = try publisher(disk).publish(Sample.old)
      let before = try disk.contents(of: ".")
      #expect(throws: PublishFailure.system(SystemError(ENOSPC))) {
        try publisher(disk).publish(files(["a.md": "small", "runbooks/a.md": String(repeating: "x", count: 400_000)]))
      }
      #expect(try disk.contents(of: ".") == before)
    }
  }

  @Test func aMountPointIsUpdatedFileByFile() throws {
    try withFileSystem(on: "published", size: "1m") { () throws in
      _ = try publisher(disk).publish(Sample.old)
      Sample.addForeignFiles(to: disk)
      let inode = try disk.inode("published")
      let outcome = try publisher(disk).publish(Sample.new)
      #expect(outcome.remarks.map { $0.hasSuffix("its files were replaced one by one") } == [true])
      #expect(try disk.contents(of: "published") == Sample.newContents)
      #expect(try disk.inode("published") == inode)
      #expect(try publisher(disk).publish(Sample.new).remarks == [])
      #expect(try disk.names() == ["published"])
    }
  }

  @Test func aBindMountFollowsTheFolder() throws {
    _ = try publisher(disk).publish(Sample.old)
    Sample.addForeignFiles(to: disk)
    disk.makeFolder("served")
    try #require(run("mount", "--bind", disk.path("published"), disk.path("served")) == 0)
    defer { run("umount", disk.path("served")) }
    _ = try publisher(disk).publish(Sample.new)
    #expect(try disk.contents(of: "served") == Sample.newContents)
    let outcome = try publisher(disk, "served").publish(Sample.old)
    #expect(outcome.remarks.count == 1)
    #expect(try disk.contents(of: "published") == Sample.oldContents.filter { $0.key != "nothing" })
  }

  @Test func aFileSystemMountedInsideTheFolderStaysThere() throws {
    _ = try publisher(disk).publish(Sample.old)
    try withFileSystem(on: "published/mounted", size: "64k") { () throws in
      disk.write("published/mounted/mine", "mine")
      #expect(try publisher(disk).publish(Sample.new).remarks.count == 1)
      #expect(try disk.contents(of: "published")["mounted/mine"] == "mine")
      #expect(try publisher(disk).check(Sample.new) == [])
      #expect(try disk.names() == ["published"])
    }
  }
}
