import HTML
import Records

extension RecordReport {
  /// One page that asks nothing of any network; whatever the project says is only ever text.
  func html() -> String {
    let sections = sections(showingRestricted: false)
    let page = Page(title: title) {
      Element(.main, .class("sheet")) {
        Element(.h1) { title }
        Element(.ul) { facts.map { fact in Element(.li) { fact } } }
        sections.map(\.element)
      }
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

extension RecordSection {
  fileprivate var element: Element {
    Element(.section, .class("card")) {
      Element(level == 1 ? .h2 : .h3) { title }
      remarks.map { remark in Element(.p, .class("soft")) { remark } }
      chart?.drawing
      columns.isEmpty ? nil : table
    }
  }

  private var table: Element {
    Element(.div, .class("scroll"), .tabStop, .role(.region), .label(title)) {
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
  }

  private static func cell(_ column: Column, _ text: String) -> Element {
    Element(.td, column.isNumber ? .class("number") : nil) { text }
  }
}
