/// A table for a terminal: columns are aligned and parted by two blanks, and nothing in a cell reaches the terminal as a
/// command.
struct TextTable {
  private let columns: [(title: String, isNumber: Bool)]
  private let rows: [[String]]

  /// - Parameter columns: Numbers stand at the right of theirs.
  init(_ columns: [(title: String, isNumber: Bool)], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { $0.map(\.visible) }
  }

  /// The lines, each indented by two blanks, with a line end after each.
  var text: String {
    let lines = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
    return lines.map { line in
      let cells = columns.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].displayWidth)
        return columns[column].isNumber ? padding + line[column] : line[column] + padding
      }
      return ("  " + cells.joined(separator: "  ")).withoutBlanksAtEnd + "\n"
    }.joined()
  }
}

extension String {
  /// How many columns of a terminal it takes.
  fileprivate var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  fileprivate var withoutBlanksAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
