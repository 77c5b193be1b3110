import MatrixLanguage
import Source
import TestSupport
import Testing

/// What a file says beside the surroundings: the structure findings in it.
func findings(in text: String, beside surroundings: String = surroundings) -> [Diagnostic] {
  let files = [text, surroundings].map { SourceFile(path: "a.yaml", bytes: Array($0.utf8)) }
  var readings = files.indices.map { FileReading(files[$0], as: FileID(UInt32($0))) }
  // The surroundings come first, so that what is given twice is told in the document.
  let resolver = Resolver(readings.reversed())
  let matrices = readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) }
  return (readings.flatMap(\.findings) + resolver.project(of: matrices).findings)
    .sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
}

@Suite("What is told of bad documents")
struct ReadingTests {
  @Test("Exactly the mistakes are told, each at its place, and no consequence of them", arguments: BadDocument.all)
  func findings(of document: BadDocument) {
    let marked = MarkedText(document.marked)
    let found = MatrixLanguageTests.findings(in: marked.text)
    let lines = found.map { "\($0.rule)\($0.fixes.isEmpty ? "" : " fix")" }
    #expect(lines == document.findings, "\(found.map { "\($0.range.start): \($0.message)" })")
    #expect(
      Set(found.map { Int($0.range.start) }).sorted() == marked.offsets, "\(found.map(\.message))\n\(marked.text)")
    #expect(found.allSatisfy { $0.help != nil && !$0.message.hasSuffix(".") && $0.range.file == FileID(0) })
  }

  @Test("Applying the fixes mends what they were offered for", arguments: BadDocument.all)
  func fixes(of document: BadDocument) {
    let text = MarkedText(document.marked).text
    let found = MatrixLanguageTests.findings(in: text)
    guard found.contains(where: { !$0.fixes.isEmpty }) else { return }
    let mended = MatrixLanguageTests.findings(in: text.applying(found.flatMap(\.fixes)))
    #expect(mended.count == found.count { $0.fixes.isEmpty }, "\(mended.map(\.message))")
  }

  @Test("A fix keeps the quotes that its author chose", arguments: ["'", "\""])
  func quotes(_ quote: String) {
    func quoted(_ text: String) -> String { quote + text + quote }
    let piece = { (severity: String, key: String, time: String) in
      "incidents: [{id: outage, title: Outage, \(quoted(key)): \(quoted(severity)), resolution: \(quoted(time))}]"
    }
    let text = completed(piece("sev-1", "severty", "4 hours"), as: .matrix)
    let keyed = text.applying(MatrixLanguageTests.findings(in: text).flatMap(\.fixes))
    let mended = keyed.applying(MatrixLanguageTests.findings(in: keyed).flatMap(\.fixes))
    #expect(mended == completed(piece("SEV-1", "severity", "4h"), as: .matrix))
  }

  @Test("A section is known by what stands in it, where its name says nothing")
  func sections() {
    let document = completed("people: {chris: {name: Chris}}\nreview: {owner: chris}", as: .matrix)
    #expect(MatrixLanguageTests.findings(in: document).map(\.help) == ["did you mean `owners`?"])
  }

  @Test(
    "What YAML would take for something else is what its key says",
    arguments: [
      "title: 404", "title: no", "title: 1e3", "title: 2026-02-30", "title: >\n  Support", "title: '[Support]'",
    ])
  func typedByKeys(_ piece: String) {
    #expect(MatrixLanguageTests.findings(in: completed(piece, as: .matrix)).isEmpty)
  }
}

extension String {
  /// The text with edits made from its end to its start.
  fileprivate func applying(_ edits: [TextEdit]) -> String {
    var bytes = Array(utf8)
    for edit in edits.sorted(by: { $0.range > $1.range }) {
      bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
