/// Reading CSV.
extension RecordReader {
  /// Reads the first row, with the delimiter by which most columns are known.
  mutating func readHeader(_ written: UInt8?, isLast: Bool, _ take: (Output) -> Void) -> Bool {
    guard let (text, next) = nextLine(isLast: isLast) else {
      guard isRowTooLong else { return false }
      giveUp("the first row is longer than \(longestRow) bytes", take)
      return true
    }
    if line == 1, written == nil, let delimiter = HeaderCut.delimiter(from: text) {
      form = .csvHeader(delimiter: delimiter)
    } else if text.contains(where: { !$0.isBlank }) {
      return takeHeader(written.map { [$0] } ?? HeaderCut.delimiters, isLast: isLast, take)
    }
    advance(to: next)
    return true
  }

  private mutating func takeHeader(_ delimiters: [UInt8], isLast: Bool, _ take: (Output) -> Void) -> Bool {
    var best: HeaderCut?
    for delimiter in delimiters {
      switch csvRow.cut(bytes, at: place, delimiter: delimiter, isLast: isLast || isRowTooLong) {
      case .unfinished: return false
      case .malformed: continue
      case .row(let next):
        let cut = HeaderCut(csvRow, of: bytes, delimiter: delimiter, next: next)
        if cut.knownCount > best?.knownCount ?? -1 { best = cut }
      }
    }
    do throws(RecordProblem) {
      let header = try CSVHeader(best?.names ?? [], delimiter: best?.delimiter ?? HeaderCut.delimiters[0])
      for column in header.repeated { tell("the column `\(column.name)` is there twice: the first counts", take) }
      form = .csv(header)
      advance(to: best?.next ?? bytes.count)
    } catch {
      giveUp(error.message, take)
    }
    return true
  }

  mutating func readCSVRow(_ header: CSVHeader, isLast: Bool, _ take: (Output) -> Void) -> Bool {
    switch csvRow.cut(bytes, at: place, delimiter: header.delimiter, isLast: isLast) {
    case .unfinished:
      guard isRowTooLong else { return false }
      passLine("the row is longer than \(longestRow) bytes; is a quote opened and never closed?", isLast: isLast, take)
    case .malformed(let mistake):
      passLine(mistake.rawValue, isLast: isLast, take)
    case .row(let next):
      takeCells(header, take)
      advance(to: next)
    }
    return true
  }

  private mutating func takeCells(_ header: CSVHeader, _ take: (Output) -> Void) {
    row.clear()
    for (cell, column) in zip(csvRow.cells, header.columns) {
      guard let column, !cell.bounds.isEmpty else { continue }
      if cell.isEscaped {
        row.set(column, unescaping: bytes[cell.bounds])
      } else {
        row.set(column, bytes[cell.bounds])
      }
    }
    let hasSurplus = csvRow.cells.dropFirst(header.columns.count).contains { !$0.bounds.isEmpty }
    if hasSurplus {
      tell("the row has \(csvRow.cells.count) cells, and the header \(header.columns.count)", take)
    } else if !row.isEmpty {
      takeRow(take)
    }
  }

  /// Hands over the record of the row that is read, or what is wrong with it.
  mutating func takeRow(_ take: (Output) -> Void) {
    do throws(RecordProblem) {
      take(.record(try row.record(), line: line))
    } catch {
      tell(error.message, take)
    }
  }
}

/// Reading JSON Lines.
extension RecordReader {
  mutating func readJSONLine(isLast: Bool, _ take: (Output) -> Void) -> Bool {
    guard let (text, next) = nextLine(isLast: isLast) else {
      guard isRowTooLong else { return false }
      passLine("the line is longer than \(longestRow) bytes", isLast: isLast, take)
      return true
    }
    if text.contains(where: { !$0.isBlank }) {
      do throws(RecordProblem) {
        try jsonReader.read(text, into: &row)
        takeRow(take)
      } catch {
        tell(error.message, take)
      }
    }
    advance(to: next)
    return true
  }
}
