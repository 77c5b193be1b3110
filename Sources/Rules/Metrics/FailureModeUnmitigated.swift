import Escalation
import Source

extension Rule {
  static let failureModeUnmitigated = Rule(
    "failure-mode-unmitigated", .metrics, .error,
    summary: "a failure mode has no immediate mitigation",
    rationale: """
      Fixing a model takes weeks. What keeps it from doing harm meanwhile must be known, and be short enough to be done \
      at once.
      """,
    wrong: [
      """
      failureModes:
        - {id: ↓made-up-policy, kind: hallucination, title: Made-up policy, owner: platform}
      """
    ],
    right: [
      """
      failureModes:
        - id: made-up-policy
          kind: hallucination
          title: Made-up policy
          owner: platform
          mitigation: Require a citation; refuse where there is none.
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for mode in matrix.failureModes?.value ?? [] where mode.lacks(mode.mitigation, "mitigation") {
        findings.append(
          Diagnostic(
            "failure-mode-unmitigated", at: mode.id.range, "the failure mode `\(mode.id.value)` has no mitigation",
            help: "say what is done at once: `mitigation`"))
      }
    })
}
