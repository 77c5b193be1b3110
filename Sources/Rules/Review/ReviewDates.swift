import Escalation
import Source

extension Rule {
  static let reviewOverdue = Rule(
    "review-overdue", .review, .warning,
    summary: "the last review is longer ago than the scope's cadence allows",
    rationale: "A matrix ages with every change around it. The cadence is what the team itself found short enough.",
    wrong: [
      """
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: monthly}
      review: {last: ↓2026-10-19}
      """
    ],
    right: [
      """
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: monthly}
      review: {last: 2026-10-20}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      guard let last = matrix.review?.value.last, let cadence = matrix.scope?.value.reviewCadence else { return }
      let due = cadence.value.next(after: last.value)
      guard due < context.today else { return }
      findings.append(
        Diagnostic(
          "review-overdue", .warning, at: last.range,
          "the \(cadence.value.rawValue) review was due on \(due), and the last one was on \(last.value)",
          help: "review the matrix, and write the day here", related: [RelatedPlace("the cadence", at: cadence.range)]))
    })

  static let reviewInFuture = Rule(
    "review-in-future", .review, .error,
    summary: "the last review is after today",
    rationale: "A review that has not happened cannot be the last one: a slip of the pen here hides an overdue review.",
    wrong: ["review: {last: ↓2026-11-21}"],
    right: ["review: {last: 2026-11-20}"],
    check: .eachMatrix { matrix, context, findings in
      guard let last = matrix.review?.value.last, last.value > context.today else { return }
      findings.append(
        Diagnostic(
          "review-in-future", at: last.range, "the last review is dated \(last.value), which is after \(context.today)",
          help: "write the day on which the matrix was last reviewed"))
    })
}
