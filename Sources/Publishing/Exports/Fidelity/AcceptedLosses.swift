import Escalation
import MatrixLanguage

/// The losses that a project accepts: `publish.losses` in `sevc.yaml`.
struct AcceptedLosses {
  let entries: [AcceptedLoss]

  /// The facts, those that are lost and accepted with the reason.
  func applied(to facts: [ExportFact]) -> [ExportFact] {
    facts.map { fact in
      guard fact.isLost, let entry = entries.first(where: { $0.covers(fact) }) else { return fact }
      var accepted = fact
      accepted.acceptance = entry.reason?.value
      return accepted
    }
  }

  /// The entries of these targets that cover no loss.
  func unused(for facts: [ExportFact], of targets: Set<BuildTarget>) -> [AcceptedLoss] {
    let lost = facts.filter(\.isLost)
    return entries.filter { entry in
      guard let target = entry.target?.value else { return false }
      return (targets.contains(target) || !target.isExport) && !lost.contains { entry.covers($0) }
    }
  }
}

extension AcceptedLoss {
  /// Whether it speaks of a fact: `*` stands for any text, and a field covers what is below it.
  func covers(_ fact: ExportFact) -> Bool {
    guard reason != nil, fact.target == target?.value, let subject = subject?.value else { return false }
    let isField = field.map { field in
      ["", ".*", "[*"].contains { fact.field.matches(field.value + $0) }
    }
    return fact.subject.matches(subject) && isField ?? true && (matrix?.value.name ?? fact.matrix) == fact.matrix
  }
}

extension String {
  /// Whether the text is of a pattern in which `*` stands for any text, also none.
  func matches(_ pattern: String) -> Bool {
    let parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return self == pattern }
    var rest = utf8[...]
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
