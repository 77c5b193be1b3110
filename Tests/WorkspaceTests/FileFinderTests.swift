import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FileFinderTests {
  let disk = TemporaryFolder()

  func find(_ sources: String...) throws -> SourceListing {
    try FileFinder(ProjectFolder(disk.path("project"))).find(sources)
  }

  init() { disk.makeFolder("project/matrices") }

  @Test func listsYAMLFilesBelowSortedByBytes() throws {
    for name in ["b.yml", "a.yaml", "B.yaml", "a/z.yaml", "a-b.yaml", "notes.md", "yaml", ".yaml"] {
      disk.write("project/matrices/\(name)")
    }
    #expect(
      try find("matrices").files == [
        "matrices/B.yaml", "matrices/a-b.yaml", "matrices/a.yaml", "matrices/a/z.yaml", "matrices/b.yml",
      ])
  }

  @Test func leavesHiddenFilesAndFoldersOut() throws {
    disk.write("project/matrices/.hidden.yaml")
    disk.write("project/matrices/.hidden/a.yaml")
    disk.write("project/matrices/seen.yaml")
    #expect(try find("matrices").files == ["matrices/seen.yaml"])
  }

  @Test func listsAFileOfOverlappingSourcesOnce() throws {
    disk.write("project/matrices/a.yaml")
    let listing = try find("matrices", "./matrices/", "matrices/a.yaml", "matrices/../matrices", ".")
    #expect(listing == SourceListing(files: ["matrices/a.yaml"], failures: []))
  }

  @Test func takesAFileNamedAsSourceWhateverItsName() throws {
    disk.write("project/.org.txt")
    #expect(try find(".org.txt").files == [".org.txt"])
  }

  @Test func walksIntoAFolderNamedLikeAFile() throws {
    disk.write("project/matrices/x.yaml/a.yaml")
    #expect(try find("matrices") == SourceListing(files: ["matrices/x.yaml/a.yaml"], failures: []))
  }

  @Test func followsLinksToFilesButNotToFolders() throws {
    disk.write("project/common/org.txt")
    disk.link("project/matrices/org.yaml", to: "../common/org.txt")
    disk.link("project/matrices/common", to: "../common")
    disk.link("project/matrices/common.yaml", to: "../common")
    #expect(try find("matrices") == SourceListing(files: ["matrices/org.yaml"], failures: []))
  }

  @Test func namesEverythingThatCannotBeRead() throws {
    disk.write("outside.yaml")
    disk.write("project/matrices/good.yaml")
    disk.link("project/matrices/dangling.yaml", to: "nowhere")
    disk.link("project/matrices/loop.yaml", to: "loop.yaml")
    disk.link("project/matrices/out.yaml", to: "../../outside.yaml")
    disk.link("project/matrices/device.yaml", to: "/dev/zero")
    mkfifo(disk.path("project/matrices/fifo.yaml"), 0o600)
    disk.link("project/matrices/to-fifo.yaml", to: "fifo.yaml")
    let listing = try find("matrices")
    #expect(listing.files == ["matrices/good.yaml"])
    #expect(
      listing.failures.map(\.message) == [
        "cannot read `matrices/dangling.yaml`: it is a link to a file that does not exist",
        "cannot read `matrices/device.yaml`: it lies outside the project",
        "cannot read `matrices/fifo.yaml`: it is a FIFO, not a regular file",
        "cannot read `matrices/loop.yaml`: it is a link that leads back to itself",
        "cannot read `matrices/out.yaml`: it lies outside the project",
        "cannot read `matrices/to-fifo.yaml`: it is a FIFO, not a regular file",
      ])
  }

  @Test func refusesSourcesThatAreMissingOutsideOrBehindALinkToAFolder() throws {
    disk.write("outside/a.yaml")
    disk.write("project/real/a.yaml")
    disk.link("project/linked", to: "real")
    disk.link("project/away", to: "../outside")
    let listing = try find("../outside", "/etc", "gone", "linked", "linked/a.yaml", "away", "away/a.yaml")
    #expect(listing.files == [])
    #expect(
      listing.failures == [
        ReadFailure(path: "../outside", reason: .outsideProject),
        ReadFailure(path: "/etc", reason: .outsideProject),
        ReadFailure(path: "away", reason: .outsideProject),
        ReadFailure(path: "away/a.yaml", reason: .linkToFolder),
        ReadFailure(path: "gone", reason: .missing),
        ReadFailure(path: "linked", reason: .linkToFolder),
        ReadFailure(path: "linked/a.yaml", reason: .linkToFolder),
      ])
  }

  @Test func reportsNamesThatAreNotUTF8() throws {
    var name = Array(disk.path("project/matrices/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF)]
    mkdir(name + [0], 0o755)
    name += Array(".yaml".utf8CString)
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    let listing = try find("matrices")
    #expect(listing.failures.map(\.reason) == [.nameNotUTF8, .nameNotUTF8])
    #expect(listing.failures.map(\.path) == ["matrices/\u{FFFD}", "matrices/\u{FFFD}.yaml"])
  }

  @Test func keepsTwoSpellingsOfOneLetterApart() throws {
    disk.write("project/matrices/\u{E9}.yaml")
    disk.write("project/matrices/e\u{301}.yaml")
    #expect(try find("matrices").files.map { Array($0.utf8).count } == [17, 16])
  }

  @Test func walksFoldersAsDeepAsThePathsOfTheSystemGo() throws {
    let depth = String(repeating: "d/", count: 1500)
    disk.write("project/matrices/\(depth)a.yaml")
    #expect(try find("matrices").files == ["matrices/\(depth)a.yaml"])
  }
}
