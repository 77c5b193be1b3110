import Escalation
import JSON
import MatrixLanguage

/// Jira Service Management's part of a project as Terraform: an escalation and a routing rule for each incident.
struct JSMFile {
  let views: [MatrixView]

  static func export(of views: [MatrixView]) -> Export {
    let file = JSMFile(views: views)
    return Export(files: [file.file], facts: file.facts)
  }

  private var incidents: [JSMIncident] {
    views.flatMap { view in view.incidents.map { JSMIncident(view: view, incident: $0) } }
  }

  private var paging: [JSMIncident] { incidents.filter { !$0.owners.isEmpty } }

  private var file: OutputFile {
    let (source, version) = JSMLimits.provider
    let variables = [("team_id", team)] + owners.map { (variable($0).name, variable($0).json) }
    return TerraformFile.file(
      "jsm/main.tf.json",
      [
        "terraform": TerraformFile.provider("atlassian-operations", source: source, version: version),
        "variable": .object(.sorted(variables)), "resource": paging.isEmpty ? nil : resources,
      ])
  }

  private let team: JSONValue = [
    "type": "string",
    "description":
      "The id of the operations team that alerts are sent to, and that owns escalations and routing rules.",
  ]

  private var resources: JSONValue {
    [
      "atlassian-operations_escalation": named { $0.escalation(variable) },
      "atlassian-operations_routing_rule": named(\.routingRule),
    ]
  }

  private func named(_ json: (JSMIncident) -> JSONValue) -> JSONValue {
    .object(.sorted(paging.map { ($0.name, json($0)) }))
  }

  private var owners: [ID<Owner>] { paging.flatMap(\.owners).withoutRepeats.sorted() }

  /// An address is taken for the id of a schedule.
  private func variable(_ owner: ID<Owner>) -> OwnerVariable {
    OwnerVariable(
      owner: owner, title: views.first?.name(of: owner) ?? owner.name, service: "Jira Service Management",
      types: JSMLimits.recipientTypes, standard: address(of: owner).map { ("schedule", $0) })
  }

  private func address(of owner: ID<Owner>) -> String? {
    let contact = views.first?.project.owner(owner)?.contact?.value ?? []
    return contact.first { ["jsm", "opsgenie"].contains($0.channel.value.lowercased()) }?.address.value
  }

  private var facts: [ExportFact] {
    incidents.flatMap(\.facts) + views.flatMap { $0.serviceFacts(for: .jsm, calendarFidelity) }
      + views.contactFacts(for: .jsm, paged: Set(owners)) { owner in
        address(of: owner).map { "its address `\($0)` is the default of variable `\(variable(owner).name)`" }
      }
  }

  private func calendarFidelity(_ severity: Severity, _: MatrixView) -> Fidelity {
    if case .calendar = severity.calendar?.value { .lowered("delays are elapsed time at any hour") } else { .exact }
  }
}
