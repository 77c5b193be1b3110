import HTML

/// The HTML files of a publication: one page a matrix, and the index. Each is whole in itself.
enum SiteFiles {
  static func files(of views: [MatrixView]) -> [OutputFile] {
    let week = SampleWeeks()
    return views.map { view in
      OutputFile(path: path(of: view), bytes: MatrixPage(view: view, weeks: week).page.bytes)
    } + [OutputFile(path: "site/index.html", bytes: SiteIndex(views: views).page.bytes)]
  }

  /// Where a matrix's page lies, below the output folder.
  static func path(of view: MatrixView) -> String {
    "site/\(view.name).html"
  }
}
