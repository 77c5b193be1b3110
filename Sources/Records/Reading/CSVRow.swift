/// One row of CSV: where its cells stand in some bytes.
///
/// The form is that of RFC 4180, and of what spreadsheets make of it: another delimiter than the comma, LF, CR LF or CR
/// at a row's end, blanks around quotes. Everything is decided on whole rows, so that a quote that nobody closed costs
/// one line and not the rest of the file.
struct CSVRow {
  /// A cell's bytes, its quotes left out.
  struct Cell {
    var bounds: Range<Int>
    /// Whether quotes stand doubled in it.
    var isEscaped = false
  }

  private(set) var cells: [Cell] = []

  /// How cutting a row off the front of some bytes ended.
  enum Cut: Equatable {
    /// Where the next row begins.
    case row(next: Int)
    /// The row goes on beyond the bytes.
    case unfinished
    /// The row is none; the line after the one on which it begins is the next to be tried.
    case malformed(Mistake)
  }

  enum Mistake: String {
    case openQuote = "a quote is opened and never closed"
    case textAfterQuote = "text follows a closing quote: expected a delimiter; quotes in a cell are doubled"
  }

  /// Cuts the row that begins at a place.
  ///
  /// - Parameter isLast: Whether nothing comes after these bytes.
  mutating func cut(_ bytes: [UInt8], at start: Int, delimiter: UInt8, isLast: Bool) -> Cut {
    cells.removeAll(keepingCapacity: true)
    var place = start
    while true {
      let begin = bytes.skippingBlanks(from: place, except: delimiter)
      let isQuoted = begin < bytes.count && bytes[begin] == UInt8(ascii: "\"")
      if isQuoted {
        switch quoted(bytes, from: begin + 1) {
        case nil: return isLast ? .malformed(.openQuote) : .unfinished
        case let end?: place = bytes.skippingBlanks(from: end, except: delimiter)
        }
      } else {
        place = plain(bytes, from: place, delimiter: delimiter)
      }
      guard place < bytes.count else { return isLast ? .row(next: place) : .unfinished }
      switch bytes[place] {
      case delimiter: place += 1
      case UInt8(ascii: "\n"): return .row(next: place + 1)
      case UInt8(ascii: "\r"):
        // Whether an LF follows is not known at the end of the bytes.
        guard place + 1 < bytes.count || isLast else { return .unfinished }
        let isPair = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
        return .row(next: place + (isPair ? 2 : 1))
      default: return .malformed(.textAfterQuote)
      }
    }
  }

  /// Takes a cell up to the delimiter or the line's end; tells where that stands.
  private mutating func plain(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r")
    { end += 1 }
    cells.append(Cell(bounds: start..<end))
    return end
  }

  /// Takes a cell up to its closing quote; tells where the text goes on, or nil where the quote is not closed.
  private mutating func quoted(_ bytes: [UInt8], from start: Int) -> Int? {
    var isEscaped = false
    var end = start
    while end < bytes.count {
      guard bytes[end] == UInt8(ascii: "\"") else {
        end += 1
        continue
      }
      guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else {
        cells.append(Cell(bounds: start..<end, isEscaped: isEscaped))
        return end + 1
      }
      isEscaped = true
      end += 2
    }
    return nil
  }
}

extension [UInt8] {
  /// The place of the first byte that is neither a space nor a tab; the delimiter is no blank.
  fileprivate func skippingBlanks(from start: Int, except delimiter: UInt8) -> Int {
    var place = start
    while place < count, self[place] == 0x20 || self[place] == 0x09, self[place] != delimiter { place += 1 }
    return place
  }
}
