import Escalation
import JSON
import MatrixLanguage

/// PagerDuty's part of a project as Terraform: a service and an escalation policy for each incident.
struct PagerDutyFile {
  let views: [MatrixView]

  static func export(of views: [MatrixView]) -> Export {
    let file = PagerDutyFile(views: views)
    return Export(files: [file.file], facts: file.facts)
  }

  /// An incident that pages nobody has no policy: one without a rule is none.
  private var incidents: [PagerDutyIncident] {
    views.flatMap { view in view.incidents.map { PagerDutyIncident(view: view, incident: $0) } }
  }

  private var paging: [PagerDutyIncident] { incidents.filter { !$0.owners.isEmpty } }

  private var file: OutputFile {
    TerraformFile.file(
      "pagerduty/main.tf.json",
      [
        "terraform": TerraformFile.provider(
          "pagerduty", source: PagerDutyLimits.provider.source, version: PagerDutyLimits.provider.version),
        "variable": .object(.sorted(owners.map { (variable($0).name, variable($0).json) })),
        "resource": paging.isEmpty ? nil : resources, "output": paging.isEmpty ? nil : outputs,
      ])
  }

  private var resources: JSONValue {
    [
      "pagerduty_escalation_policy": named { $0.policy(variable) }, "pagerduty_service": named(\.service),
      "pagerduty_service_integration": named(\.integration),
    ]
  }

  private func named(_ json: (PagerDutyIncident) -> JSONValue) -> JSONValue {
    .object(.sorted(paging.map { ($0.name, json($0)) }))
  }

  /// The keys that alerts of each incident are sent with.
  private var outputs: JSONValue {
    let keys = paging.map { incident in
      (
        "\(incident.view.name)/\(incident.incident.id.value.name)",
        JSONValue.string("${pagerduty_service_integration.\(incident.name).integration_key}")
      )
    }
    return [
      "integration_keys": [
        "description": "The integration key of each incident's service, by matrix and incident.", "sensitive": true,
        "value": .object(.sorted(keys)),
      ]
    ]
  }

  private var owners: [ID<Owner>] { paging.flatMap(\.owners).withoutRepeats.sorted() }

  /// An address in PagerDuty is taken for the id of a schedule.
  private func variable(_ owner: ID<Owner>) -> OwnerVariable {
    OwnerVariable(
      owner: owner, title: views.first?.name(of: owner) ?? owner.name, service: "PagerDuty",
      types: PagerDutyLimits.targetTypes, standard: address(of: owner).map { ("schedule_reference", $0) })
  }

  private func address(of owner: ID<Owner>) -> String? {
    let contact = views.first?.project.owner(owner)?.contact?.value ?? []
    return contact.first { $0.channel.value.lowercased() == "pagerduty" }?.address.value
  }
}

/// What became of everything.
extension PagerDutyFile {
  private var facts: [ExportFact] {
    incidents.flatMap(\.facts) + views.flatMap { $0.serviceFacts(for: .pagerduty, calendarFidelity) }
      + views.contactFacts(for: .pagerduty, paged: Set(owners)) { owner in
        address(of: owner).map { "its address `\($0)` is the default of variable `\(variable(owner).name)`" }
      }
  }

  private func calendarFidelity(_ severity: Severity, _ view: MatrixView) -> Fidelity {
    guard case .calendar = severity.calendar?.value else { return .exact }
    let hours = incidents.filter { $0.view.name == view.name && $0.incident.severity?.value == severity.id.value }
      .compactMap(\.hours)
    guard let first = hours.first else { return .lowered("delays are elapsed time at any hour") }
    let holidays = first.calendar.holidays == nil ? "" : ", holidays not among them"
    return .lowered("as support hours\(holidays); delays are elapsed time")
  }
}
