import Foundation
import TestSupport
import Testing

/// The example in `matrices/`, as readers of the repository find it compiled in `published/`.
@Suite("Our own matrices")
struct OwnMatricesTests {
  @Test("what is published is what the matrices say")
  func published() throws {
    let output = try SevcProgram.output(
      of: ["build", "--check", "--today", Self.today], in: URL(filePath: packageRoot))
    #expect(output == "")
  }

  @Test("no rule objects to them")
  func lint() throws {
    let output = try SevcProgram.output(of: ["lint", "--today", Self.today], in: URL(filePath: packageRoot))
    #expect(output.hasPrefix("no problems in "), "\(output)")
  }

  @Test("every drill passes")
  func drills() throws {
    let output = try SevcProgram.output(of: ["drill", "--today", Self.today], in: URL(filePath: packageRoot))
    #expect(output.hasSuffix("\n5 drills, none failed\n"), "\(output)")
  }

  @Test("the support assistant's runbook begins with its matrix at a glance, word for word")
  func atAGlance() throws {
    let page = try #require(contents(of: packageRoot + "/published/runbooks/customer-support-assistant.md"))
    #expect(page.hasPrefix(SampleProject.summary), "\(difference(from: SampleProject.summary, to: page))")
  }

  @Test("MkDocs builds a site of them", .enabled(if: MkDocs.isThere, "needs pip install mkdocs-material"))
  func site() throws {
    let folder = try TemporaryFolder()
    let arguments = ["build", "--target", "mkdocs", "--to", folder.path + "/out", "--today", Self.today]
    _ = try SevcProgram.output(of: arguments, in: URL(filePath: packageRoot))
    #expect(try MkDocs.complaints(about: folder.path + "/out/mkdocs") == [])
  }

  /// The day as of which the example is kept free of findings, from the Makefile.
  static let today: String = {
    let makefile = contents(of: packageRoot + "/Makefile") ?? ""
    return makefile.firstMatch(of: /(?m)^TODAY := (.*)$/).map { String($0.1) } ?? ""
  }()
}
