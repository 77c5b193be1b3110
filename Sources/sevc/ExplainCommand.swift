import ArgumentParser
import Comparison
import Rules
import Source

/// `sevc explain`: what one rule checks, why, by example, and how to set it; or what a finding of `diff` means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: what it checks, why, by example, and how to set it.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The rule's name.", valueName: "rule"),
    completion: .list(RuleCatalogue.all.map(\.id.name) + StaleEntry.allCases.map(\.rawValue)))
  var name: String

  func run() throws {
    Console.ignoreBrokenPipes()
    let colors = common.colors
    let emphasis = { colors ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
    if let entry = StaleEntry(rawValue: name) { return Console.print(entry.explanation(emphasis)) }
    Console.print(try rule(named: name).explanation(emphasis: emphasis))
  }
}

extension StaleEntry {
  fileprivate func explanation(_ emphasis: (String) -> String) -> String {
    let paragraph = { (text: String) in text.wrapped(to: 92).map { "  \($0)\n" }.joined() }
    return "\(emphasis(rawValue))  a finding of sevc diff\n\n" + paragraph(summary)
      + "\n\(emphasis("Why it matters"))\n" + paragraph(rationale) + "\n\(emphasis("What to do"))\n" + paragraph(remedy)
  }
}
