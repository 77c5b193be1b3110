import Escalation
import Source

extension Rule {
  static let sunsetPassed = Rule(
    "sunset-passed", .review, .warning,
    summary: "a `sunset` date is in the past",
    rationale: "What should have ended and has not is either still needed or in the way. Somebody has to say which.",
    wrong: [
      """
      review: {sunset: ↓2026-11-19}
      models:
        - {id: answerer, title: Answerer, owner: platform, sunset: ↓2025-12-31}
      """
    ],
    right: [
      """
      review: {sunset: 2026-11-20}
      models:
        - {id: answerer, title: Answerer, owner: platform, sunset: When the base model is as good.}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      for sunset in [matrix.review?.value.sunset] + (matrix.models?.value ?? []).map(\.sunset) {
        guard let sunset, case .date(let date) = sunset.value, date < context.today else { continue }
        findings.append(
          Diagnostic(
            "sunset-passed", .warning, at: sunset.range, "the sunset on \(date) is past",
            help: "take out what has ended, or say until when it goes on"))
      }
    })
}
