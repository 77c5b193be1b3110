import Source

extension [Diagnostic] {
  /// Without the findings at an alias (`*name`) that are told of what it stands for, too: who mends that mends them all.
  ///
  /// - Parameter aliases: The places of aliases, with those of what they stand for.
  func withoutEchoes(of aliases: [SourceRange: SourceRange]) -> [Diagnostic] {
    guard !aliases.isEmpty else { return self }
    let told = Set(map { Telling(rule: $0.rule, range: $0.range, message: $0.message) })
    return filter { finding in
      guard let target = aliases[finding.range] else { return true }
      return !told.contains(Telling(rule: finding.rule, range: target, message: finding.message))
    }
  }
}

private struct Telling: Hashable {
  let rule: RuleID
  let range: SourceRange
  let message: String
}
