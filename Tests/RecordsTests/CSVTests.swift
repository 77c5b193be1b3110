import JSON
import TestSupport
import Testing

@testable import Records

@Suite("Records in CSV")
struct CSVTests {
  static let head = "id,matrix,incident,metric,detected,acknowledged,escalated,mitigated,resolved,falsePositive,drill\n"

  @Test("A row is a record")
  func row() throws {
    let read = ReadFile(
      Self.head
        + "A-1,support,outage,errors,2026-11-20T03:10:00Z,2026-11-20T03:15:30.5Z,,,2026-11-20T05:10:00+01:00,TRUE,0\n")
    #expect(read.findings.isEmpty)
    let record = try #require(read.records.first)
    #expect([record.id, record.matrix, record.incident, record.metric] == ["A-1", "support", "outage", "errors"])
    #expect(record.detected == 1_795_144_200)
    #expect(record.acknowledged == record.detected + 330)
    #expect(record.escalated == nil && record.mitigated == nil)
    #expect(record.resolved == record.detected + 3600)
    #expect(record.isFalsePositive && !record.isDrill)
  }

  @Test(
    "What spreadsheets make of a file is read alike",
    arguments: [
      "detected,id\n2026-11-20T03:10:00Z,A\n",
      "\u{FEFF}detected,id\r\n2026-11-20T03:10:00Z,A\r\n",
      "detected;id\n2026-11-20T03:10:00Z;A",
      "detected\tid\n2026-11-20T03:10:00Z\tA\n",
      "sep=;\r\ndetected;id\r\n2026-11-20T03:10:00Z;A\r\n",
      "sep=|\ndetected|id\n2026-11-20T03:10:00Z|A\n",
      "\"detected\",\"id\"\n\"2026-11-20T03:10:00Z\",\"A\"\n",
      "Detected , ID\n 2026-11-20T03:10:00Z , \"A\" \n",
      "detected,id\r2026-11-20T03:10:00Z,A\r",
      "notes,detected,id\n\"two\nlines, \"\"quoted\"\"\",2026-11-20T03:10:00Z,A\n",
      "detected,id\n\n,,\n2026-11-20 03:10:00Z,A,,\n\n",
      "\"the first\nmoment\",detected,id\n,2026-11-20T03:10:00Z,A\n",
    ])
  func quirks(text: String) {
    for size in [1, 3, 1 << 18] {
      let read = ReadFile(text, pieceSize: size)
      #expect(read.findings.isEmpty, "pieces of \(size): \(read.findings)")
      #expect(read.records.map(\.id) == ["A"], "pieces of \(size)")
      #expect(read.records.map(\.detected) == [1_795_144_200])
    }
  }

