import Escalation
import MatrixLanguage

extension MatrixView {
  /// Where people read about an incident: its anchor on the matrix's page, absolute where `baseUrl` is set.
  func runbookAddress(of incident: ID<Incident>) -> String {
    runbookAddress + "#" + incident.name
  }

  /// Where people read about the matrix.
  var runbookAddress: String {
    baseAddress + (readsSite ? SiteFiles.path(of: self) : RunbookFiles.path(of: self))
  }

  /// Whether people are led to the site: where it is served, a browser shows it and finds the anchor, while it shows
  /// Markdown as text. Without an address it is led to only where there is no other runbook.
  private var readsSite: Bool {
    settings.targets.contains(.html) && (!baseAddress.isEmpty || !settings.targets.contains(.markdown))
  }

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
