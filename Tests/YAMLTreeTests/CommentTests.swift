import Source
import Testing
import YAMLTree

@Suite("Comments")
struct CommentTests {
  @Test(
    "a comment is a number sign outside every scalar",
    arguments: [
      "⟦# ok⟧\na: b ⟦# ok⟧\r\n  ⟦#ok⟧\n", "a: 'x # ok' ⟦# ok⟧\nb: \"\n# ok\n\" ⟦# y # ok⟧\n", "a: b#ok\nc: d # n\n",
      "a: | ⟦# ok⟧\n  # ok\n  b # ok\n⟦# ok⟧\nc: >- ⟦# ok⟧\n⟦# ok⟧", "a: [⟦# ok⟧\n  1, ⟦# ok⟧\n ⟦# ok⟧\n]\n",
      "⟦# only ok⟧\n",
      "\u{FEFF}⟦# ok é⟧\né: ü ⟦# ok⟧\u{85}b: c\n", "%YAML 1.1 ⟦# ok⟧\n--- ⟦# ok⟧\na: &x ⟦# ok⟧\n  b\n... ⟦# ok⟧\n",
      "a: b ⟦# ok ok⟧\n",
    ])
  func found(marked: String) {
    let marked = Marked(marked)
    let (tree, findings) = marked.parse()
    #expect(findings == [])
    let comments = tree.comments(containing: "ok")
    #expect(comments.map(\.range.bounds) == marked.ranges)
    let areWhole = comments.allSatisfy { $0.text.hasPrefix("#") && $0.text.contains("ok") }
    #expect(areWhole)
  }

  @Test("a comment stands alone where only blanks are before it")
  func alone() {
    let comments = parse("\u{FEFF}# ok\na: # ok\n  # ok\n").tree.comments(containing: "ok")
    #expect(comments.map(\.standsAlone) == [true, false, true])
  }

  @Test(
    "a comment reaches its line, and the entry below it",
    arguments: [
      "a: 1\n⟦b: 2 # ok⟧\nc: 3\n", "⟦b: # ok⟧\n  c: 3\n", "⟦# ok\na:\n  b: 1\n\n  c: [2,\n   3]⟧\nd: 4\n",
      "a:\n⟦  # ok\n  # more\n  - b: 1\n    c:\n      - 2⟧\n  - d: 2\n", "a:\n⟦  # ok⟧\n\n  b: 1\n",
      "⟦# ok\n&x a: !!map\n  b: 1⟧\nc: 2\n",
      "⟦# ok\n---⟧\na:\n  b: 1\n", "a: {\n⟦  # ok\n  b: {c: 1,\n   d: 2}⟧, e: 3}\n",
      "a: [\n⟦  # ok\n  {c: 1,\n   d: 2}⟧, e]\n",
      "a:\n⟦# ok\n- - b\n  - c⟧\n- d\n", "⟦# ok\na: # x⟧\nb: 1\n", "⟦# ok\na: b # x⟧\nc: 1\n",
      "⟦# ok\n? a\n: - b\n  - c⟧\nd: e\n",
      "⟦# ok⟧", "⟦# ok\n-a: 1⟧\nb: 2\n", "⟦# ok\n? [a, b]\n: - c\n  - d⟧\ne: f\n", "⟦# ok\n  # more\n- a⟧\n- b",
      "a: 1\n⟦# ok⟧\n", "a:\n⟦  # ok\n  -\n    b: 1⟧\n", "⟦# ok\na: |\n  b\n  c⟧\nd: e\n",
      "- a\n⟦# ok\n- *x⟧\n".replacing("- a", with: "- &x a"),
    ])
  func reach(marked: String) throws {
    let marked = Marked(marked)
    let tree = marked.parse().tree
    let comment = try #require(tree.comments(containing: "ok").first)
    let bounds = tree.reach(of: comment).bounds
    let reached = String(decoding: Array(marked.text.utf8)[bounds], as: UTF8.self)
    let expected = String(decoding: Array(marked.text.utf8)[marked.ranges[0]], as: UTF8.self)
    #expect(reached == expected)
  }
}
