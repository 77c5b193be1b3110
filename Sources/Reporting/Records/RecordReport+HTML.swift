import HTML
import Records

extension RecordReport {
  /// One page that asks nothing of any network; whatever the project says is only ever text.
  func html() -> String {
    let sections = sections(showingRestricted: false)
    let page = Page(title: title, stylesheets: [Self.style]) {
      Element(.main, .class("sheet")) {
        Element(.h1) { title }
        Element(.ul) { facts.map { fact in Element(.li) { fact } } }
        sections.map(\.element)
      }
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

extension RecordReport {
  /// The interval of a share stands out from its bar by day and by night. On a telephone charts and tables are moved to
  /// and fro: smaller, or with figures on two lines, nobody could read them.
  fileprivate static let style: Stylesheet = """

    .drawing .whisker { stroke: var(--ink); stroke-width: 2; }
    @media screen { .scroll > .drawing { min-width: 40rem; } .scroll td, .scroll th { white-space: nowrap; } }

    """
}

extension RecordSection {
  fileprivate var element: Element {
    Element(.section, .class("card")) {
      Element(level == 1 ? .h2 : .h3) { title }
      remarks.map { remark in Element(.p, .class("soft")) { remark } }
      (chart?.drawing).map { scrolling($0, title + ", drawn") }
      columns.isEmpty ? nil : scrolling(table, title)
    }
  }

  private func scrolling(_ content: Element, _ label: String) -> Element {
    Element(.div, .class("scroll"), .tabStop, .role(.region), .label(label)) { content }
  }

  private var table: Element {
    Element(.table) {
      Element(.thead) {
        Element(.tr) {
          columns.map { column in
            Element(.th, .scope(.col), column.isNumber ? .class("number") : nil) { column.title }
          }
        }
      }
      Element(.tbody) {
        rows.map { row in Element(.tr) { zip(columns, row).map(Self.cell) } }
      }
    }
  }

  private static func cell(_ column: Column, _ text: String) -> Element {
    Element(.td, column.isNumber ? .class("number") : nil) { text }
  }
}
