import Source

extension Diagnostic {
  /// The order of all findings: file, place, rule; files are numbered by their paths.
  static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.range != right.range { return left.range < right.range }
    return left.rule == right.rule ? left.message < right.message : left.rule < right.rule
  }
}

extension [Diagnostic] {
  /// At most 1,000 findings of one rule in a file; one more counts the rest.
  func cappedByFile(at cap: Int = 1000) -> [Diagnostic] {
    guard count > cap else { return self }
    var counts: [RuleInFile: Int] = [:]
    var last: [RuleInFile: Diagnostic] = [:]
    let kept = filter { finding in
      let key = RuleInFile(rule: finding.rule, file: finding.range.file)
      counts[key, default: 0] += 1
      if counts[key, default: 0] > cap { last[key] = finding }
      return counts[key, default: 0] <= cap
    }
    let counters = last.map { key, finding in
      Diagnostic(
        finding.rule, finding.severity, at: finding.range,
        "and \(counts[key, default: 0] - cap) more findings of this rule in the file")
    }
    return kept + counters
  }
}

private struct RuleInFile: Hashable {
  var rule: RuleID
  var file: FileID
}
