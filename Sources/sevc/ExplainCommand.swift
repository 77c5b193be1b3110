import ArgumentParser
import Rules
import Source

/// `sevc explain`: what one rule checks, why, by example, and how to set it; or what another command finds.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: what it checks, why, by example, and how to set it.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The rule's name.", valueName: "rule"),
    completion: .list(RuleCatalogue.all.map(\.id.name) + CommandFinding.allCases.map(\.rawValue)))
  var name: String

  func run() throws {
    Console.ignoreBrokenPipes()
    let colors = common.colors
    let emphasis = { colors ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
    if let finding = CommandFinding(rawValue: name) { return Console.print(finding.explanation(emphasis)) }
    Console.print(try rule(named: name).explanation(emphasis: emphasis))
  }
}

extension CommandFinding {
  fileprivate func explanation(_ emphasis: (String) -> String) -> String {
    let paragraph = { (text: String) in text.wrapped(to: 92).map { "  \($0)\n" }.joined() }
    return "\(emphasis(rawValue))  a finding of \(commands)\n\n" + paragraph(summary)
      + "\n\(emphasis("Why it matters"))\n" + paragraph(rationale) + "\n\(emphasis("What to do"))\n" + paragraph(remedy)
  }
}
