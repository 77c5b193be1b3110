import Escalation

/// What the page is, who answers for it, and where it was made from.
struct AboutSection {
  let view: MatrixView

  var blocks: [Block] {
    [.heading(2, "About This Runbook")] + description + [.bullets(facts)]
  }

  private var description: [Block] {
    (view.matrix.header.description?.value).map { [.paragraph(Phrase($0))] } ?? []
  }

  private var facts: [Phrase] {
    let header = view.matrix.header
    let labels = (header.labels?.value ?? []).sorted { $0.name.value < $1.name.value }
    let facts: [(String, Phrase)] = [
      ("Owner", Phrase((view.matrix.owner?.value).map(view.name))),
      ("Source", source),
      ("Commit", view.settings.commit.map { .code($0) } ?? ""),
      ("For programs", view.policyLink("policy as JSON")),
    ]
    return facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
      + labels.map { "\($0.name.value): \($0.text.value)" }
  }

  private var source: Phrase {
    guard let place = view.places.place(of: view.matrix.range) else { return "" }
    return view.sourceLink(place.path, to: view.matrix.range)
  }
}
