import Source
import Testing
import YAMLTree

@Suite("Nodes and their places")
struct RangeTests {
  /// Expects that the marked ranges, in any order, are those of all nodes of one kind.
  private func expectScalars(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(marked)
    let (tree, findings) = marked.parse()
    #expect(findings == [], sourceLocation: sourceLocation)
    let scalars = tree.all.filter { tree.kind(of: $0) == .scalar }.map { tree.range(of: $0).bounds }
    #expect(scalars == marked.ranges, sourceLocation: sourceLocation)
  }

  private func expectCollections(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(marked)
    let (tree, findings) = marked.parse()
    #expect(findings == [], sourceLocation: sourceLocation)
    let collections = tree.all.filter { tree.kind(of: $0) != .scalar }.map { tree.range(of: $0).bounds }
    #expect(Set(collections) == Set(marked.ranges), sourceLocation: sourceLocation)
  }

  @Test("a scalar's range has its quotes, and no anchor or tag")
  func scalars() {
    expectScalars("⟦a⟧: ⟦b c⟧ # no\n⟦'d'⟧: ⟦\"e\\n\"⟧\n")
    expectScalars("⟦a⟧: &x ⟦b⟧\n&k ⟦c⟧: !!str ⟦'d'⟧\n⟦e⟧: ! ⟦f⟧\n⟦g⟧: !<tag:yaml.org,2002:str> &y # so\n  ⟦h⟧\n")
    expectScalars("⟦a⟧: ⟦one\n  two⟧\n⟦b⟧: ⟦\"one\n  two\"⟧\n")
    expectScalars("[!!str ⟦a⟧, &x ⟦b⟧,⟦c⟧]")
  }

  @Test("a block scalar ends with its last line of text")
  func blockScalars() {
    expectScalars("⟦a⟧: ⟦| # so\n  x\n  y⟧\n\n⟦b⟧: ⟦>-⟧\n⟦c⟧: ⟦|2⟧ # empty\n⟦d⟧: ⟦|+\n  x⟧\n\n\n")
    expectScalars("⟦a⟧: ⟦|\r\n  x⟧\r\n⟦b⟧: ⟦c⟧\r\n")
  }

  @Test("a missing value is the empty place after its sign, or after its key")
  func missing() {
    expectScalars("⟦a⟧:⟦⟧\n⟦b⟧:⟦⟧ # c\n⟦c⟧:\n-⟦⟧\n- ⟦d⟧\n")
    expectScalars("{⟦a⟧⟦⟧ , ⟦b⟧:⟦⟧ , ⟦c⟧⟦⟧}")
    expectScalars("{⟦\"a\"⟧ :⟦⟧}")
    expectScalars("? ⟦a⟧\n:⟦⟧ # b\n")
    expectScalars("? ⟦a⟧⟦⟧\n? ⟦b⟧⟦⟧\n")
    expectScalars("⟦a⟧: &x⟦⟧\n⟦b⟧: !!null⟦⟧\n⟦c⟧:⟦⟧")
    let tree = parse("a:\nb: ''\nc: ~").tree
    #expect(tree.entries(of: tree.documents[0]).map { tree.isMissingValue($0.value) } == [true, false, false])
  }

  @Test("a collection ends with its last child or its bracket")
  func collections() {
    expectCollections("# x\n⟦a:\n  ⟦b: 1\n  c: ⟦[1,\n 2]⟧⟧ # so\n\nd:\n⟦- e\n-⟧⟧\n\n# end\n")
    expectCollections("&x !!map\n⟦a: !!seq &y\n  ⟦- &z ⟦{}⟧\n  - ⟦- b⟧⟧⟧\n")
    expectCollections("⟦[⟦a: b⟧, ⟦{c: d}⟧, ⟦e: ⟦[]⟧⟧ ]⟧")
    expectCollections("&k ⟦a: b⟧\n")
  }

  @Test("an alias is its token, and everything else of it is what it stands for")
  func aliases() {
    let marked = Marked("a: &x [1, 2]\nb: ⟦*x⟧\nc: &x two\nd: ⟦*x⟧ \n")
    let tree = marked.parse().tree
    #expect(tree.all.filter { tree.isAlias($0) }.map { tree.range(of: $0).bounds } == marked.ranges)
    #expect(tree.outline == "{a: [1, 2], b: [1, 2], c: two, d: two}")
  }

  @Test("byte-order marks, CR LF and characters of several bytes do not shift anything")
  func bytes() {
    expectScalars("\u{FEFF}⟦a⟧: ⟦b⟧")
    expectScalars("\u{FEFF}⟦é⟧: ⟦日本語 𝄞⟧\r\n⟦\"ü\"⟧: [⟦ß⟧, ⟦'日'⟧]\r\n# 日本\n⟦a long ascii text that is skipped⟧: ⟦ö⟧\n")
    expectScalars("⟦a⟧: ⟦b⟧\u{85}⟦c⟧: ⟦d⟧\u{2028}⟦e⟧: ⟦f⟧\r⟦g⟧: ⟦h⟧")
  }
}
