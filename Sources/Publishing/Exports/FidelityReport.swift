import JSON
import MatrixLanguage

/// `exports.json`: for every fact and target whether it is held exactly, lowered (how), or lost (why).
enum FidelityReport {
  static func file(of facts: [ExportFact], targets: Set<BuildTarget>) -> OutputFile {
    let byTarget = Dictionary(grouping: facts, by: \.target)
    let written = targets.filter { ExportScope.scopes[$0] != nil }.map { target in
      (target.rawValue, section(of: byTarget[target] ?? [], for: target))
    }
    let report: JSONValue = .object(["version": 1, "targets": .object(.sorted(written))])
    return OutputFile(path: "exports.json", bytes: report.sortedByKeys.prettyBytes())
  }

  private static func section(of facts: [ExportFact], for target: BuildTarget) -> JSONValue {
    let counts = Dictionary(grouping: facts, by: \.fidelity.word).mapValues(\.count)
    return .object([
      "facts": .array(facts.map(json)),
      "summary": .object(
        .sorted(["exact", "lowered", "lost"].map { word in (word, JSONValue.integer(counts[word] ?? 0)) })),
      "elsewhere": (ExportScope.scopes[target]).map(JSONValue.string),
    ])
  }

  private static func json(_ fact: ExportFact) -> JSONValue {
    .object([
      "matrix": fact.matrix.map(JSONValue.string), "subject": .string(fact.subject), "field": .string(fact.field),
      "fidelity": .string(fact.fidelity.word), "reason": fact.fidelity.reason.map(JSONValue.string),
      "urgent": .bool(fact.isUrgent),
    ])
  }
}

/// What is not a target's to hold, for the reader who looks for it there.
enum ExportScope {
  static let scopes: [BuildTarget: String] = [
    .prometheus: "Prometheus raises incidents from metrics: whom they page, and everything after, is not its to hold.",
    .alertmanager:
      "Alertmanager tells people once, when an incident begins: it knows no acknowledgement, so it holds no escalation, "
      + "no deadline and no update.",
    .calendar: "The calendar holds what has a date: reviews, drills, the sunset.",
  ]
}
