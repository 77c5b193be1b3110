import Rules
import Source
import TestSupport
import Testing

@Suite("The rules reference")
struct RulesPageTests {
  @Test("Docs/rules.md is made from the catalogue")
  func page() {
    expectGolden(RuleCatalogue.markdown, at: "Docs/rules.md")
  }

  @Test("An explanation puts a caret under each mark, and keeps its lines short")
  func explanation() throws {
    let rule = try #require(RuleCatalogue.rule("owner-retired"))
    let text = rule.explanation { "*\($0)*" }
    #expect(text.hasPrefix("*owner-retired*  error, ownership\n\n"))
    #expect(text.contains("retires: 2026-11-01}\n  |"))
    #expect(!text.contains("↓"))
    #expect(text.hasSuffix("-- why it is right here\n"))
  }

  @Test("A line of an example knows where its marks stood")
  func lines() {
    let example: Example = "a: ↓b\n↓c: [↓d]"
    #expect(example.text == "a: b\nc: [d]\n")
    #expect(example.lines.map(\.marks) == [[3], [0, 4]])
    #expect(example.lines.map(\.carets) == ["   ^", "^   ^"])
  }
}
