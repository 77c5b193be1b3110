import Foundation
import TestSupport
import Testing

/// What the documents show is what the program does; `SEVC_RECORD=1` writes it anew.
@Suite("Documents", .serialized)
struct DocumentsTests {
  @Test("what a document shows comes out now", arguments: documents)
  func shownParts(path: String) throws {
    let document = try #require(contents(of: packageRoot + "/" + path))
    expectGolden(try ShownParts.renewed(document), at: path)
  }

  @Test("a document's links lead somewhere", arguments: documents)
  func links(path: String) throws {
    let document = try #require(contents(of: packageRoot + "/" + path))
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for link in document.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let target = "\(packageRoot)/\(folder)\(link.1)"
      #expect(FileManager.default.fileExists(atPath: target), "\(path) links to \(link.1)")
    }
  }

  static let documents = [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Docs/language.md", "Docs/commands.md", "Docs/formats.md",
    "Docs/integrations.md",
  ]
}
