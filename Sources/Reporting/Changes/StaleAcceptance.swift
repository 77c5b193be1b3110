public import Comparison

/// An entry of `accepted.yaml` that accepts nothing any more: a finding of the comparison, which alone can know it.
public struct StaleAcceptance: Hashable, Sendable {
  /// `acceptance-expired` or `acceptance-unused`.
  public let rule: String
  public let message: String
  public let help: String?
  public let place: ChangePlace

  public init(rule: String, message: String, help: String?, place: ChangePlace) {
    self.rule = rule
    self.message = message
    self.help = help
    self.place = place
  }
}

extension ChangeReport {
  /// A paragraph for people, or nothing.
  var staleText: String {
    guard !stale.isEmpty else { return "" }
    let entries = stale.map { entry in
      let help = entry.help.map { "    \($0.visible)\n" } ?? ""
      return "  \(entry.message.visible)\n\(help)    \(entry.place.text.visible) [\(entry.rule)]\n"
    }
    return "\nstale acceptances\n" + entries.joined()
  }

  /// A folded list, or nothing.
  func staleMarkdown(_ options: ChangeReportOptions) -> String {
    guard !stale.isEmpty else { return "" }
    let entries = stale.prefix(Self.mostStale).map { entry in
      "- \(entry.message.asMarkdownCell) (\("\(options.pathPrefix)\(entry.place.text)".asMarkdownCode))\n"
    }
    let rest = stale.count > Self.mostStale ? "- … and \(stale.count - Self.mostStale) more\n" : ""
    return
      "\n<details><summary>stale acceptances (\(stale.count))</summary>\n\n\(entries.joined())\(rest)\n</details>\n"
  }

  /// A warning each.
  func staleGitHubCommands(_ options: ChangeReportOptions) -> String {
    stale.map { entry in
      let properties = [
        ("file", options.pathPrefix + entry.place.path), ("line", "\(entry.place.line)"), ("title", entry.rule),
      ].map { "\($0)=\($1.visible.escapedAsProperty)" }.joined(separator: ",")
      let text = [entry.message, entry.help].compactMap { $0?.visible }.joined(separator: "\n")
      return "::warning \(properties)::\(text.escapedAsData)\n"
    }.joined()
  }

  private static let mostStale = 50
}

extension ChangePlace {
  /// `accepted.yaml:5`
  fileprivate var text: String { "\(path):\(line)" }
}
