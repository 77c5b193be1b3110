/// One object of a repository.
struct GitObject: Sendable {
  enum Kind: String, Sendable {
    case blob, tree, commit, tag
  }

  /// Its name in full; nil where git names it otherwise than objects are.
  let id: ObjectID?
  let kind: Kind
  var bytes: [UInt8]
}

/// Takes what `git cat-file` writes in a batch, piece by piece: for each object a line `<id> <kind> <size>`, its bytes and
/// a line feed; a line alone for what is missing (git-cat-file(1), "BATCH OUTPUT").
struct BatchReader {
  private(set) var objects: [GitObject] = []
  /// The name of an object that is not there.
  private(set) var missing: String?
  private let limit: Int
  /// How many answers have not begun yet.
  private var waiting: Int
  private var line: [UInt8] = []
  /// How many bytes of the last object are still to come, its line feed counted; nil between objects.
  private var rest: Int?

  /// - Parameters:
  ///   - count: How many objects are expected.
  ///   - limit: How many bytes are kept of each.
  init(count: Int, limit: Int) {
    waiting = count
    self.limit = limit
    objects.reserveCapacity(count)
  }

  /// Takes some bytes; tells whether more are expected.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
    var bytes = bytes
    while !bytes.isEmpty {
      if let rest {
        takeContent(&bytes, rest)
      } else if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        line += bytes[..<end]
        bytes = bytes[(end + 1)...]
        takeLine()
      } else {
        line += bytes
        bytes = []
      }
    }
    return isExpectingMore
  }

  /// What follows one that is missing comes too, and must not be taken for the answer to another question.
  private var isExpectingMore: Bool { waiting > 0 || rest != nil }

  private mutating func takeLine() {
    defer { line = [] }
    waiting -= 1
    let words = line.split(separator: UInt8(ascii: " "))
    let texts = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    guard texts.count == 2, let kind = GitObject.Kind(rawValue: texts[0]), let size = Int(texts[1]), size >= 0 else {
      missing = missing ?? words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return
    }
    rest = size &+ 1
    objects.append(GitObject(id: ObjectID(hexadecimal: words[0]), kind: kind, bytes: []))
    objects[objects.count - 1].bytes.reserveCapacity(min(size, limit, 1 << 24))
  }

  private mutating func takeContent(_ bytes: inout ArraySlice<UInt8>, _ rest: Int) {
    let taken = min(rest, bytes.count)
    // The line feed behind the content is the last byte of the rest.
    let content = min(taken, rest - 1, limit - objects[objects.count - 1].bytes.count)
    objects[objects.count - 1].bytes += bytes.prefix(content)
    bytes = bytes.dropFirst(taken)
    self.rest = rest == taken ? nil : rest - taken
  }
}
