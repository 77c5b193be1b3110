import Escalation
import MatrixLanguage

/// The page that leads to all runbooks.
struct RunbookIndex {
  /// Sorted by name.
  let views: [MatrixView]
  /// Where the pages lie, seen from the index: empty for beside it, else with `/` at its end.
  var folder = ""

  static let title = "AI SLA Escalation Matrices"

  var blocks: [Block] {
    [
      .heading(1, Phrase(Self.title)),
      .table(
        Table(
          ["Matrix", "Owner", "Readiness tier", "Incidents", "Severity mix", "Policy"], rows: views.map(row)
        ).withoutEmptyColumns),
    ]
  }

  private func row(of view: MatrixView) -> [Phrase] {
    [
      .link(view.title, to: LinkTarget(path: "\(folder)\(view.name).md")),
      Phrase((view.matrix.owner?.value).map(view.name)),
      Phrase(view.tier?.rawValue),
      "\(view.incidents.count)",
      Phrase(view.severityMix.map { "\($0.severity.id.value.name): \($0.count)" }.joined(separator: ", ")),
      view.policyLink("JSON"),
    ]
  }
}

extension MatrixView {
  /// A link from a page to the policy; empty where none is published, or nobody said where.
  func policyLink(_ text: String) -> Phrase {
    guard settings.targets.contains(.json) else { return "" }
    guard isBuiltElsewhere else { return .link(text, to: LinkTarget(path: "../\(PolicyFiles.path(of: self))")) }
    return LinkTarget(web: policyAddress).map { .link(text, to: $0) } ?? ""
  }
}
