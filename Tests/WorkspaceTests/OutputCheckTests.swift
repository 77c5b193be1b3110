import Testing

@testable import Workspace

@Suite struct OutputCheckTests {
  let disk = TemporaryFolder()

  init() {
    disk.makeFolder("project/.git")
    disk.makeFolder("project/matrices/inner")
    disk.write("project/org/org.yaml")
    disk.link("project/to-matrices", to: "matrices")
    disk.link("project/away", to: "..")
  }

  func objection(
    to folder: String, sources: [String] = ["./matrices/", "org/org.yaml", "later/sources"], mayLeave: Bool = false
  ) throws -> OutputObjection? {
    let project = try ProjectFolder(disk.path("project"))
    let check = OutputCheck(project: project, sources: sources, gitPath: project.path + "/.git")
    return check.objection(to: folder, mayLeaveProject: mayLeave)
  }

  @Test(arguments: ["published", "a/b/published", "matrices-published", "./x/", "org-published"])
  func letsOtherFoldersPass(folder: String) throws {
    #expect(try objection(to: folder) == nil)
  }

  @Test(arguments: [
    ("matrices", "./matrices/"), ("matrices/inner/deep", "./matrices/"), ("to-matrices/out", "./matrices/"),
    (".", "./matrices/"), ("org", "org/org.yaml"), ("later", "later/sources"), ("later/sources/out", "later/sources"),
  ])
  func keepsOutOfSources(folder: String, source: String) throws {
    #expect(try objection(to: folder) == .source(source))
  }

  @Test func aProjectThatIsItsOwnSourceHoldsEveryOutput() throws {
    #expect(try objection(to: "published", sources: ["."]) == .source("."))
  }

  @Test(arguments: [".git", ".git/published", "module/.git/x"])
  func keepsOutOfGit(folder: String) throws {
    #expect(try objection(to: folder) == .git)
  }

  @Test func holdsNoGit() throws {
    disk.write("project/worktree/.git", "gitdir: elsewhere")
    #expect(try objection(to: "worktree") == .git)
    #expect(try objection(to: ".", sources: []) == .git)
    #expect(try objection(to: "..", sources: [], mayLeave: true) == .git)
  }

  @Test(arguments: ["../published", "away", "away/published", "/"])
  func staysInsideTheProjectUnlessTheCommandLineSaysOtherwise(folder: String) throws {
    #expect(
      try objection(to: folder) == (folder == "/" ? .unusable(.noFolder("the root of all folders")) : .outsideProject))
  }

  @Test func mayLeaveTheProjectByTheCommandLine() throws {
    #expect(try objection(to: "../published", mayLeave: true) == nil)
    #expect(try objection(to: disk.path("elsewhere"), mayLeave: true) == nil)
    #expect(try objection(to: "away/project/matrices", mayLeave: true) == .source("./matrices/"))
  }
}
