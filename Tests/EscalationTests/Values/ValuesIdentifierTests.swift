import Escalation
import Testing

@Suite("Ids")
struct ValuesIdentifierTests {
  @Test(
    "ids", arguments: ["model-outage", "SEV-1", "a", "0", "9_-", "con", "index", String(repeating: "a", count: 64)])
  func ids(text: String) {
    #expect(IdentifierGrammar.refusal(of: text) == nil)
  }

  @Test(
    "what is no id, and the id that it would be",
    arguments: [
      ("Model outage", "model-outage"), ("SEV 1", "SEV-1"), ("-a", "a"), ("_a", nil), ("", nil), ("  ", nil),
      ("qualit\u{E9}", nil),
      ("a.b/c", "a-b-c"), ("Primary!", nil), (String(repeating: "a", count: 65), nil), ("team's pager", "teams-pager"),
      ("a\u{2013}b", "a-b"), ("--", nil),
    ] as [(String, String?)])
  func malformed(text: String, slug: String?) throws {
    let refusal = try #require(IdentifierGrammar.refusal(of: text))
    #expect(refusal.suggestion == slug)
    #expect(slug.map { IdentifierGrammar.refusal(of: $0) == nil } ?? true)
  }

  @Test("the language's words are free as keys only; matrices have names that become files'")
  func reserved() {
    for word in IdentifierGrammar.reserved + ["Primary"] {
      #expect(IdentifierGrammar.refusal(of: word) != nil)
      #expect(IdentifierGrammar.refusal(of: word, as: .key) == nil)
    }
    for name in ["index", "Index", "con", "NUL", "com0", "LPT9", "prn", "aux"] {
      #expect(IdentifierGrammar.refusal(of: name, as: .matrix) != nil)
      #expect(IdentifierGrammar.refusal(of: name) == nil)
    }
    for name in ["com", "com10", "coma", "control"] {
      #expect(IdentifierGrammar.refusal(of: name, as: .matrix) == nil)
    }
  }

  @Test("a message quotes at most 40 characters")
  func longText() throws {
    for text in [String(repeating: "a", count: 10_000), String(repeating: "\u{1F600}", count: 10_000)] {
      let refusal = try #require(IdentifierGrammar.refusal(of: text))
      #expect(refusal.message.unicodeScalars.count < 150)
      #expect(refusal.message.contains("…`"))
    }
    #expect(quoted("a`b\nc") == "`a'b c`")
  }
}
