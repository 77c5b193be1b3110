import Escalation

extension MatrixView {
  /// Where people read about an incident: its anchor on the matrix's page, absolute where `baseUrl` is set.
  func runbookAddress(of incident: ID<Incident>) -> String {
    baseAddress + RunbookFiles.path(of: self) + "#" + incident.name
  }

  /// Where people read about the matrix.
  var runbookAddress: String { baseAddress + RunbookFiles.path(of: self) }

  /// Where programs read the matrix.
  var policyAddress: String { baseAddress + PolicyFiles.path(of: self) }

  private var baseAddress: String {
    guard let base = settings.baseURL, !base.isEmpty else { return "" }
    return base.hasSuffix("/") ? base : base + "/"
  }

  /// What an address without `baseUrl` is worth.
  var addressFidelity: Fidelity {
    settings.baseURL == nil ? .lowered("a path below the published folder: `publish.baseUrl` is not set") : .exact
  }

  /// Whether an incident's alerts reach people at once.
  func isUrgent(_ incident: Incident) -> Bool {
    (incident.timing.delivery?.value.elapsedSeconds ?? 0) == 0
  }
}
