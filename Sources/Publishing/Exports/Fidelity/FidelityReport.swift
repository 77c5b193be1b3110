import JSON
import MatrixLanguage

/// `exports.json`: for every fact and target whether it is held exactly, lowered (how), lost (why), or left to others.
struct FidelityReport {
  let facts: [ExportFact]
  let said: [SaidFact]

  func file(for targets: Set<BuildTarget>) -> OutputFile {
    let byTarget = Dictionary(grouping: facts, by: \.target)
    let written = targets.filter(\.isExport).map { ($0.rawValue, section(of: byTarget[$0] ?? [], for: $0)) }
    let report: JSONValue = .object(["version": 1, "targets": .object(.sorted(written))])
    return OutputFile(path: "exports.json", bytes: report.sortedByKeys.prettyBytes())
  }

  private func section(of facts: [ExportFact], for target: BuildTarget) -> JSONValue {
    let counts = Dictionary(grouping: facts, by: \.fidelity.word).mapValues(\.count)
    return .object([
      "facts": .array(facts.map(json)),
      "summary": .object(
        .sorted(["exact", "lowered", "lost"].map { word in (word, JSONValue.integer(counts[word] ?? 0)) })),
      "elsewhere": elsewhere(for: target),
    ])
  }

  /// What is not the target's to hold: why, and how often which field is said.
  private func elsewhere(for target: BuildTarget) -> JSONValue {
    let left = said.filter { !$0.holders.contains(target) }
    let counts = Dictionary(grouping: left, by: \.kind).map { ($0.key, JSONValue.integer($0.value.count)) }
    return .object(["why": target.scope.map(JSONValue.string), "fields": .object(.sorted(counts))])
  }

  private func json(_ fact: ExportFact) -> JSONValue {
    .object([
      "matrix": fact.matrix.map(JSONValue.string), "subject": .string(fact.subject), "field": .string(fact.field),
      "fidelity": .string(fact.fidelity.word), "reason": fact.fidelity.reason.map(JSONValue.string),
      "urgent": .bool(fact.isUrgent), "accepted": fact.acceptance.map(JSONValue.string),
    ])
  }
}
