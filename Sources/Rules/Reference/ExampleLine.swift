/// One line of an example, and where its marks stand.
public struct ExampleLine: Hashable, Sendable {
  /// The line without its marks.
  public let text: String
  /// The columns before which marks stand, from 0, in Unicode scalars.
  public let marks: [Int]

  init(_ marked: Substring) {
    var text = ""
    var marks: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" { marks.append(text.unicodeScalars.count) } else { text.unicodeScalars.append(scalar) }
    }
    self.text = text
    self.marks = marks
  }

  /// A line with a caret under each mark; nil where there is none.
  public var carets: String? {
    guard let last = marks.last else { return nil }
    return String((0...last).map { marks.contains($0) ? "^" : " " })
  }
}

extension Example {
  /// The example's lines, without their marks.
  public var lines: [ExampleLine] {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).map(ExampleLine.init)
  }

  /// The example as it would be written, a line end after each line.
  public var text: String {
    lines.map { $0.text + "\n" }.joined()
  }
}
