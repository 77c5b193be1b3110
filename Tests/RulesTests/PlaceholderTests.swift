import Testing

@testable import Rules

@Suite("Placeholders")
struct PlaceholderTests {
  @Test(
    "What stands for something yet to be written",
    arguments: [
      "TBD", "tbd", " Todo ", "TODO: ask operations", "FIXME", "n/a", "N/A", "xxx", "XXXX", "changeme", "REPLACE_ME",
      "REPLACE WITH NUMBER", "replace-me", "replace-with-the-team", "Replace_me_before_release", "example@acme.example",
      "tbd@acme.example", "#todo", "${PAGER}",
      "https://hooks.example/${TOKEN}", "[on-call phone]", "<name>", "[name] ", "TBD.",
    ])
  func placeholders(_ text: String) {
    #expect(Placeholder.matches(text))
  }

  @Test(
    "What only looks like it",
    arguments: [
      "Platform on-call", "Todoist team", "Replacement parts", "[a] and [b]", "examples@acme.example", "$5", "xx",
      "#platform", "+44 20 7946 0000", "Fixmeister", "", "   ", "<a> to <b>", "TBDs",
    ])
  func names(_ text: String) {
    #expect(!Placeholder.matches(text))
  }
}
