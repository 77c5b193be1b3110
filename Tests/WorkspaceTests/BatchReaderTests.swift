import Testing

@testable import Workspace

/// What git answers in a batch, however it is cut into pieces.
@Suite("Answers of git")
struct BatchReaderTests {
  private static let id = String(repeating: "a", count: 40)
  private static let answers = "\(id) blob 3\na\nb\n\(id) missing\n\(id) commit 0\n\n"

  @Test("what follows an object that is missing is taken too", arguments: 1...20)
  func missing(size: Int) {
    var reader = BatchReader(count: 3, limit: 100)
    var rest = Array(Self.answers.utf8)[...]
    while !rest.isEmpty {
      let isExpectingMore = reader.take(rest.prefix(size))
      rest = rest.dropFirst(size)
      #expect(isExpectingMore == !rest.isEmpty)
    }
    #expect(reader.missing == Self.id)
    #expect(reader.objects.map(\.bytes) == [Array("a\nb".utf8), []])
    #expect(reader.objects.map(\.kind) == [.blob, .commit])
  }

  @Test("of a large object the beginning is kept, and the next is read behind it")
  func limit() {
    var reader = BatchReader(count: 2, limit: 2)
    let isExpectingMore = reader.take(Array("\(Self.id) blob 5\nabcde\n\(Self.id) blob 1\nf\n".utf8)[...])
    #expect(!isExpectingMore)
    #expect(reader.objects.map(\.bytes) == [Array("ab".utf8), Array("f".utf8)])
  }
}
