import Parallel

/// The Markdown files of a publication: one page a matrix, and the index.
enum RunbookFiles {
  static func files(of views: [MatrixView], telling progress: Progress? = nil) -> [OutputFile] {
    progress?.begin("writing runbooks", of: views.count)
    let pages = parallelMap(views, telling: progress) { view in
      OutputFile(path: path(of: view), bytes: MarkdownPrinter.bytes(of: RunbookPage(view: view).blocks))
    }
    return pages + [
      OutputFile(path: "runbooks/index.md", bytes: MarkdownPrinter.bytes(of: RunbookIndex(views: views).blocks))
    ]
  }

  /// Where a matrix's page lies, below the output folder.
  static func path(of view: MatrixView) -> String {
    "runbooks/\(view.name).md"
  }
}
