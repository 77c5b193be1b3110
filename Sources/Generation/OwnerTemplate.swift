/// Somebody whom the matrix needs: a name to begin with, and an address to fill in.
struct OwnerTemplate: Hashable, Sendable {
  let id: String
  let name: String
  /// The channel through which it is reached; none of them is e-mail, which wakes nobody.
  let channel: Channel
  /// Whether it is on call, or keeps office hours.
  let isOnCall: Bool

  /// A text in brackets is what the rule `owner-placeholder` names. Each is another one: two owners with one address
  /// would be each other's only backup.
  var placeholder: String { "[\(channel.address) of \(name)]" }

  static let platform = OwnerTemplate(
    id: "ai-platform-oncall", name: "AI Platform On-call", channel: .pagerduty, isOnCall: true)
  static let quality = OwnerTemplate(
    id: "ai-quality-lead", name: "AI Quality Lead", channel: .pagerduty, isOnCall: true)
  static let inference = OwnerTemplate(
    id: "inference-operations", name: "Inference Operations", channel: .pagerduty, isOnCall: true)
  static let security = OwnerTemplate(
    id: "security-trust-safety", name: "Security + Trust & Safety", channel: .pagerduty, isOnCall: true)
  static let finops = OwnerTemplate(
    id: "finops-ai-operations", name: "FinOps + AI Operations", channel: .slack, isOnCall: false)
  static let governance = OwnerTemplate(
    id: "governance-owner", name: "Governance Owner", channel: .slack, isOnCall: false)
  static let communications = OwnerTemplate(
    id: "support-comms", name: "Support Communications", channel: .slack, isOnCall: false)
  static let executive = OwnerTemplate(
    id: "executive-on-duty", name: "Executive on duty", channel: .phone, isOnCall: true)

  static let all = [platform, quality, inference, security, finops, governance, communications, executive]
}

/// A way to reach somebody.
enum Channel: String {
  case pagerduty
  case slack
  case phone

  /// What stands behind the channel's name.
  var address: String {
    switch self {
    case .pagerduty: "PagerDuty key"
    case .slack: "Slack channel"
    case .phone: "phone number"
    }
  }
}
