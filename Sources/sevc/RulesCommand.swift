import ArgumentParser
import JSON
import Rules
import Source

/// `sevc rules`: the catalogue of rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "The form of the list; `markdown` is the rules reference.")
  var format: Format = .text

  func run() throws {
    Console.ignoreBrokenPipes()
    let colors = common.colors
    switch format {
    case .text: Console.print(RuleCatalogue.list { colors ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 })
    case .markdown: Console.print(RuleCatalogue.markdown)
    case .json: Console.print(RuleCatalogue.json.prettyPrinted() + "\n")
    }
  }
}

extension RuleCatalogue {
  /// The catalogue for other programs.
  fileprivate static var json: JSONValue {
    ["version": 1, "rules": .array(all.map(\.json))]
  }
}

extension Rule {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.name), "group": .string(group.rawValue), "level": .string(level.rawValue),
      "settable": .bool(isSettable), "summary": .string(summary), "rationale": .string(rationale),
      "wrong": .array(wrong.map { .string($0.text) }), "right": .array(right.map { .string($0.text) }),
    ]
  }
}
