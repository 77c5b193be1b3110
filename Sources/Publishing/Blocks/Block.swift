/// A piece of a page, before it is text.
///
/// Pages are made of blocks, and one printer a format turns them into text: nothing from a matrix reaches a page except
/// through ``MarkdownPrinter``, or as an element of the site, and both escape it.
indirect enum Block: Hashable, Sendable {
  case heading(Int, Phrase)
  case paragraph(Phrase)
  case bullets([Phrase])
  case numbered([Phrase])
  /// Boxes to tick.
  case tasks([Phrase])
  case table(Table)
  case code(language: String, lines: [String])
  /// A drawing along time.
  case timeline(TimelineChart)
  /// What is shown to those who open it.
  case folded(Phrase, [Block])
  /// A place that links lead to; ids are letters, digits, `-` and `_`.
  case anchor(String)

  /// A title of a part of an incident. It is no heading: headings are anchors on GitHub, and `#updates` shall be free for
  /// an incident of that name.
  static func label(_ title: String) -> Block { .paragraph(.strong(title)) }
}

/// A table, every row with as many cells as there are columns.
struct Table: Hashable, Sendable {
  enum Alignment: String {
    case left = "---"
    case right = "---:"
  }

  struct Column: Hashable, Sendable {
    let title: Phrase
    let alignment: Alignment
  }

  var columns: [Column]
  var rows: [[Phrase]]

  init(_ titles: [String], rows: [[Phrase]]) {
    columns = titles.map { Column(title: Phrase($0), alignment: $0 == "#" ? .right : .left) }
    self.rows = rows
  }

  /// The table without the columns in which no row says anything, the first apart.
  var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      column == 0 || rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { $0 < row.count ? row[$0] : "" } }
    return table
  }
}
