import ArgumentParser
import JSON
import MatrixLanguage
import Publishing
import Workspace

/// `sevc schema`: what editors and other programs check documents with.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of document, or of the policy.",
    discussion: "Without a kind it names the kinds, or writes the schemas of all of them.")

  @Argument(help: "organization, matrix, drill, project or policy.")
  var kind: SchemaKind?

  @Option(help: ArgumentHelp("Write into a folder in place of printing: <kind>.schema.json.", valueName: "dir"))
  var write: String?

  func run() throws {
    Console.ignoreBrokenPipes()
    guard let write else {
      Console.print(kind?.text ?? SchemaKind.allCases.map { "\($0.rawValue)\n" }.joined())
      return
    }
    for kind in kind.map({ [$0] }) ?? SchemaKind.allCases { try kind.write(into: write) }
  }
}

/// What has a schema.
enum SchemaKind: String, CaseIterable, ExpressibleByArgument {
  case organization, matrix, drill, project, policy

  /// The schema as it stands in its file.
  var text: String { json.prettyPrinted() }

  private var json: JSONValue {
    switch self {
    case .organization: LanguageSchema.organization.json()
    case .matrix: LanguageSchema.matrix.json()
    case .drill: LanguageSchema.drill.json()
    case .project: LanguageSchema.project.json()
    case .policy: PolicySchema.json()
    }
  }

  fileprivate func write(into folder: String) throws {
    let path = "\(folder)/\(rawValue).schema.json"
    do throws(SystemError) {
      try makeFolder(folder)
      try writeFile(text, to: path)
    } catch {
      throw CommandFailure("cannot write `\(path)`: \(error.reason)")
    }
  }
}
