import HTML

/// The blocks of runbooks as elements: the second printer of one model.
extension Block {
  /// The element; nil for what only Markdown needs.
  var element: Element? {
    switch self {
    case .heading(let level, let phrase):
      Element(level <= 2 ? .h2 : .h3) { phrase.nodes }
    case .paragraph(let phrase): Element(.p) { phrase.nodes }
    case .bullets(let items): Element(.ul) { items.map { phrase in Element(.li) { phrase.nodes } } }
    case .numbered(let items), .tasks(let items):
      Element(.ol) { items.map { phrase in Element(.li) { phrase.nodes } } }
    case .table(let table): table.element()
    case .timeline(let chart): TimelineDrawing(chart).element
    case .folded(let title, let blocks):
      Element(.details) {
        Element(.summary) { title.nodes }
        blocks.compactMap(\.element)
      }
    case .code, .anchor: nil
    }
  }
}

extension Table {
  /// The table. In narrow windows cells stand below each other, each behind its column's title; two columns find room.
  ///
  /// - Parameter name: The class of a table that a style sheet lays out in its own way, its cells without titles.
  func element(class name: String? = nil) -> Element {
    let titles = columns.map(\.title)
    let isStacked = name == nil && columns.count > 2
    return Element(.table, .class(name ?? (isStacked ? "stacks" : "pairs"))) {
      Element(.thead) {
        Element(.tr) { titles.map { title in Element(.th, .scope(.col)) { title.nodes } } }
      }
      Element(.tbody) {
        rows.map { row in
          Element(.tr) { zip(titles, row).map { Self.cell($1, below: isStacked ? $0 : nil) } }
        }
      }
    }
  }

  /// Of two columns, terms and what is said of each, where what stands above says what they are.
  var pairs: Element {
    Element(.dl, .class("pairs")) {
      rows.flatMap { row in zip([Tag.dt, .dd], row).map { tag, cell in Element(tag) { cell.nodes } } }
    }
  }

  private static func cell(_ phrase: Phrase, below title: Phrase?) -> Element {
    Element(.td, title.map { phrase.isEmpty ? .class("empty") : .data("title", $0.plainText) }) { phrase.nodes }
  }
}

extension Phrase {
  var nodes: [Node] { parts.flatMap(\.nodes) }

  /// The words without what stands out of them.
  var plainText: String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
      }
    }.joined()
  }
}

extension Phrase.Part {
  fileprivate var nodes: [Node] {
    switch self {
    case .text(let text): Node.lines(of: text)
    case .strong(let text): [.element(Element(.strong) { Node.lines(of: text) })]
    case .code(let text): [.element(Element(.code) { text })]
    case .link(let text, let target):
      Address(target.address).map { [.element(Element(.a, .href($0)) { text })] } ?? [.text(text)]
    }
  }
}

extension Node {
  /// Text in which a line end is a line end.
  static func lines(of text: String) -> [Node] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    return lines.enumerated().flatMap { index, line in
      index == 0 ? [Node.text(line)] : [.element(Element(.br)), .text(line)]
    }
  }
}
