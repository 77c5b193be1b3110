import Escalation
import Source

extension Rule {
  static let failureModeUncovered = Rule(
    "failure-mode-uncovered", .metrics, .warning,
    summary: "a matrix with models leaves one of the five kinds of failure without a response",
    rationale: """
      Models fail in five ways: wrong facts, made-up ones, broken formats, the wrong domain, and misplaced confidence. \
      Each will happen, and the first time is the wrong time to work out who answers it.
      """,
    wrong: [
      """
      name: ↓support-assistant
      models:
        - {id: answerer, title: Answerer, owner: platform}
      failureModes:
        - {id: made-up, kind: hallucination, title: Made-up policy, owner: platform, mitigation: Require a citation.}
      """
    ],
    right: [
      """
      name: support-assistant
      models:
        - {id: answerer, title: Answerer, owner: platform}
      failureModes:
        - {id: wrong, kind: factual-error, title: Wrong fact, owner: platform, mitigation: Correct the answer.}
        - {id: made-up, kind: hallucination, title: Made-up policy, owner: platform, mitigation: Require a citation.}
        - {id: broken, kind: format-violation, title: Broken table, owner: platform, mitigation: Ask again.}
        - {id: medical, kind: domain-misapplication, title: Medical advice, owner: platform, mitigation: Refuse.}
        - {id: too-sure, kind: miscalibration, title: Too sure, owner: platform, mitigation: Hand over to people.}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      let modes = matrix.failureModes?.value ?? []
      guard matrix.models != nil, !matrix.faultyKeys.contains("failureModes"), modes.allSatisfy({ $0.kind != nil })
      else {
        return
      }
      let missing = FailureKind.allCases.filter { kind in !modes.contains { $0.kind?.value == kind } }
      guard !missing.isEmpty else { return }
      findings.append(
        Diagnostic(
          "failure-mode-uncovered", .warning, at: matrix.header.name.range,
          "no failure mode says what is done about \(listed(missing.map(\.rawValue)))",
          help: "add a failure mode of each kind",
          related: matrix.models.map { [RelatedPlace("its models", at: $0.range)] } ?? []))
    })
}
