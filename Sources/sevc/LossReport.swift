import Escalation
import MatrixLanguage
import Publishing
import Source

/// What a build tells of its exports: what is lost, what keeps it from publishing, and how much each holds.
struct LossReport {
  let account: ExportAccount
  let sources: SourceFiles

  /// What is lost for an urgent incident, and accepted by nobody.
  var obstacles: [ExportFact] { account.facts.filter(\.isObstacle) }

  /// Tells each loss that nobody has accepted, and each acceptance that accepts nothing.
  func complain() {
    for entry in account.unusedAcceptances {
      let place = sources.place(of: entry.range)
      let target = entry.target?.value.rawValue ?? ""
      Console.complain("warning: \(place): `\(target)` loses nothing that this accepts: remove it, or mend its subject")
    }
    for fact in account.facts where fact.isLost && fact.acceptance == nil {
      let level = fact.isObstacle ? "error" : "warning"
      Console.complain("\(level): \(fact.target.rawValue) loses \(fact.place): \(fact.fidelity.reason ?? "")")
    }
    guard !obstacles.isEmpty else { return }
    Console.complain(
      "nothing is published: what is lost for an urgent incident must be accepted below `publish.losses` in sevc.yaml")
  }

  /// A line a target.
  var summary: String {
    let byTarget = Dictionary(grouping: account.facts, by: \.target.rawValue)
    return byTarget.sorted { $0.key < $1.key }.map { "\($0.key): \(counts($0.value))\n" }.joined()
  }

  private func counts(_ facts: [ExportFact]) -> String {
    let accepted = facts.count { $0.isLost && $0.acceptance != nil }
    let words = ["exact", "lowered", "lost"].map { word in "\(facts.count { $0.fidelity.word == word }) \(word)" }
    return words.joined(separator: ", ") + (accepted == 0 ? "" : " (\(accepted) accepted)")
  }
}

extension SourceFiles {
  /// `sevc.yaml:12:7`.
  fileprivate func place(of range: SourceRange) -> String {
    let file = self[range.file]
    let position = LineIndex(file).position(at: range.start)
    return "\(file.path):\(position.line):\(position.column)"
  }
}
