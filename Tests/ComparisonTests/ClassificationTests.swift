import MatrixLanguage
import Testing

@testable import Comparison

@Suite("The classification")
struct ClassificationTests {
  @Test("decides on every key that the language declares, and on no other", arguments: LanguageReference.records())
  func complete(_ record: RecordShape) throws {
    let keys = try #require(Classification.keys[record.name], "nothing decides on a \(record.name)")
    #expect(Set(keys) == Set(record.fields.map(\.key)), "\(record.name)")
    #expect(keys.count == Set(keys).count, "\(record.name)")
  }

  @Test("knows no mapping that the language does not")
  func noOthers() {
    #expect(Set(Classification.keys.keys) == Set(LanguageReference.records().map(\.name)))
  }
}