  @Test("A row that is wrong is told with its line and costs nothing else")
  func wrongRows() {
    let rows = """
      A,yesterday
      B,2026-11-20T03:10:00Z
      "C,2026-11-20T03:10:00Z
      D,2026-11-20T03:10:00Z
      "E"x,2026-11-20T03:10:00Z
      F,2026-11-20T03:10:00Z,surplus
      G,
      H,2026-02-30T03:10:00Z
      I,2026-11-20T03:10:00Z

      """
    for size in [1, 7, 1 << 18] {
      let read = ReadFile("id,detected\n" + rows, pieceSize: size)
      #expect(read.records.map(\.id) == ["B", "D", "I"])
      #expect(read.lines == [3, 5, 10])
      #expect(
        read.findings == [
          "2: `detected` is `yesterday`, not an instant: expected RFC 3339, such as `2026-11-20T03:10:00Z`",
          "4: text follows a closing quote: expected a delimiter; quotes in a cell are doubled",
          "6: text follows a closing quote: expected a delimiter; quotes in a cell are doubled",
          "7: the row has 3 cells, and the header 2",
          "8: `detected` is empty: expected an instant",
          "9: `detected` is `2026-02-30T03:10:00Z`, not an instant: expected RFC 3339, such as `2026-11-20T03:10:00Z`",
        ])
    }
  }

  @Test("A quote that is never closed costs one line, at the end of a file and in a long one")
  func openQuote() {
    let row = "A,2026-11-20T03:10:00Z\n"
    let short = ReadFile("id,detected\n\"" + row + row)
    #expect(short.findings == ["2: a quote is opened and never closed"])
    #expect(short.records.count == 1)
    let count = 4096 / row.utf8.count * 2
    let long = ReadFile("id,detected\n\"" + String(repeating: row, count: count), pieceSize: 1000)
    #expect(long.findings == ["2: the row is longer than 4096 bytes; is a quote opened and never closed?"])
    #expect(long.records.count == count - 1)
  }

  @Test("A line longer than a row may be is passed over")
  func longLine() {
    let long = String(repeating: "x", count: 4096 * 3)
    let csv = ReadFile("id,detected\n\(long),2026-11-20T03:10:00Z\nB,2026-11-20T03:10:00Z\n", pieceSize: 1000)
    #expect(csv.records.map(\.id) == ["B"])
    #expect(csv.lines == [3])
    #expect(csv.findings.count == 1)
    let json = ReadFile(
      "{\"id\": \"\(long)\"}\n{\"detected\": \"2026-11-20T03:10:00Z\"}\n", path: "a.jsonl",
      pieceSize: 1000)
    #expect(json.lines == [2])
    #expect(json.findings == ["1: the line is longer than 4096 bytes"])
  }

  @Test("A file that cannot be read at all is told once")
  func unreadable() {
    let rows = "A,2026-11-20T03:10:00Z\nB,2026-11-20T03:10:00Z\n"
    #expect(ReadFile("id,detectd\n" + rows).findings == ["1: no column is called `detected`; is `detectd` meant?"])
    #expect(ReadFile([0xFF, 0xFE, 0x69, 0, 0x64, 0]).findings == ["1: the file is UTF-16: save it as UTF-8"])
    #expect(ReadFile("").findings.isEmpty)
    #expect(ReadFile([0xEF, 0xBB, 0xBF]).findings.isEmpty)
  }

  @Test(
    "What is impossible is told",
    arguments: [
      ("2026-11-20T03:09:59Z,,", "`acknowledged` is before `detected`"),
      (",2026-11-20T04:00:00Z,2026-11-20T03:30:00Z", "`resolved` is before `mitigated`"),
      (",,2037-11-20T03:30:00Z", "`resolved` is more than 10 years after `detected`"),
    ])
  func impossible(cells: String, message: String) {
    let read = ReadFile("detected,acknowledged,mitigated,resolved\n2026-11-20T03:10:00Z," + cells)
    #expect(read.findings == ["2: \(message)"])
    let early = ReadFile("detected\n0001-01-01T00:00:00Z\n")
    #expect(early.findings == ["2: `detected` is before 1970, as an empty date often is"])
  }

  @Test("Python's csv cuts the same cells", .enabled(if: Python.has("csv")))
  func pythonAgrees() throws {
    let script = """
      import csv, io, json, random
      random.seed(7)
      texts = []
      for number in range(400):
          delimiter = random.choice(',;\\t|')
          out = io.StringIO()
          # Blanks at a cell's ends are ours to drop, and a row of empty cells is none of ours.
          alphabet = ['a', 'b', ',', ';', '"', '\\n', '\\r\\n', '|', 'ä', '😀', "'", '=', ' x']
          rows = [[''.join(random.choices(alphabet, k=random.randrange(5))).strip() for _ in range(3)]
                  for _ in range(random.randrange(1, 6))]
          style = dict(delimiter=delimiter, quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
                       lineterminator=random.choice(['\\n', '\\r\\n']))
          writer = csv.writer(out, **style)
          writer.writerow(['id', 'matrix', 'incident', 'detected'])
          for row in rows: writer.writerow(row + ['2026-11-20T03:10:00Z'])
          text = out.getvalue()
          back = [row[:3] for row in csv.reader(io.StringIO(text, newline=''), delimiter=delimiter)][1:]
          texts.append({'text': text, 'rows': [[cell.strip() for cell in row] for row in back]})
      print(json.dumps(texts))
      """
    let cases = try #require(JSONValue(parsing: try Python.run(script, input: "")).array)
    #expect(cases.count == 400)
    for example in cases {
      let text = try #require(example["text"]?.string)
      let rows = try #require(example["rows"]?.array).map { ($0.array ?? []).compactMap(\.string) }
      for size in [2, 1 << 18] {
        let read = ReadFile(text, pieceSize: size)
        #expect(read.records.map { [$0.id, $0.matrix, $0.incident] } == rows, "\(text)\n\(read.findings)")
      }
    }
  }
}

@Suite("Records in JSON Lines")
struct JSONLinesTests {
  @Test("A line is a record, whatever form a flag has")
  func line() {
    let read = ReadFile(
      """
      {"id": "A", "detected": "2026-11-20T03:10:00Z", "drill": true, "falsePositive": null, "notes": {"any": [1]}}

      {"false_positive": "yes", "detected": "2026-11-20T03:10:00Z", "drill": 0}
      {"detected": "2026-11-20T03:10:00Z"
      ["detected"]
      {"detected": ["2026-11-20T03:10:00Z"]}
      {"detected": "2026-11-20T03:10:00Z", "drill": "perhaps"}
      """, path: "records/a.jsonl", pieceSize: 5)
    #expect(read.records.map(\.isDrill) == [true, false])
    #expect(read.records.map(\.isFalsePositive) == [false, true])
    #expect(read.lines == [1, 3])
    #expect(
      read.findings == [
        "4: the line is no JSON: expected `,` or `}` at byte 36",
        "5: the line is no JSON object",
        "6: `detected` is no text: expected one value",
        "7: `drill` is `perhaps`: expected `true` or `false`",
      ])
  }

  @Test("A file of another name is what it begins with")
  func undecided() {
    #expect(ReadFile(" {\"detected\": \"2026-11-20T03:10:00Z\"}", path: "export").records.count == 1)
    #expect(ReadFile("detected\n2026-11-20T03:10:00Z", path: "export").records.count == 1)
  }
}
