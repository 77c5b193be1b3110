import MatrixLanguage
import Source
import TestSupport
import Testing

@Suite("sevc.yaml")
struct SettingsTests {
  @Test(
    "what is wrong with it is told at its place",
    arguments: [
      ("title: A", []),
      ("rules: {contact-missing: ↓warn}", ["bad-value"]),
      ("sources: ↓matrices", ["wrong-type"]),
      ("publish: {targets: [json, ↓jsn]}", ["bad-value"]),
      ("publish: {baseUrl: ↓runbooks.acme.example}", ["bad-value"]),
      ("publish: {baseUrl: ↓\"https://runbooks acme.example\"}", ["bad-value"]),
      ("---\n↓apiVersion: sevc/v1\nkind: Project\nname: other", ["unknown-document"]),
    ])
  func findings(piece: String, rules: [RuleID]) {
    let marked = MarkedText("apiVersion: sevc/v1\nkind: Project\nname: acme\n\(piece)\n")
    let source = SourceFile(path: "sevc.yaml", bytes: Array(marked.text.utf8))
    let findings = SettingsReading(source, as: FileID(0)).findings
    #expect(findings.map(\.rule) == rules)
    #expect(findings.map { Int($0.range.start) } == marked.offsets)
  }
}
