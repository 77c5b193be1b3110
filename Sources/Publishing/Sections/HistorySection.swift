/// What each commit changed in meaning, as `sevc log` tells it.
struct HistorySection {
  let view: MatrixView

  var blocks: [Block] { [.heading(2, "Change History")] + content }

  private var content: [Block] {
    guard let history = view.visibleHistory else {
      guard case .unreadable = view.settings.history else {
        return [.paragraph(command + " tells what each commit changed in meaning.")]
      }
      return [.paragraph("The history could not be read when this page was made; " + command + " tells it.")]
    }
    guard !history.commits.isEmpty else {
      return [.paragraph("No commit is known that changed the meaning of this matrix; " + command + " looks for more.")]
    }
    let table = Table(["Date", "Commit", "Changes", "Subject"], rows: history.commits.map(row))
    return [.table(table), .paragraph(history.isCutShort ? command + " tells of older changes." : details)]
  }

  private var command: Phrase { .code("sevc log \(view.name)") }

  private var details: Phrase { command + " tells each change." }

  private func row(of commit: PublishedCommit) -> [Phrase] {
    [
      Phrase(commit.date), .code(String(commit.id.prefix(12))), Phrase(commit.impactText), Phrase(commit.subject),
    ]
  }
}
