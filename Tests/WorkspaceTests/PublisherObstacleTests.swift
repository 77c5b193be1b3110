import Digest
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

/// Files in the output folder that are not as a build wrote them, and lists that no build wrote.
@Suite struct PublisherObstacleTests {
  let disk = TemporaryFolder()

  /// Expects a build of ``Sample/new`` to name these files and to change nothing.
  func expectInTheWay(_ paths: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try disk.contents(of: ".")
    #expect(throws: PublishFailure.inTheWay(paths), sourceLocation: sourceLocation) {
      try publisher(disk).publish(Sample.new)
    }
    #expect(try disk.contents(of: ".") == before, sourceLocation: sourceLocation)
  }

  @Test func namesUnlistedFiles() throws {
    disk.write("published/site/c.html", "mine")
    disk.makeFolder("published/runbooks/a.md")
    disk.write("published/policies", "mine")
    try expectInTheWay("policies", "runbooks/a.md", "site/c.html")
  }

  @Test func namesEditedFiles() throws {
    _ = try publisher(disk).publish(Sample.old)
    disk.write("published/runbooks/a.md", "edited")
    disk.write("published/runbooks/gone/b.md", "edited too")
    try expectInTheWay("runbooks/a.md", "runbooks/gone/b.md")
  }

  @Test func adoptsAFileThatIsAlreadyAsItShouldBe() throws {
    disk.write("published/runbooks/a.md", "new a")
    #expect(try publisher(disk).publish(Sample.new).unchanged == 1)
  }

  @Test func followsNoLinks() throws {
    disk.write("outside/c.html", "outside")
    _ = try publisher(disk).publish(Sample.old)
    disk.link("published/site", to: "../outside")
    try expectInTheWay("site")
    unlink(disk.path("published/site"))
    disk.makeFolder("published/site")
    disk.link("published/site/c.html", to: "../../outside/c.html")
    try expectInTheWay("site/c.html")
  }

  @Test(arguments: ["../victim", "/victim", "linked/victim", "a/../../victim", ".", ""])
  func neverRemovesWhatAListNamesOutsideTheFolder(path: String) throws {
    disk.write("victim", "victim")
    disk.makeFolder("published")
    disk.link("published/linked", to: "..")
    let named = path == "/victim" ? disk.path("victim") : path
    disk.write(
      "published/.sevc.json",
      #"{"version": 1, "files": [{"path": "\#(named)", "sha256": "\#(SHA256(of: "victim").hexadecimal)"}]}"#)
    if path == "linked/victim" {
      #expect(try publisher(disk).publish(Sample.new).removed == 0)
    } else {
      try expectInTheWay(".sevc.json")
    }
    #expect(disk.read("victim") == "victim")
  }

  @Test(arguments: [
    "", "[]", "{", #"{"version": 2, "files": []}"#, #"{"version": 1, "files": [{"path": "a"}]}"#, "<<<<<<< HEAD",
  ])
  func takesNoOtherFileForAList(text: String) throws {
    disk.write("published/.sevc.json", text)
    try expectInTheWay(".sevc.json")
  }

  @Test func takesNoLinkForAList() throws {
    _ = try publisher(disk, "other").publish(Sample.old)
    disk.makeFolder("published")
    disk.link("published/.sevc.json", to: "../other/.sevc.json")
    try expectInTheWay(".sevc.json")
  }
}
