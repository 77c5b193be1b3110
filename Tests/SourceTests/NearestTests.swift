import Source
import Testing

@Suite("The nearest name")
struct NearestTests {
  @Test(
    "what was meant",
    arguments: [
      ("firstResponce", "firstResponse"), ("FIRSTRESPONSE", "firstResponse"), ("first-response", "firstResponse"),
      ("ressolution", "resolution"), ("onwer", "owner"), ("zzz", nil), ("", nil), ("x", nil),
      ("resolutionfirst", "resolution"), ("resolutionsfirst", nil),
      ("owner", "owner"), (String(repeating: "o", count: 10_000), nil),
    ] as [(String, String?)])
  func names(text: String, expected: String?) {
    #expect(nearest(to: text, in: ["firstResponse", "resolution", "owner", ""]) == expected)
  }

  @Test("a name in another case comes before a nearer-looking one, and of equals the first by name")
  func order() {
    #expect(nearest(to: "SEV-1", in: ["SEV-2", "sev-1"]) == "sev-1")
    #expect(nearest(to: "SEV-3", in: ["SEV-2", "SEV-1"]) == "SEV-1")
    #expect(nearest(to: "abcdef", in: ["abcdxy", "abcdxf"]) == "abcdxf")
  }

  @Test("a name is plainly meant only where no other is as near, or all but")
  func plainness() {
    #expect(NearMatch(to: "SEV-9", in: ["SEV-1", "SEV-2"])?.isPlain == false)
    #expect(NearMatch(to: "SEV-11", in: ["SEV-1", "SEV-2"])?.isPlain == false)
    #expect(NearMatch(to: "sev-1", in: ["SEV-1", "SEV-2"])?.isPlain == true)
    #expect(NearMatch(to: "onwer", in: ["owner", "title"])?.isPlain == true)
    #expect(NearMatch(to: "b", in: ["a"]) == nil)
    #expect(NearMatch(to: "qb", in: ["qa"])?.isPlain == false)
    #expect(NearMatch(to: "Q", in: ["q"])?.isPlain == true)
    #expect(NearMatch(to: "oncall-eu", in: ["oncall-us"])?.isPlain == false)
    #expect(NearMatch(to: "external", in: ["internal", "customer-facing"])?.isPlain == false)
    #expect(NearMatch(to: "team-b", in: ["team-a"])?.isPlain == false)
    #expect(NearMatch(to: "ai-platfrom-oncall", in: ["ai-platform-oncall"])?.isPlain == true)
    #expect(NearMatch(to: "first-responce", in: ["firstResponse"])?.isPlain == true)
  }

  /// The textbook's table, all of it.
  private func reference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let replaced = table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        table[row][column] = min(replaced, table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  @Test("agrees with the whole table on random words")
  func randomWords() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<3000 {
      let words = (0..<4).map { _ in String((0..<(1 + next(9))).map { _ in Character(["a", "b", "c"][next(3)]) }) }
      let text = words[0]
      let limit = max(1, text.utf8.count / 3)
      let distances = words.dropFirst().map { reference(Array(text.utf8), Array($0.utf8)) }
      let near = zip(distances, words.dropFirst())
        .filter { $0.0 <= limit && $0.0 < max(text.utf8.count, $0.1.utf8.count) }.sorted { $0 < $1 }
      let match = NearMatch(to: text, in: Array(words.dropFirst()))
      #expect(match?.name == near.first?.1)
      guard let match, let first = near.first else { continue }
      let isAlone = near.count < 2 || near[1].0 > first.0 + 1
      let isSlip = first.0 <= text.utf8.count / 3 && (first.0 < 2 || first.1.first == text.first)
      #expect(match.isPlain == (first.0 == 0 || (isAlone && isSlip)))
    }
  }
}
