import HTML
import Parallel

/// The HTML files of a publication: one page a matrix, and the index. Each is whole in itself.
enum SiteFiles {
  static func files(of views: [MatrixView], telling progress: Progress? = nil) -> [OutputFile] {
    let weeks = SampleWeeks()
    progress?.begin("writing the site", of: views.count)
    let pages = parallelMap(views, telling: progress) { view in
      OutputFile(path: path(of: view), bytes: MatrixPage(view: view, weeks: weeks).page.bytes)
    }
    return pages + [OutputFile(path: "site/index.html", bytes: SiteIndex(views: views).page.bytes)]
  }

  /// Where a matrix's page lies, below the output folder.
  static func path(of view: MatrixView) -> String {
    "site/\(view.name).html"
  }
}
