import Escalation
import MatrixLanguage

/// The page that leads to all runbooks.
struct RunbookIndex {
  /// Sorted by name.
  let views: [MatrixView]

  var blocks: [Block] {
    [
      .heading(1, "AI SLA Escalation Matrices"),
      .table(
        Table(
          ["Matrix", "Owner", "Readiness tier", "Incidents", "Severity mix", "Policy"], rows: views.map(row)
        ).withoutEmptyColumns),
    ]
  }

  private func row(of view: MatrixView) -> [Phrase] {
    [
      .link(view.title, to: LinkTarget(path: "\(view.name).md")),
      Phrase((view.matrix.owner?.value).map(view.name)),
      Phrase(view.tier?.rawValue),
      "\(view.incidents.count)",
      Phrase(view.severityMix.map { "\($0.severity.id.value.name): \($0.count)" }.joined(separator: ", ")),
      view.policyLink("JSON"),
    ]
  }
}

extension MatrixView {
  /// A link from a page to the policy; empty where no policy is published.
  func policyLink(_ text: String) -> Phrase {
    guard settings.targets.contains(.json) else { return "" }
    return .link(text, to: LinkTarget(path: "../\(PolicyFiles.path(of: self))"))
  }
}
