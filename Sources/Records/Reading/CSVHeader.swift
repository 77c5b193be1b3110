import Source

/// What the first row of a CSV file says: which column is which, and what stands between cells.
struct CSVHeader {
  let delimiter: UInt8
  /// The column of each cell; nil where sevc does not know it, or has met it before.
  let columns: [RecordColumn?]
  /// The columns that are named a second time, and not read there.
  let repeated: [RecordColumn]

  /// - Throws: That no column is called `detected`.
  init(_ names: [String], delimiter: UInt8) throws(RecordProblem) {
    self.delimiter = delimiter
    var known: Set<RecordColumn> = []
    var repeated: [RecordColumn] = []
    columns = names.map { name in
      guard let column = RecordColumn(header: name) else { return nil }
      guard known.insert(column).inserted else {
        repeated.append(column)
        return nil
      }
      return column
    }
    self.repeated = repeated
    guard known.contains(.detected) else { throw Self.problem(with: names) }
  }

  private static func problem(with names: [String]) -> RecordProblem {
    let advice = nearest(to: "detected", in: names).map { "is `\($0.shortened)` meant?" }
    return RecordProblem("no column is called `detected`; \(advice ?? "the first row names the columns")")
  }
}

/// The first row of a file, as it is cut with one delimiter or another.
struct HeaderCut {
  let delimiter: UInt8
  let names: [String]
  /// Where the next row begins.
  let next: Int

  /// What people and spreadsheets put between cells.
  static let delimiters = ",;\t|".utf8.map { $0 }

  init(_ row: CSVRow, of bytes: [UInt8], delimiter: UInt8, next: Int) {
    self.delimiter = delimiter
    self.next = next
    names = row.cells.map { cell in
      let name = bytes[cell.bounds].drop(while: \.isBlank)
      return String(decoding: name.reversed().drop(while: \.isBlank).reversed(), as: UTF8.self)
    }
  }

  /// How many columns are known by it.
  var knownCount: Int { Set(names.compactMap(RecordColumn.init(header:))).count }

  /// The delimiter that a first line such as `sep=;` tells spreadsheets.
  static func delimiter(from line: ArraySlice<UInt8>) -> UInt8? {
    line.count == 5 && line.starts(with: "sep=".utf8) ? line.last : nil
  }
}
