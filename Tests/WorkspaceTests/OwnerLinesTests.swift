import Escalation
import MatrixLanguage
import Source
import Testing

@testable import Workspace

/// That an organization which is read without some owners says of the others what it says when it is read whole.
@Suite("Owners left unread")
struct OwnerLinesTests {
  @Test("owners that nobody names are not read, and all else stands where it did")
  func leftOut() throws {
    let owners = (0..<9).map { number in
      "  own-\(number): {name: \"Own {\(number)\", contact: {slack: '#own', phone: \"+44 20 \(number)\"}}\n"
    }
    let text = Self.head + "owners:\n" + owners.joined() + "executives: [own-5]\n"
    let reading = try #require(Self.shortReading(of: text, keeping: ["own-3"]))
    #expect(Self.owners(in: reading).map(\.id.value.name) == ["own-0", "own-3", "own-5", "own-8"])
    expectAlike(reading, text)
  }

  @Test(
    "what looks like a list of owners and is none leaves the file to be read whole",
    arguments: [
      "title: \"Acme\nowners:\n  a: {name: A}\n  b: {name: B}\n  c: {name: C}\n\"\n",
      "owners: {\nowners:\n  a: {name: A},\n  b: {name: B},\n  c: {name: C}}\n",
      "owners:\n  a: {name: \"A\n  b: {name: B}\n  c: {name: C\"}\n",
    ])
  func noList(part: String) {
    #expect(Self.shortReading(of: Self.head + part, keeping: []) == nil)
  }

  @Test("a file that holds a matrix too is read whole")
  func withMatrix() {
    let owners = "owners:\n  a: {name: A}\n  b: {name: B}\n  c: {name: C}\n"
    #expect(Self.shortReading(of: Self.head + owners, keeping: []) != nil)
    let matrix = "---\napiVersion: sevc/v1\nkind: Matrix\nname: m\ntitle: M\n"
    #expect(Self.shortReading(of: Self.head + owners + matrix, keeping: []) == nil)
  }

  @Test("owners of all spellings, in random order", arguments: 0..<400)
  func spellings(seed: UInt64) throws {
    var draws = Draws(seed: seed)
    var text = Self.head + (Self.parts.randomElement(using: &draws) ?? "") + "owners:\n"
    for index in 0..<Int.random(in: 3...9, using: &draws) {
      let entry = try #require(Self.rightEntries.randomElement(using: &draws))
      text += entry.replacing("own", with: "own-\(index)")
    }
    text += Self.parts.randomElement(using: &draws) ?? ""
    if draws.next() % 8 == 0 { text.replace("\n", with: "\r\n") }
    let names = Set((0..<9).filter { _ in draws.next() % 4 == 0 }.map { "own-\($0)" })
    // A mistake in a file that nobody changed is not looked for.
    guard Self.isRight(text), let reading = Self.shortReading(of: text, keeping: names) else { return }
    expectAlike(reading, text)
  }

  /// All that a file says, but for owners that were not read.
  private func expectAlike(_ reading: FileReading, _ text: String) {
    let whole = FileReading(SourceFile(path: "org.yaml", bytes: Array(text.utf8)), as: FileID(0))
    let read = Set(Self.owners(in: reading).map(\.id.value))
    let short = OwnerLines(Array(text.utf8))?.text(keeping: Set(read.map(\.name))).bytes ?? []
    #expect(Self.told(reading, read, in: short) == Self.told(whole, read, in: Array(text.utf8)), "\(text)")
    #expect(reading.isInDoubt == whole.isInDoubt, "\(text)")
  }

  /// Each organization in full, with lines and columns in the place of offsets.
  private static func told(_ reading: FileReading, _ owners: Set<ID<Owner>>, in text: [UInt8]) -> [String] {
    reading.documents.map { document in
      guard case .organization(var organization) = document.content else { return "" }
      organization.owners?.value.removeAll { !owners.contains($0.id.value) }
      return "\(organization)".replacing(/(?:start|end): (\d+)/) { match in
        let before = text.prefix(Int(match.1) ?? 0)
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
        return "\(before.count { $0 == UInt8(ascii: "\n") }):\(column)"
      }
    }
  }

