/// A text in which `↓` stands before each place that a test speaks of.
struct Marked {
  /// The text without the marks.
  let text: String
  /// The marked places, as offsets of bytes, in order.
  let offsets: [Int]

  init(_ marked: String) {
    var plain = ""
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" { offsets.append(plain.utf8.count) } else { plain.unicodeScalars.append(scalar) }
    }
    text = plain
    self.offsets = offsets
  }
}
