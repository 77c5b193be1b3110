import TestSupport
import Testing

@testable import Comparison

/// What holds whatever is changed.
@Suite("Comparison")
struct ComparisonPropertyTests {
  @Test("tells nothing of two projects that are the same")
  func same() {
    #expect(Sample.compiled.changes(to: Sample.compiled).isEmpty)
  }

  @Test("tells nothing of what means the same, and neither do policies", arguments: Edit.spellings)
  func spelling(_ edit: Edit) {
    let head = Sample.replacing([(edit.before, edit.after)])
    #expect(head.digests == Sample.compiled.digests)
    #expect(Sample.compiled.changes(to: head).map(\.line) == [])
  }

  @Test(
    "tells something of what means something else, as policies do, and the reverse turned round",
    arguments: Edit.meanings)
  func meaning(_ edit: Edit) {
    let head = Sample.replacing([(edit.before, edit.after)])
    #expect(head.digests != Sample.compiled.digests)
    let changes = Sample.compiled.changes(to: head)
    #expect(!changes.isEmpty)
    expectTurned(changes, head.changes(to: Sample.compiled))
  }

  @Test("tells nothing of a value that is written on another floor, and neither do policies", arguments: moves)
  func moved(_ edits: [Edit]) {
    let head = Sample.replacing(edits.map { ($0.before, $0.after) })
    #expect(head.digests == Sample.compiled.digests)
    #expect(Sample.compiled.changes(to: head).map(\.line) == [])
    #expect(head.changes(to: Sample.compiled).map(\.line) == [])
  }

  private static let moves = [
    [
      Edit("    resolution: 24h\n", ""),
      Edit(
        "severity: SEV-2\n    roles: {response: {primary: inf",
        "severity: SEV-2\n    resolution: 24h\n    roles: {response: {primary: inf"),
      Edit(
        "severity: SEV-2\n    roles: {response: {primary: fin",
        "severity: SEV-2\n    resolution: 24h\n    roles: {response: {primary: fin"),
    ],
    [
      Edit("    outOfHours: {firstResponse: 2bh}\n", ""),
      Edit("severity: SEV-3\n", "severity: SEV-3\n    outOfHours: {firstResponse: 2bh}\n"),
    ],
    [
      Edit(
        "executives: [vp-engineering]\n", "executives: [vp-engineering]\nroles: {quality: {primary: ai-quality-lead}}\n"
      ),
      Edit("quality: {primary: ai-quality-lead, backup: ai-platform-oncall}", "quality: {backup: ai-platform-oncall}"),
    ],
  ]

  @Test("does not depend on which file says what, nor where")
  func files() {
    let moved = Compiled([
      ("a.yaml", "# A comment.\n\n" + SampleProject.matrix), ("z/org.yaml", "---\n" + SampleProject.organization),
    ])
    #expect(Sample.compiled.changes(to: moved).map(\.line) == [])
  }

  @Test(
    "is empty exactly when the digests are the same, and turns round, for several edits at once", arguments: 1...300)
  func several(_ seed: UInt64) {
    let edits = randomEdits(seed)
    let head = Sample.replacing(edits.map { ($0.before, $0.after) })
    let forth = Sample.compiled.changes(to: head)
    #expect(forth.isEmpty == (head.digests == Sample.compiled.digests))
    guard !edits.contains(where: { $0.after.contains("formerly") }) else { return }
    let back = head.changes(to: Sample.compiled)
    #expect(count(.strengthens, forth) <= count(.weakens, back), "\(edits) \(forth.map(\.line))")
    #expect(count(.strengthens, back) <= count(.weakens, forth), "\(edits) \(back.map(\.line))")
  }

  @Test("tells the same whether texts that both sides share are compared value by value or not", arguments: 1...200)
  func shared(_ seed: UInt64) {
    let edits = randomEdits(seed).map { ($0.before, $0.after) }
    let head = Sample.replacing(edits)
    let spaced = Sample.replacing(edits, spaced: true)
    #expect(Sample.compiled.changes(to: head).map(\.line) == Sample.compiled.changes(to: spaced).map(\.line))
  }

  private func count(_ impact: Impact, _ changes: [Change]) -> Int {
    changes.count { $0.impact == impact }
  }

  /// Turned round, a comparison weakens where it strengthened; what has no order weakens both ways, and nothing
  /// strengthens both ways.
  private func expectTurned(_ forth: [Change], _ back: [Change]) {
    #expect(forth.count == back.count, "\(forth.map(\.line)) \(back.map(\.line))")
    for impact in [Impact.reassigns, .editorial] {
      #expect(forth.count { $0.impact == impact } == back.count { $0.impact == impact })
    }
    #expect(forth.count { $0.impact == .strengthens } <= back.count { $0.impact == .weakens })
    #expect(back.count { $0.impact == .strengthens } <= forth.count { $0.impact == .weakens })
  }

  /// One to four edits that do not touch one another's text.
  private func randomEdits(_ seed: UInt64) -> [Edit] {
    var random = SplitMix(state: seed)
    var chosen: [Edit] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let list = Bool.random(using: &random) ? Edit.spellings : Edit.meanings
      guard let edit = list.randomElement(using: &random) else { continue }
      let isFree = chosen.allSatisfy { !$0.before.contains(edit.before) && !edit.before.contains($0.before) }
      let after = chosen.reduce(SampleProject.organization + SampleProject.matrix) { text, edit in
        text.replacing(edit.before, with: edit.after, maxReplacements: 1)
      }
      if isFree, after.contains(edit.before) { chosen.append(edit) }
    }
    return chosen
  }
}

/// A generator whose numbers depend on the seed alone (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
