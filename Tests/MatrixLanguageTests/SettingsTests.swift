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
      ("rules: {no such rule: off, \"\": error}", []),
      ("sources: ↓matrices", ["wrong-type"]),
      ("publish: {targets: [json, ↓jsn]}", ["bad-value"]),
      ("publish: {baseUrl: ↓runbooks.acme.example}", ["bad-value"]),
      ("publish: {baseUrl: ↓\"https://runbooks acme.example\"}", ["bad-value"]),
      ("publish: {baseUrl: \"https://runbooks.acme.example:8443/a/\"}", []),
      ("publish: {baseUrl: ↓\"https://\"}", ["bad-value"]), ("publish: {baseUrl: ↓\"http:///a\"}", ["bad-value"]),
      ("publish: {baseUrl: ↓\"https://acme.example/?a=b\"}", ["bad-value"]),
      ("publish: {baseUrl: ↓\"https://acme.example/#a\"}", ["bad-value"]),
      ("publish:\n  sourceUrl: https://git.acme.example/{commit}/{path}#L{line}", []),
      ("publish:\n  sourceUrl: https://git.acme.example/↓{revision}/{path}#L↓{Line}", ["bad-value", "bad-value"]),
      ("publish: {sourceUrl: 'https://git.acme.example/↓{commti}/{path}#L↓{line'}", ["bad-value", "bad-value"]),
      ("publish: {sourceUrl: ↓\"https://git.acme.example/\\x7Bref}\"}", ["bad-value"]),
      ("publish: {baseUrl: \"https://acme.example/↓{commit}/\"}", ["bad-value"]),
      ("---\n↓apiVersion: sevc/v1\nkind: Project\nname: other", ["unknown-document"]),
    ])
  func findings(piece: String, rules: [RuleID]) {
    let marked = MarkedText("apiVersion: sevc/v1\nkind: Project\nname: acme\n\(piece)\n")
    let source = SourceFile(path: "sevc.yaml", bytes: Array(marked.text.utf8))
    let findings = SettingsReading(source, as: FileID(0)).findings
    #expect(findings.map(\.rule) == rules)
    #expect(findings.map { Int($0.range.start) } == marked.offsets)
  }

  @Test("A placeholder that is nearly right is mended where it stands, and the others are named")
  func placeholders() throws {
    let text = "apiVersion: sevc/v1\nkind: Project\nname: acme\npublish: {sourceUrl: \"https://x/{comit}/{ref}\"}\n"
    let source = SourceFile(path: "sevc.yaml", bytes: Array(text.utf8))
    let findings = SettingsReading(source, as: FileID(0)).findings
    #expect(findings.map(\.message) == ["nothing is filled in for `{comit}`", "nothing is filled in for `{ref}`"])
    let known = "`{commit}`, `{path}` and `{line}` are filled in"
    #expect(findings.map(\.help) == ["did you mean `{commit}`? \(known)", known])
    let fixed = source.applying(findings.flatMap(\.fixes))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == text.replacing("comit", with: "commit"))
  }
}
