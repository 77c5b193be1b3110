import Publishing
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PublisherTests {
  let disk = TemporaryFolder()

  @Test func publishesWhereNothingWasBefore() throws {
    let outcome = try publisher(disk, "deep/er/published").publish(files(["a/b.md": "b", "c.md": ""]))
    #expect(outcome == PublishOutcome(written: 2, unchanged: 0, removed: 0, remarks: []))
    let contents = try disk.contents(of: "deep/er/published")
    #expect(contents.filter { $0.key != ".sevc.json" } == ["a": "a folder", "a/b.md": "b", "c.md": ""])
    #expect(
      contents[".sevc.json"] == """
        {
          "version": 1,
          "files": [
            {
              "path": "a/b.md",
              "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
            },
            {
              "path": "c.md",
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            }
          ]
        }

        """)
    #expect(try disk.names(in: "deep/er") == ["published"])
  }

  @Test func replacesTheTreeAndLeavesOtherFilesAlone() throws {
    _ = try publisher(disk).publish(Sample.old)
    Sample.addForeignFiles(to: disk)
    chmod(disk.path("published/empty"), 0o2750)
    chmod(disk.path("published"), 0o711)
    let inodes = try ["published", "published/CNAME", "published/empty"].map(disk.inode)
    #expect(try disk.contents(of: "published") == Sample.oldContents)

    let outcome = try publisher(disk).publish(Sample.new)
    #expect(outcome == PublishOutcome(written: 3, unchanged: 1, removed: 1, remarks: []))
    #expect(try disk.contents(of: "published") == Sample.newContents)
    #expect(try ["published", "published/CNAME", "published/empty"].map(disk.inode) == inodes)
    #expect(try FileStatus.of(disk.path("published/empty")).permissions == 0o2750)
    #expect(try FileStatus.of(disk.path("published")).permissions == 0o711)
    #expect(try disk.names() == ["published"])
  }

  @Test func touchesNothingWhereNothingChanges() throws {
    _ = try publisher(disk).publish(Sample.old)
    let outcome = try Trap.failingAlways.run {
      try publisher(disk).publish(Sample.old.reversed())
    }
    #expect(outcome == PublishOutcome(written: 0, unchanged: 4, removed: 0, remarks: []))
  }

  @Test func turnsAFileIntoAFolderAndBack() throws {
    let (file, folder) = (files(["a": "file"]), files(["a/b/c": "inner"]))
    for published in [file, folder, file] {
      _ = try publisher(disk).publish(published)
      #expect(try publisher(disk).check(published) == [])
    }
    _ = try publisher(disk).publish(folder)
    disk.write("published/a/mine")
    #expect(throws: PublishFailure.inTheWay(["a"])) { try publisher(disk).publish(file) }
  }

  @Test func resolvesALinkedFolderOnce() throws {
    disk.makeFolder("real/folder")
    disk.link("published", to: "real/folder")
    _ = try publisher(disk).publish(Sample.old)
    _ = try publisher(disk).publish(Sample.new)
    #expect(try FileStatus.of(disk.path("published"), followingLinks: false).kind == .link)
    #expect(try disk.contents(of: "real/folder")["site/c.html"] == "new c")
    #expect(try disk.names() == ["published", "real"])
    #expect(try disk.names(in: "real") == ["folder"])
  }

  @Test func refusesWhatIsNoFolder() throws {
    disk.write("file")
    disk.link("dangling", to: "nowhere")
    disk.link("loop", to: "loop")
    for name in ["file", "dangling", "loop", "file/below", "gone/../out", "/"] {
      #expect(throws: PublishFailure.self) { try publisher(disk, name == "/" ? "/../.." : name).publish(Sample.old) }
    }
    #expect(try disk.names() == ["dangling", "file", "loop"])
  }

  @Test(arguments: ["/etc/x", "../x", "a/../x", "a//b", "", "./a", ".sevc.json", ".sevc.staging/x", "a\0b"])
  func refusesPathsThatNoBuildMayPublish(path: String) throws {
    #expect(throws: PublishFailure.badPath(path)) {
      try publisher(disk).publish([OutputFile(path: path, bytes: [])])
    }
    #expect(try disk.names() == [])
  }

  @Test func refusesPathsThatTakeEachOthersPlace() throws {
    #expect(throws: PublishFailure.badPath("a")) { try publisher(disk).publish(files(["a": "", "a": ""])) }
    #expect(throws: PublishFailure.badPath("a/b")) { try publisher(disk).publish(files(["a": "", "a/b": ""])) }
  }

  @Test func checkNamesWhatDiffersAndWritesNothing() throws {
    #expect(try publisher(disk, "none").check(files(["a": ""])) == [PublishDifference(path: "a", kind: .missing)])
    _ = try publisher(disk).publish(Sample.old)
    let before = try disk.contents(of: "published")
    let differences = try Trap.failingAlways.run {
      try publisher(disk).check(Sample.new)
    }
    #expect(
      differences == [
        PublishDifference(path: "policies/index.json", kind: .differs),
        PublishDifference(path: "runbooks/a.md", kind: .differs),
        PublishDifference(path: "runbooks/gone/b.md", kind: .superfluous),
        PublishDifference(path: "site/c.html", kind: .missing),
      ])
    #expect(try disk.contents(of: "published") == before)
    #expect(try publisher(disk).check(Sample.old) == [])
    disk.write("published/.sevc.json", "{}")
    #expect(try publisher(disk).check(Sample.old) == [PublishDifference(path: ".sevc.json", kind: .differs)])
    #expect(try disk.names() == ["published"])
  }
}
