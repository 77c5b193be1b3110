import JSON

/// Reads the lines of a JSON Lines file (https://jsonlines.org), each an object with the columns as its keys.
struct JSONLineReader {
  /// The columns of the keys that have been met; of a key that is no column, nil.
  private var columns: [String: RecordColumn?] = [:]

  /// Fills a row from a line.
  mutating func read(_ line: ArraySlice<UInt8>, into row: inout RecordRow) throws(RecordProblem) {
    row.clear()
    guard case .object(let object) = try Self.value(of: line) else {
      throw RecordProblem("the line is no JSON object")
    }
    for member in object.members {
      guard let column = column(of: member.key) else { continue }
      try row.set(column, member.value)
    }
  }

  private static func value(of line: ArraySlice<UInt8>) throws(RecordProblem) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONValue(parsing: Array(line), depthLimit: 16)
    } catch {
      throw RecordProblem("the line is no JSON: \(error.message) at byte \(error.offset + 1)")
    }
  }

  private mutating func column(of key: String) -> RecordColumn? {
    if let known = columns[key] { return known }
    let column = RecordColumn(header: key)
    // A hostile file may have a new key on every line.
    if columns.count < 256 { columns[key] = .some(column) }
    return column
  }
}

extension RecordRow {
  /// Takes a value as the text of a cell would be; null is an empty cell.
  fileprivate mutating func set(_ column: RecordColumn, _ value: JSONValue) throws(RecordProblem) {
    switch value {
    case .string(let text): set(column, text.utf8)
    case .bool(let flag): set(column, flag ? "true".utf8 : "false".utf8)
    case .integer(let number): set(column, "\(number)".utf8)
    case .number(let number): set(column, number.literal.utf8)
    case .null: set(column, "".utf8)
    case .array, .object: throw RecordProblem("`\(column.name)` is no text: expected one value")
    }
  }
}
