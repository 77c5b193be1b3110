import Source

extension RuleCatalogue {
  /// All rules by chapter, one a line, for a terminal.
  ///
  /// - Parameter emphasis: How headings are set off; as they are where there is no colour.
  public static func list(emphasis: (String) -> String) -> String {
    let width = all.map(\.id.name.count).max() ?? 0
    let chapters = RuleGroup.allCases.map { group in
      let rules = all.filter { $0.group == group }
      return emphasis(group.title) + "\n" + rules.map { "  \($0.line(idWidth: width))\n" }.joined()
    }
    return chapters.joined(separator: "\n") + "\n`sevc explain RULE` says more of each.\n"
  }
}

extension Rule {
  fileprivate func line(idWidth: Int) -> String {
    let id = id.name + String(repeating: " ", count: max(0, idWidth - id.name.count))
    let level = level.rawValue + String(repeating: " ", count: max(0, 7 - level.rawValue.count))
    return "\(id)  \(level)  \(summary)"
  }
}
