import Testing

@testable import Rules

@Suite("Links")
struct LinkTests {
  @Test(
    "The scheme decides, whatever its case and whatever blanks stand in it",
    arguments: [
      ("https://a.example", Link.web), ("HTTP://a.example", .web), ("mailto:a@b.example", .web),
      ("javascript:alert(1)", .other("javascript:")), (" java\tscript:x", .other("javascript:")),
      ("ftp://a.example", .other("ftp:")), ("//a.example", .other("//")), ("/etc/passwd", .other("/")),
      (#"C:\runbook.md"#, .other("C:")), (#"\\server\share"#, .other("//")),
      ("a.md", .relative("a.md")), ("../a.md#b", .relative("../a.md")), ("a%20b.md?c", .relative("a b.md")),
      ("a/b:c", .relative("a/b:c")), ("#top", .relative("")), ("100%", .relative("100%")),
    ])
  func scheme(_ text: String, _ link: Link) {
    #expect(Link(text) == link)
  }

  @Test(
    "A relative path counts from its file's folder and stays in the project",
    arguments: [
      ("b.md", "matrices/b.md"), ("./b.md", "matrices/b.md"), ("../b.md", "b.md"), ("../../b.md", nil),
      ("../x/../b.md", "b.md"), ("", "matrices/a.yaml"),
    ])
  func path(_ relative: String, _ path: String?) {
    #expect(Link.path(relative, from: "matrices/a.yaml") == path)
  }
}
