import Testing

@testable import Workspace

@Suite struct ProjectRootTests {
  let disk = TemporaryFolder()
  var base: String { get throws { try ProjectFolder(disk.path).path } }

  @Test func isTheNearestFolderWithSettings() throws {
    disk.write("sevc.yaml")
    disk.write("inner/sevc.yaml")
    disk.makeFolder("inner/deep/.git")
    let root = try ProjectRoot.find(from: disk.path("inner/deep"))
    #expect(try root.folder.path == base + "/inner")
    #expect(root.hasSettings)
    #expect(try root.gitPath == base + "/inner/deep/.git")
  }

  @Test func isElseTheRootOfTheWorkTree() throws {
    disk.write("linked/.git", "gitdir: elsewhere")
    disk.makeFolder("linked/sevc.yaml/deep")
    let root = try ProjectRoot.find(from: disk.path("linked/sevc.yaml/deep"))
    #expect(try root.folder.path == base + "/linked")
    #expect(!root.hasSettings)
  }

  @Test func isElseTheFolderItself() throws {
    disk.makeFolder("plain")
    #expect(try ProjectRoot.find(from: disk.path("plain")).folder.path == base + "/plain")
  }

  @Test func isTheFolderThatTheCommandLineNames() throws {
    disk.write("sevc.yaml")
    disk.makeFolder("inner")
    let root = try ProjectRoot.at(disk.path("inner"))
    #expect(try root.folder.path == base + "/inner")
    #expect(!root.hasSettings)
    disk.write("file")
    #expect(throws: ReadFailure.self) { try ProjectRoot.at(disk.path("file")) }
    #expect(throws: ReadFailure.self) { try ProjectRoot.at(disk.path("gone")) }
  }
}
