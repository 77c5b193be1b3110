import Markdown
import Parallel

/// The files from which MkDocs with its Material theme builds a site: the runbooks' Markdown, and `mkdocs.yml`.
///
/// The pages lie in a folder of their own, so that no matrix's name is taken for a home page (`README`) or for a file of
/// the site's (`404`, `sitemap`).
enum MkDocsFiles {
  static func files(of views: [MatrixView], telling progress: Progress? = nil) -> [OutputFile] {
    progress?.begin("writing pages for MkDocs", of: views.count)
    let views = views.map(\.builtElsewhere)
    let configuration = MkDocsConfiguration(pages: views.map { MkDocsPage(title: $0.title, path: path(of: $0)) })
    let index = RunbookIndex(views: views, folder: "runbooks/").blocks
    return parallelMap(views, telling: progress, page) + [
      OutputFile(path: "mkdocs/docs/index.md", bytes: MarkdownPrinter.bytes(of: index, for: .mkDocs)),
      OutputFile(path: "mkdocs/mkdocs.yml", bytes: Array(configuration.text.utf8)),
    ]
  }

  private static func page(of view: MatrixView) -> OutputFile {
    let opening = "---\ntitle: \(YAMLPrinter.scalar(view.title.asPlainHTML))\n---\n\n"
    let text = MarkdownPrinter.text(of: RunbookPage(view: view).blocks, for: .mkDocs)
    return OutputFile(path: "mkdocs/docs/\(path(of: view))", bytes: Array((opening + text).utf8))
  }

  /// Where a matrix's page lies, below the folder of documents.
  private static func path(of view: MatrixView) -> String { "runbooks/\(view.name).md" }
}

extension MatrixView {
  fileprivate var builtElsewhere: MatrixView {
    var view = self
    view.isBuiltElsewhere = true
    return view
  }
}

extension String {
  /// Text on one line where HTML is expected: MkDocs takes titles for HTML in its navigation, Material in a page's head.
  var asPlainHTML: String {
    withSingleBlanks.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
