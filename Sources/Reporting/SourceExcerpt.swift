import Source

/// The source line under a finding as a terminal shows it, and where the carets go.
struct SourceExcerpt {
  /// The line, tabs as spaces, dangerous characters written out, cut to a window where it is long.
  let line: String
  /// How many columns of the terminal stand before the first caret.
  let indent: Int
  /// How many carets there are, at least one.
  let carets: Int

  /// The longest line shown whole, in columns of the terminal.
  static let width = 120
  /// How many bytes to either side are looked at for it: more would not fit.
  private static let reach = 512

  /// The line on which a range begins; nil where there is nothing to see on it.
  init?(of range: SourceRange, in sources: SourceFiles, hiding secrets: Secrets) {
    let line = NearbyLine(of: range, in: sources[range.file], reach: Self.reach)
    let hidden = secrets.hidden(in: line.before.lowerBound..<line.after.upperBound, of: range.file, sources)
    func cells(_ bounds: Range<Int>) -> [Cell] {
      hidden.parts(of: bounds).flatMap { part in
        part.isHidden ? [Cell.ellipsis] : sources[range.file].text(in: part.bounds).map(Cell.init)
      }
    }
    let before = cells(line.before)
    let marked = cells(line.marked)
    let after = cells(line.after)
    guard (before + marked + after).contains(where: { !$0.isBlank }) else { return nil }
    let window = Window(before: before, marked: marked, after: after, isCutAt: line.isCut, width: Self.width)
    self.line = window.line
    indent = window.indent
    carets = max(1, window.carets)
  }
}

/// The part of a range's first line that lies near its start, in three pieces.
private struct NearbyLine {
  let before: Range<Int>
  let marked: Range<Int>
  let after: Range<Int>
  /// Whether the line goes on beyond the pieces, at its start and at its end.
  let isCut: (start: Bool, end: Bool)

  init(of range: SourceRange, in file: SourceFile, reach: Int) {
    let bytes = file.bytes
    let mark = file.hasByteOrderMark ? 3 : 0
    let start = min(max(Int(range.start), mark), bytes.count)
    let left = max(mark, start - reach)
    let right = min(bytes.count, start + reach)
    let lineFeed = UInt8(ascii: "\n")

    let first = bytes[left..<start].lastIndex(of: lineFeed).map { $0 + 1 }
    var last = bytes[start..<right].firstIndex(of: lineFeed)
    isCut = (first == nil && left > mark, last == nil && right < bytes.count)
    if let end = last, end > start, bytes[end - 1] == UInt8(ascii: "\r") { last = end - 1 }

    let isContinuation = { (index: Int) in bytes[index] & 0xC0 == 0x80 }
    let begin = first ?? (left..<start).drop(while: isContinuation).first ?? start
    let end = last ?? (isCut.end ? (start..<right).last { !isContinuation($0) } ?? start : right)
    let markedEnd = min(max(Int(range.end), start), end)
    (before, marked, after) = (begin..<start, start..<markedEnd, markedEnd..<end)
  }
}

/// What is drawn as one: a character, or what stands for it.
private struct Cell {
  let text: String
  let width: Int
  var isBlank: Bool { text.allSatisfy { $0 == " " } }

  static let ellipsis = Cell(text: "…", width: 1)

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  init(_ character: Character) {
    if character == "\t" {
      self.init(text: "    ", width: 4)
    } else {
      let visible = character.visible
      self.init(text: visible, width: visible.reduce(0) { $0 + $1.displayWidth })
    }
  }
}

/// As much of a line, around the mark, as fits into a width.
private struct Window {
  let line: String
  let indent: Int
  let carets: Int

  init(before: [Cell], marked: [Cell], after: [Cell], isCutAt cut: (start: Bool, end: Bool), width: Int) {
    let isWhole = !cut.start && !cut.end && Self.width(of: before + marked + after) <= width
    let head = isWhole ? before : Self.end(of: before, within: width / 2, isCut: cut.start)
    let room = isWhole ? Int.max : width - Self.width(of: head)
    let middle = Self.start(of: marked, within: room, isCut: false)
    let isFull = middle.count < marked.count
    let tail = isFull ? [] : Self.start(of: after, within: room - Self.width(of: middle), isCut: cut.end)
    line = (head + middle + tail).map(\.text).joined()
    indent = Self.width(of: head)
    carets = Self.width(of: middle)
  }

  private static func width(of cells: [Cell]) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// The first cells that fit, with an ellipsis for those that do not.
  private static func start(of cells: [Cell], within room: Int, isCut: Bool) -> [Cell] {
    var used = 0
    let fitting = cells.prefix { cell in
      used += cell.width
      return used <= room
    }
    return fitting.count < cells.count || isCut ? fitting.dropLast() + [.ellipsis] : Array(fitting)
  }

  private static func end(of cells: [Cell], within room: Int, isCut: Bool) -> [Cell] {
    start(of: cells.reversed(), within: room, isCut: isCut).reversed()
  }
}
