import Reporting
import Source
import Testing

@Suite("Fixes as a diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, of path: String = "a.yaml") -> UnifiedDiff {
    UnifiedDiff(
      from: SourceFile(path: path, bytes: Array(old.utf8)), to: SourceFile(path: path, bytes: Array(new.utf8)))
  }

  @Test("an odd file's name is quoted as git quotes it, so that it stays one line")
  func names() {
    let shown = diff("a\n", "b\n", of: "a b\n+++\u{1B}\"é.yaml").text
    #expect(shown.hasPrefix(#"--- "a/a b\012+++\033\042\303\251.yaml""# + "\n+++ \"b/"))
    #expect(diff("a\n", "b\n", of: "a b.yaml").text.hasPrefix("--- a/a b.yaml\n"))
  }

  @Test("lines that change, with what stands around them")
  func lines() {
    let shown = diff("a\r\nb\nc", "a\r\nB\nc")
    #expect(
      shown.text
        == "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,3 +1,3 @@\n a\r\n-b\n+B\n c\n\\ No newline at end of file\n")
    #expect(!shown.hidesSecrets)
    #expect(diff("a\n", "a\n").text == "")
  }

  @Test("of a credential four characters, of a private key none of its lines")
  func secrets() {
    let key = "-----BEGIN " + "PRIVATE KEY-----\n  MIIEvQIBADANB\n  gkqhkiG9w0BAQ\n  -----END PRIVATE KEY-----\n"
    let shown = diff("k: |\n  \(key)t: 9 min\n", "k: |\n  \(key)t: 9m\n")
    #expect(shown.text.hasSuffix("@@ -3,4 +3,4 @@\n …\n …\n …\n-t: 9 min\n+t: 9m\n"))
    #expect(shown.hidesSecrets)
    let token = "gh" + "p_" + String(repeating: "a", count: 36)
    #expect(diff("k: \(token) # old\nt: 1\n", "k: \(token) # old\nt: 2\n").text.contains(" k: ghp_… # old\n"))
    #expect(!diff("k: \(token)\n\n\n\n\nt: 1\n", "k: \(token)\n\n\n\n\nt: 2\n").hidesSecrets)
  }
}
