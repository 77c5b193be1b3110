import TestSupport
import Testing

@testable import Publishing

/// The digest says whether two matrices promise the same.
@Suite("The digest")
struct PolicyDigestTests {
  @Test(
    "is the same where the meaning is",
    arguments: Edit.spellings + [Edit("stranger: {name: Somebody Else}", "stranger: {name: Nobody We Know}")])
  func same(_ edit: Edit) {
    #expect(Sample.compiled(replacing: edit.before, with: edit.after).digest == Sample.digest)
  }

  @Test("differs where a promise, a person or a word does", arguments: Edit.meanings)
  func different(_ edit: Edit) {
    #expect(Sample.compiled(replacing: edit.before, with: edit.after).digest != Sample.digest)
  }

  @Test("does not depend on which file says what, nor where")
  func files() {
    let moved = Compiled([
      "a.yaml": "# A comment.\n\n" + SampleProject.matrix, "z/org.yaml": "---\n" + SampleProject.organization,
    ])
    #expect(moved.digest == Sample.digest)
  }

  @Test("takes keys of the team's own for keys, whatever they are called")
  func lookups() {
    let one = Sample.compiled(replacing: "labels: {team: assist}", with: "labels: {written: a}")
    let other = Sample.compiled(replacing: "labels: {team: assist}", with: "labels: {written: b}")
    #expect(one.digest != other.digest)
  }
}
