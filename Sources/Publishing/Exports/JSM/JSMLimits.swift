/// What Jira Service Management's operations can hold.
///
/// Source: atlassian/terraform-provider-atlassian-operations, internal/provider/schemaAttributes:
/// escalation_resource_attributes.go (a delay is 0 minutes or more, a description 200 bytes at most, `if-not-acked` or
/// `if-not-closed`, a recipient a user, a schedule or a team, one a rule; a repetition 1 to 20 times),
/// routing_rule_resource_attributes.go (fields and kinds of criteria), api_integration_resource_attributes.go (names of 1
/// to 250 bytes, which we keep to for all names).
enum JSMLimits {
  static let provider = (source: "atlassian/atlassian-operations", version: ">= 1.1")
  static let recipientTypes = ["user", "schedule", "team"]
  static let descriptionLength = 200
  static let nameLength = 250
  /// How often an escalation as a whole is said again; we keep to that for its last step.
  static let repetitions = 20
}
