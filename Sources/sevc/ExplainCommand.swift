import ArgumentParser
import Rules
import Source

/// `sevc explain`: what one rule checks, why, by example, and how to set it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: what it checks, why, by example, and how to set it.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The rule's name.", valueName: "rule"), completion: .list(RuleCatalogue.all.map(\.id.name)))
  var name: String

  func run() throws {
    Console.ignoreBrokenPipes()
    let colors = common.colors
    Console.print(try rule(named: name).explanation { colors ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 })
  }
}
