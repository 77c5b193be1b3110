import Reporting
import Source
import Testing

@Suite("Findings as text")
struct TextReportTests {
  @Test("place, message, source line with carets, help, the other places, and the summary")
  func whole() {
    #expect(
      Sample.usualReport.rendered(as: .text) == """
        matrices/support.yaml:3:5: error: `response` has no backup [backup-missing]
          |
        3 |     severity: SEV-1
          |     ^^^^^^^^
          = note: matrices/org.yaml:2:9: the top severity
        2 |   - id: SEV-1
          |         ^^^^^

        matrices/support.yaml:4:20: warning: `10 min` is no duration [bad-value]
          |
        4 |     firstResponse: 10 min
          |                    ^^^^^^
          = help: write `10m`

        1 error, 1 warning, 1 silenced in 2 files (2 matrices, 14 incidents)

        """)
  }

  @Test("the margin is as wide as the greatest line number, and many places are only named")
  func margin() {
    let sample = Sample(["a.yaml": "«a»\n«b»\n«c»\n" + String(repeating: "\n", count: 7) + "«x»: 1\n"])
    let related = sample.ranges[0..<3].map { RelatedPlace("here", at: $0) }
    let report = { (count: Int) in
      sample.report([Diagnostic("r", at: sample.ranges[3], "wrong", related: Array(related[..<count]))])
        .rendered(as: .text).split(separator: "\n").dropLast().joined(separator: "\n")
    }
    #expect(
      report(1) == """
        a.yaml:11:1: error: wrong [r]
           |
        11 | x: 1
           | ^
           = note: a.yaml:1:1: here
         1 | a
           | ^
        """)
    #expect(
      report(3).hasSuffix(
        "^\n   = note: a.yaml:1:1: here\n   = note: a.yaml:2:1: here\n   = note: a.yaml:3:1: here"))
  }

  @Test("with nothing found one quiet line, and with --quiet none")
  func nothing() {
    let sample = Sample(["a.yaml": ""])
    #expect(sample.report([]).rendered(as: .text) == "no problems in 1 file (2 matrices, 14 incidents)\n")
    #expect(
      sample.report([], silenced: 3).rendered(as: .text)
        == "no problems, 3 silenced in 1 file (2 matrices, 14 incidents)\n")
    var quiet = ReportOptions()
    quiet.summary = false
    #expect(sample.report([]).rendered(as: .text, quiet) == "")
  }

  @Test("colour adds control sequences and changes nothing else")
  func colour() {
    var options = ReportOptions()
    options.color = true
    let colored = Sample.usualReport.rendered(as: .text, options)
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m: "))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Sample.usualReport.rendered(as: .text))
  }

  @Test("nothing that was written reaches the terminal as a command")
  func controlCharacters() {
    let sample = Sample(["\u{1B}[2J.yaml": "a: «\u{1B}]0;x\u{7}»\n"])
    let diagnostic = Diagnostic(
      "r", at: sample.ranges[0], "`\u{9B}31m\n`", help: "\u{202E}txt",
      related: [RelatedPlace("\u{8}", at: sample.ranges[0])])
    let text = sample.report([diagnostic]).rendered(as: .text)
    #expect(text.hasPrefix("␛[2J.yaml:1:4: error: `\\u{9B}31m␊` [r]\n  |\n1 | a: ␛]0;x␇\n  |    ^^^^^^\n"))
    #expect(text.contains("help: \\u{202E}txt\n"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}

@Suite("The source line under a finding")
struct SourceExcerptTests {
  @Test(
    "carets stand under the range, whatever is written before and in it",
    arguments: [
      ("key: «value» # c", "1 | key: value # c\n  |      ^^^^^"),
      ("\tkey:\t«value»", "1 |     key:    value\n  |             ^^^^^"),
      ("a\u{300}e\u{301}: «x»", "1 | a\u{300}e\u{301}: x\n  |     ^"),
      ("日本: «한국» x", "1 | 日本: 한국 x\n  |       ^^^^"),
      ("👩‍👩‍👧 🇬🇧 ❤️: «👍🏽»", "1 | 👩‍👩‍👧 🇬🇧 ❤️: 👍🏽\n  |           ^^"),
      ("\u{FEFF}«key»: 1", "1 | key: 1\n  | ^^^"),
      ("key«»", "1 | key\n  |    ^"),
      ("a: «|\n  b\n  c»\n", "1 | a: |\n  |    ^"),
      ("«k: v\r\n»", "1 | k: v\n  | ^^^^"),
      ("k«\r\n»", "1 | k\n  |  ^"),
      ("a\u{200B}b\u{AD}: «x»", "1 | a\\u{200B}b\\u{AD}: x\n  |                   ^"),
    ])
  func alignment(marked: String, shown: String) {
    #expect(Sample(["a.yaml": marked]).excerpt() == shown)
  }

  @Test("a line that shows nothing is not shown", arguments: ["«»", "a: 1\n«»", "  «»  \nx", "\u{FEFF}«»"])
  func blank(marked: String) {
    #expect(Sample(["a.yaml": marked]).excerpt() == "")
  }

  @Test("of a long line the part around the range is shown")
  func windows() {
    let long = { (count: Int) in String(repeating: "0123456789", count: count) }
    let middle = Sample(["a.yaml": long(5000) + "«middle»" + long(5000)]).excerpt()
    #expect(middle == "1 | …\(long(6).dropFirst())middle\(long(5))012…\n  | \(spaces(60))^^^^^^")
    let everything = Sample(["a.yaml": "k: «\(long(5000))»"]).excerpt()
    #expect(everything == "1 | k: \(long(11))012345…\n  |    \(String(repeating: "^", count: 117))")
    let wide = Sample(["a.yaml": String(repeating: "日", count: 3000) + "«x»"]).excerpt()
    #expect(wide == "1 | …\(String(repeating: "日", count: 29))x\n  | \(spaces(59))^")
  }

  @Test("bytes that are no UTF-8 are shown as such")
  func repaired() {
    var sources = SourceFiles()
    let file = sources.add(SourceFile(path: "a.yaml", bytes: [0x61, 0xFF, 0xC3, 0x62]))
    let diagnostic = Diagnostic("encoding", at: SourceRange(file: file, start: 1, end: 2), "no UTF-8")
    let text = Report([diagnostic], in: sources, summary: ReportSummary(files: 1, matrices: 0, incidents: 0))
      .rendered(as: .text)
    #expect(text.contains("1 | a\u{FFFD}\u{FFFD}b\n  |  ^\n"))
  }

  @Test("of a secret four characters are shown, whichever finding shows the line")
  func secrets() {
    let sample = Sample(["a.yaml": "url: «xoxb-1234567890» # «c»\n"])
    let rule = RuleDescription("secret-in-text", level: .error, summary: "", help: "", findsSecrets: true)
    let text = sample.report(
      [
        Diagnostic("secret-in-text", at: sample.ranges[0], "`xoxb…` looks like a token"),
        Diagnostic("other", at: sample.ranges[1], "wrong"),
      ], rules: [rule]
    ).rendered(as: .text)
    #expect(text.contains("1 | url: xoxb… # c\n  |      ^^^^^\n"))
    #expect(text.contains("1 | url: xoxb… # c\n  |              ^\n"))
    #expect(!text.contains("-12"))
  }

  @Test("of a secret in a key or a comment four characters are shown, wherever the line is cut")
  func secretsBesideValues() {
    let token = "gh" + "p_" + String(repeating: "a", count: 40)
    for line in ["labels: {\(token): «x»}", "«a»: b # \(token), old", "? \(token)\n: «»", "«a»: b # AWS \(token)"] {
      let text = Sample(["a.yaml": line]).excerpt()
      #expect(!text.contains(token.prefix(5)), "\(text)")
    }
    #expect(Sample(["a.yaml": "{\(token): «x»}"]).excerpt() == "1 | {ghp_…: x}\n  |         ^")
    let far = "k: " + "gh" + "p_" + String(repeating: "b", count: 3000) + ", «x»"
    #expect(!Sample(["a.yaml": far]).excerpt().contains("bb"))
    let key = "# -----BEGIN " + "RSA PRIVATE KEY-----MIIEpAIBAAKCAQEA\n"
    #expect(!Sample(["a.yaml": "«a»: b " + key]).excerpt().contains("MII"))
  }

  @Test("ranges outside of their file do no harm")
  func hostileRanges() {
    let sample = Sample(["a.yaml": "a\n«b»"])
    for (start, end) in [(0, UInt32.max), (UInt32.max, UInt32.max), (3, 400)] as [(UInt32, UInt32)] {
      let range = SourceRange(file: FileID(0), start: start, end: end)
      #expect(!sample.report([Diagnostic("r", at: range, "m")]).rendered(as: .text).isEmpty)
    }
    let nowhere = SourceRange(file: FileID(9), start: 1, end: 2)
    #expect(sample.report([Diagnostic("r", at: nowhere, "m")]).rendered(as: .text).hasPrefix(":1:1: error: m [r]\n"))
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
