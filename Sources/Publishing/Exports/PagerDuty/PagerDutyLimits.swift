/// What PagerDuty can hold.
///
/// Source: PagerDuty/terraform-provider-pagerduty, pagerduty/resource_pagerduty_escalation_policy.go (a delay is a whole
/// minute or more, a target a user or a schedule, `num_loops` is 0 to 9, names have none of `\ / & < >` and nothing that
/// does not print), resource_pagerduty_service.go (`"null"` switches a timeout off, whose defaults are 1800 and 14400
/// seconds), website/docs/r/schedulev2 (names of 255 characters); PagerDuty/api-schema, reference/REST, EscalationRule
/// (1 to 10 targets a rule).
enum PagerDutyLimits {
  static let provider = (source: "PagerDuty/pagerduty", version: ">= 3.0")
  static let shortestDelay = 1
  static let targetsPerRule = 10
  /// A policy as a whole is said again nine times at most; we keep to that for its last step.
  static let repetitions = 9
  static let nameLength = 255
  static let forbiddenInNames: Set<Unicode.Scalar> = ["\\", "/", "&", "<", ">"]
  static let targetTypes = ["user_reference", "schedule_reference"]
  /// The delay behind the last rule, after which nobody else is paged; any will do.
  static let lastDelay = 30
}
