/// A text in which `↓` stands before each place that a test speaks of.
public struct MarkedText {
  /// The text without the marks.
  public let text: String
  /// The marked places, as offsets of bytes, in order.
  public let offsets: [Int]

  public init(_ marked: String) {
    var plain = ""
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" { offsets.append(plain.utf8.count) } else { plain.unicodeScalars.append(scalar) }
    }
    text = plain
    self.offsets = offsets
  }

  /// A byte offset as `line:column` with the line's text, for the messages of failing tests.
  public func place(_ offset: Int) -> String {
    let before = String(decoding: Array(text.utf8).prefix(offset), as: UTF8.self)
    let after = String(decoding: Array(text.utf8).dropFirst(offset), as: UTF8.self)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = after.prefix { $0 != "\n" }
    return "\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1) `\(line.last ?? "")↓\(rest)`"
  }
}
