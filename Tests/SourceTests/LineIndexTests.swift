import Source
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
  private func position(of offset: Int, in text: String) -> Position {
    LineIndex(SourceFile(path: "a.yaml", bytes: Array(text.utf8))).position(at: UInt32(offset))
  }

  @Test("columns count scalars, lines end at LF or CR LF, a byte-order mark is no column")
  func counting() {
    #expect(position(of: 0, in: "a") == Position(line: 1, column: 1))
    #expect(position(of: 3, in: "a\r\nb") == Position(line: 2, column: 1))
    #expect(position(of: 2, in: "a\rb") == Position(line: 1, column: 3))
    #expect(position(of: 5, in: "a\né:b") == Position(line: 2, column: 3))
    #expect(position(of: 4, in: "\u{FEFF}ab") == Position(line: 1, column: 2))
    #expect(position(of: 99, in: "a\n") == Position(line: 2, column: 1))
  }

  @Test("long lines are counted like short ones")
  func longLines() {
    let text = "a\n" + String(repeating: "é", count: 3000)
    for offset in [1023, 1024, 1026, 1027, 2048, 2050, 4096, 6002] {
      #expect(position(of: offset, in: text) == Position(line: 2, column: (offset - 2 + 1) / 2 + 1))
    }
  }
}
