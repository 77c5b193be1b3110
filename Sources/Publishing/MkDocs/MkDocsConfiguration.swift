/// A page in the navigation of the site.
struct MkDocsPage {
  let title: String
  /// Below the folder of documents.
  let path: String
}

/// `mkdocs.yml`: what makes MkDocs read the pages as they are written.
///
/// No extension is turned on that would read an author's text as markup, and the fonts are the reader's own. The search
/// needs no server. What a reader's browser fetches from elsewhere is Mermaid alone: Material brings no copy of it, and
/// each diagram's facts stand in words beside it.
///
/// Sources: squidfunk/mkdocs-material, `docs/reference/diagrams.md` and `docs/setup/extensions/`; mkdocs/mkdocs,
/// `docs/user-guide/configuration.md`, `validation`.
struct MkDocsConfiguration {
  let pages: [MkDocsPage]

  var text: String {
    "# Written by sevc build: edit the matrices instead.\nsite_name: \(YAMLPrinter.scalar(RunbookIndex.title))\n"
      + navigation + Self.fixed
  }

  private var navigation: String {
    let entries = [MkDocsPage(title: "All matrices", path: "index.md")] + pages
    return "nav:\n"
      + entries.map { page in
        "  - \(YAMLPrinter.scalar(page.title.asPlainHTML)): \(YAMLPrinter.scalar(page.path))\n"
      }.joined()
  }

  private static let fixed = """
    theme:
      name: material
      font: false
      features: [navigation.top, toc.follow, search.highlight]
      palette:
        - media: "(prefers-color-scheme)"
          toggle: {icon: material/brightness-auto, name: Light}
        - media: "(prefers-color-scheme: light)"
          scheme: default
          toggle: {icon: material/brightness-7, name: Dark}
        - media: "(prefers-color-scheme: dark)"
          scheme: slate
          toggle: {icon: material/brightness-4, name: As the system}
    plugins: [search]
    validation: {anchors: warn}
    markdown_extensions:
      - attr_list
      - toc: {permalink: true}
      - pymdownx.escapeall
      - pymdownx.magiclink
      - pymdownx.tasklist: {custom_checkbox: true, clickable_checkbox: true}
      - pymdownx.superfences:
          custom_fences:
            - name: mermaid
              class: mermaid
              format: !!python/name:pymdownx.superfences.fence_code_format

    """
}