  private static func owners(in reading: FileReading) -> [Owner] {
    reading.documents.flatMap { document in
      guard case .organization(let organization) = document.content else { return [Owner]() }
      return organization.owners?.value ?? []
    }
  }

  private static func isRight(_ text: String) -> Bool {
    FileReading(SourceFile(path: "org.yaml", bytes: Array(text.utf8)), as: FileID(0)).findings.isEmpty
  }

  private static let rightEntries = entries.filter { isRight(head + "owners:\n" + $0) }

  private static func shortReading(of text: String, keeping names: Set<String>) -> FileReading? {
    guard let short = OwnerLines(Array(text.utf8))?.text(keeping: names) else { return nil }
    let reading = FileReading(SourceFile(path: "org.yaml", bytes: short.bytes), as: FileID(0))
    return short.isConfirmed(by: reading) ? reading : nil
  }

  private static let head = "apiVersion: sevc/v1\nkind: Organization\nname: acme\n"

  private static let parts = [
    "", "title: |+\n  owners:\n    x: {}\n    y: {}\n    z: {}\n\n", "title: O'Brien, \"Acme\"\n",
    "title: \"Acme\n  owners:\n  x: {\n  y: {}\n\"\n", "executives: [own-2, 'own-4', \"own\\x2d5\"]\n", "# owners:\n",
    "calendars:\n  london: {timezone: Europe/London, hours: 08:00-17:00, holidays: [2026-12-25,\n2026-12-26]}\n",
  ]

  private static let entries = [
    "  own: {name: Own, contact: {pagerduty: POWN}, coverage: always}\n",
    "  own:\n    name: Own\n    contact: {slack: \"#own\"}\n\n",
    "  own:\n    name: Own\n    contact:\n      slack: '#own'\n    formerly:\n      - own-old\n",
    "  own: {name: \"Own\n  own: {name: no\", contact: {slack: a}}\n",
    "  own: {name: it's \"own, formerly: [\"own-y]}\n",
    "  own: {name: 'It''s {own', contact: {slack: 'a''', phone: \"+1 'x\"}}\n",
    "  own:\n    name: own's [one\n", "  own:\n    name: Own # it's \"one\n",
    "  own:\n    name: |+\n      Own\n", "  own:\n    name: |+\n      Own\n\n\n",
    "  own:\n    name: >-\n      Own\n      \"two\n",
    "  own: {name: Own, contact: {slack: a,\n  email: own@example.com}}\n",
    "  own: {name: Own, contact: &a {slack: own}}\n  own-x: {name: Own, contact: *a}\n",
    "  own: {name: Own, contact: &a {slack: new}}\n",
    "  own: {name: Own, # \"\n    contact: {slack: a}}\n", "  \"own\": {name: Own}\n", "  ? own\n  : {name: Own}\n",
    "  own: {name: Own,#}\n    contact: {slack: x}}\n", "  own: {name: Own\u{85}own, contact: {slack: a}}\n",
    "  own: {name: Żółć, coverage: always}\n", "# Team\n  own: {name: Own}\n", "  # own: {\n  own: {name: Own}\n",
    "  own: {name: \"Own \\\" one\", contact: {slack: \"\\\\\"}}\n", "  own: {name: x:\"y, contact: {slack: \"z}}\n",
    "  own:\n  own-z: {name: Own}\n", "  own: {name: Own}\n own: {name: Own}\n", "  own: {name: [Own}\n",
    "  own:\n    name: Own\n    contact: [\"a'\", 'c]\n", "  own:\tx\n",
    "  own: {name: it's, contact: {slack: \"x'}\n  own-w: {{ 'b\", phone: p'}}\n",
    "  own: {name: Own - \"one, formerly: [\"x]}\n",
  ]
}
