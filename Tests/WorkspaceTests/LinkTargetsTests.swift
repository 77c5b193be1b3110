import Testing

@testable import Workspace

@Suite struct LinkTargetsTests {
  let disk = TemporaryFolder()

  @Test func areFilesInTheProject() throws {
    disk.write("project/runbooks/failover.md")
    disk.write("project/with blank.md")
    disk.write("outside.md")
    disk.link("project/in.md", to: "runbooks/failover.md")
    disk.link("project/out.md", to: "../outside.md")
    disk.link("project/loop.md", to: "loop.md")
    let folder = try ProjectFolder(disk.path("project"))
    for path in ["runbooks/failover.md", "with blank.md", "in.md"] { #expect(folder.holdsFile(path), "\(path)") }
    for path in [
      "runbooks", "missing.md", "out.md", "loop.md", "", ".", "..", "../outside.md", "/etc/passwd", "runbooks/../in.md",
      "in.md\0", String(repeating: "a", count: 5000),
    ] { #expect(!folder.holdsFile(path), "\(path.prefix(40))") }
  }
}
