import Source
import Testing
import YAMLTree

/// SplitMix64: the same numbers on every machine.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("Whatever the bytes")
struct FuzzTests {
  private static let sample = """
    %YAML 1.1
    --- # sevc:allow x
    apiVersion: sevc/v1
    kind: &k !!str "Matrix\\u00e9"
    list:
    - a: 'it''s'
      b: [1, {c: d, ? e : f}, *k]
    -
    - - |2-
        text # sevc:allow
       more

      - >
       földed 日本
       text
    ? [x, y]
    : z
    é: &anchor {q: *k, "w": }
    <<: *anchor
    ...
    ---
    plain text over
     two lines
    """

  private static let signs = Array("-?:,[]{}#&*!|>'\"%@` \n\r\tab0~<.\\é\u{85}\u{2028}\u{202E}\u{200D}".utf8)

  /// Everything that must hold of a tree and its findings.
  private func check(_ bytes: [UInt8]) {
    let (tree, findings) = parse(bytes)
    let size = UInt32(bytes.count)
    #expect(findings.allSatisfy { $0.range.end <= size }, "\(bytes)")
    #expect(tree.isWhole || !findings.isEmpty, "\(bytes)")
    for document in tree.documents {
      #expect(isNested(document, in: tree, size), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    for comment in tree.comments(containing: "a") {
      let reach = tree.reach(of: comment)
      #expect(reach.end <= size, "\(bytes)")
      let isHeld = reach.contains(comment.range)
      #expect(isHeld, "\(bytes)")
    }
  }

  private func isNested(_ node: NodeID, in tree: YAMLTree, _ size: UInt32) -> Bool {
    let range = tree.range(of: node)
    guard range.end <= size, !tree.isAlias(node) else { return range.end <= size }
    _ = tree.text(of: node)
    let children = tree.children(of: node)
    let inOrder = zip(children, children.dropFirst()).allSatisfy { tree.range(of: $0).end <= tree.range(of: $1).start }
    return inOrder && children.allSatisfy { range.contains(tree.range(of: $0)) && isNested($0, in: tree, size) }
  }

  @Test("a mutated file is read or told, and every range lies in its parent's", arguments: 0..<8)
  func mutations(seed: UInt64) {
    var dice = Dice(state: seed)
    for _ in 0..<1_500 {
      var bytes = Array(FuzzTests.sample.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &dice) { mutate(&bytes, &dice) }
      check(bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    let end = min(bytes.count, place + Int.random(in: 1...20, using: &dice))
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes[place] = FuzzTests.signs.randomElement(using: &dice) ?? 0
    case 1: bytes.insert(FuzzTests.signs.randomElement(using: &dice) ?? 0, at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &dice))
    default: if bytes.count > 40 { bytes.removeSubrange(place..<end) }
    }
  }

  @Test("random signs of YAML, and random bytes", arguments: 0..<4)
  func noise(seed: UInt64) {
    var dice = Dice(state: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...24, using: &dice)
      check((0..<count).map { _ in FuzzTests.signs.randomElement(using: &dice) ?? 0 })
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) })
    }
  }
}
