import Escalation
import JSON
import Source

/// How Alertmanager reaches an owner: one receiver, named as the owner, with all the owner's channels.
///
/// It is never without a channel: what Alertmanager cannot send goes to a bridge, which gets the owner's id.
struct Receiver {
  let owner: ID<Owner>
  private let channels: [ReceiverChannel]

  init(owner: ID<Owner>, contact: [ContactAddress]) {
    self.owner = owner
    let known = contact.map { ReceiverChannel(channel: $0.channel.value, address: $0.address.value, owner: owner) }
    channels = known.isEmpty ? [.bridge(channel: nil, owner: owner)] : known
  }

  var json: JSONValue {
    var receiver = JSONObject()
    receiver["name"] = .string(owner.name)
    for kind in ReceiverChannel.kinds {
      let settings = channels.filter { $0.kind == kind }.map(\.settings)
      if !settings.isEmpty { receiver[kind] = .array(settings) }
    }
    return .object(receiver)
  }

  var needsSlack: Bool { channels.contains { $0.kind == "slack_configs" } }
  var needsMail: Bool { channels.contains { $0.kind == "email_configs" } }

  /// What became of each channel: its name, or nil where the owner has none.
  var fidelities: [(channel: String?, fidelity: Fidelity)] { channels.map { ($0.name, $0.fidelity) } }
}

/// One channel of a receiver.
struct ReceiverChannel {
  /// The channel's name; nil where the owner has none.
  let name: String?
  /// The key in the receiver.
  let kind: String
  let settings: JSONValue
  let fidelity: Fidelity

  static let kinds = ["pagerduty_configs", "opsgenie_configs", "slack_configs", "email_configs", "webhook_configs"]

  private init(_ name: String?, kind: String, _ settings: JSONValue, _ fidelity: Fidelity) {
    self.name = name
    self.kind = kind
    self.settings = settings
    self.fidelity = fidelity
  }

  init(channel: String, address: String, owner: ID<Owner>) {
    let secrets = AlertmanagerLimits.secrets
    switch channel.lowercased() {
    case "pagerduty":
      let file = "\(secrets)/\(owner.name)-pagerduty-key"
      let settings: JSONValue = [
        "routing_key_file": .string(file), "client_url": "{{ .CommonAnnotations.runbook_url }}",
        "details": ["runbook": "{{ .CommonAnnotations.runbook_url }}", "contact": .string(address.asTemplate)],
      ]
      self.init(
        channel, kind: "pagerduty_configs", settings, .lowered("by the integration key of `\(address)` in \(file)"))
    case "opsgenie":
      let file = "\(secrets)/\(owner.name)-opsgenie-key"
      self.init(
        channel, kind: "opsgenie_configs", ["api_key_file": .string(file)],
        .lowered("by the integration key of `\(address)` in \(file)"))
    case "slack":
      let settings: JSONValue = [
        "channel": .string(address.asTemplate), "send_resolved": true,
        "title_link": "{{ .CommonAnnotations.runbook_url }}",
      ]
      self.init(channel, kind: "slack_configs", settings, .exact)
    case "email" where address.isMailAddress, "e-mail" where address.isMailAddress:
      self.init(
        channel, kind: "email_configs", ["to": .string(address.asTemplate), "send_resolved": true],
        .lowered("through the mail server at \(AlertmanagerLimits.smarthost), from \(AlertmanagerLimits.sender)"))
    default:
      self = .bridge(channel: channel, owner: owner)
    }
  }

  /// Hands the alert to the operator's own program.
  static func bridge(channel: String?, owner: ID<Owner>) -> ReceiverChannel {
    let path = [owner.name, channel].compactMap { $0?.percentEncodedPath }.joined(separator: "/")
    let address = "\(AlertmanagerLimits.bridge)/\(path)"
    let settings: JSONValue = ["url": .string(address), "send_resolved": true]
    let why = channel == nil ? "nobody said how to reach the owner" : "Alertmanager has no such channel"
    return ReceiverChannel(channel, kind: "webhook_configs", settings, .lowered("\(why): handed to \(address)"))
  }
}

extension String {
  /// Whether a mail server would take it for an address: one name, one `@`, one domain, nothing else.
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    let isPlain: (Unicode.Scalar) -> Bool = {
      $0.isASCIILetter || $0.isASCIIDigit || ".-_+".unicodeScalars.contains($0)
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isPlain) }
  }
}
