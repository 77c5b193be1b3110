/// What an incident of the generator is about, whatever the profile.
struct IncidentTemplate {
  let id: String
  let title: String
  let primary: OwnerTemplate
  let backup: OwnerTemplate
  let triggers: [String]
  let checklist: [String]
  let promise: @Sendable (PromiseTable) -> IncidentPromise

  /// In the order of the sample.
  static let all = [
    IncidentTemplate(
      id: "model-outage", title: "Model outage or provider API unavailability", primary: .platform,
      backup: .inference,
      triggers: ["The provider's status page reports an outage", "Users report that the service does not answer"],
      checklist: [
        "Confirm on the provider's status page and with a request of your own.",
        "Switch traffic to the standby provider, or show the fallback.",
        "Note the time at which answers flow again.",
      ], promise: { $0.outage }),
    IncidentTemplate(
      id: "quality-regression", title: "Critical quality regression on core user flows", primary: .quality,
      backup: .platform,
      triggers: ["The evaluation of a core flow fails"],
      checklist: [
        "Compare the last release of prompt, model and index with the one before.",
        "Pin the previous version of what changed.",
        "Run the evaluation of the core flows again and attach the result.",
      ], promise: { $0.quality }),
    IncidentTemplate(
      id: "latency-spike", title: "Latency spike above service SLO", primary: .inference, backup: .platform,
      triggers: ["Response time is above its objective"],
      checklist: [
        "Look for a queue at the gateway, then at the provider.",
        "Shed batch traffic first.",
      ], promise: { $0.latency }),
    IncidentTemplate(
      id: "cost-anomaly", title: "Cost anomaly beyond weekly guardrail", primary: .finops, backup: .inference,
      triggers: ["Spend is on course to pass its weekly guardrail"],
      checklist: [
        "Split the spend by workflow, model and caller.",
        "Cap the caller that grew.",
      ], promise: { $0.cost }),
    IncidentTemplate(
      id: "policy-drift", title: "Prompt logging, retention, or policy-control drift", primary: .governance,
      backup: .security,
      triggers: ["A control check differs from the approved settings"],
      checklist: [
        "Export the difference, then restore the approved settings.",
        "Decide whether records were kept too long, and who must be told.",
      ], promise: { $0.drift }),
    IncidentTemplate(
      id: "pii-leak", title: "PII leakage or policy-violating output escalation", primary: .security,
      backup: .quality,
      triggers: ["Somebody else's data, or a forbidden answer, is reported in an output"],
      checklist: [
        "Switch the affected flow off, or hand it over to people.",
        "Preserve the conversation and its logs, and restrict who can read them.",
        "Find the source of the data and cut it off.",
      ], promise: { $0.leak }),
  ]
}
