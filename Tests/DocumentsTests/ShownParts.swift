import Foundation
import MatrixLanguage
import TestSupport

/// A document with all that it shows made anew: each shown part stands behind a marker, an HTML comment that readers of
/// the page do not see, and says there where it comes from.
///
/// | marker | what follows it |
/// | --- | --- |
/// | `<!-- run in NAME: lint … -->` | a fence: the command, and what it prints in a copy of that fixture |
/// | `<!-- file of NAME: PATH -->` | a fence: the file; with ` until LINE` the part before that line |
/// | `<!-- language: NAME -->` | the table of that mapping, up to `<!-- end -->` |
struct ShownParts {
  private let stage: Stage
  private var lines: ArraySlice<Substring>
  private var result: [String] = []

  /// The document as it should be.
  static func renewed(_ document: String) throws -> String {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var parts = ShownParts(stage: try Stage(), lines: lines)
    defer { parts.stage.strike() }
    try parts.renew()
    return parts.result.joined(separator: "\n")
  }

  private mutating func renew() throws {
    while let line = lines.popFirst() {
      result.append(String(line))
      if let run = line.wholeMatch(of: /<!-- run in (\w+): (.*) -->/) {
        fence("console", try stage.console(String(run.2), in: String(run.1)))
      } else if let file = line.wholeMatch(of: /<!-- file of (\w+): (\S+)(?: until (.*))? -->/) {
        let text = try stage.text(of: String(file.2), in: String(file.1), until: file.3.map(String.init))
        fence(file.2.hasSuffix(".md") ? "markdown" : "yaml", text)
      } else if let table = line.wholeMatch(of: /<!-- language: (.*) -->/) {
        try replace(with: Self.table(of: String(table.1)))
      }
    }
  }

  /// Puts a text between the fences that follow.
  private mutating func fence(_ language: String, _ text: String) {
    lines = lines.drop { !$0.hasPrefix("```") }.dropFirst()
    lines = lines.drop { !$0.hasPrefix("```") }.dropFirst()
    result += ["```\(language)", text.trimmingCharacters(in: .newlines), "```"]
  }

  /// Puts a text before the end marker that follows.
  private mutating func replace(with text: String) throws {
    lines = lines.drop { $0 != "<!-- end -->" }
    guard !lines.isEmpty else { throw Unshowable(reason: "no end marker") }
    result += [text]
  }

  private static func table(of name: String) throws -> String {
    guard let table = LanguageReference.tables().first(where: { $0.name == name }) else {
      throw Unshowable(reason: "the language has no \(name)")
    }
    return table.markdown
  }
}

/// Why a document cannot be made anew.
struct Unshowable: Error {
  let reason: String
}

/// A folder with copies of the fixtures, in which the commands of one document run.
struct Stage {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(component: "documents-\(UUID().uuidString)")
    let fixtures = URL(filePath: packageRoot + "/Tests/DocumentsTests/Fixtures")
    try FileManager.default.copyItem(at: fixtures, to: folder)
  }

  func strike() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A command line and what it prints.
  func console(_ command: String, in fixture: String) throws -> String {
    let arguments = command.split(separator: " ").map(String.init)
    let output = try SevcProgram.output(of: arguments, in: folder.appending(component: fixture))
    return "$ sevc \(command)\n\(output)"
  }

  func text(of path: String, in fixture: String, until end: String?) throws -> String {
    let file = folder.appending(components: fixture, path)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { $0 != end ?? "\0" }.joined(separator: "\n")
  }
}
