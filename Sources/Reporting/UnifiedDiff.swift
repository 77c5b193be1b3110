import Credentials
public import Source

/// What changes between two states of a file, as `diff -u` writes it: for `--fix --dry-run`. Of credentials the first
/// four characters are shown, as in reports.
public struct UnifiedDiff: Sendable {
  /// The lines around a change that are shown with it.
  private static let context = 3

  /// The diff; empty where nothing changes.
  public let text: String
  /// Whether it shows a line that holds a credential: then it is no patch.
  public let hidesSecrets: Bool

  public init(from old: SourceFile, to new: SourceFile) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let steps = Self.steps(from: before, to: after)
    let hunks = Self.hunks(of: steps)
    hidesSecrets = hunks.contains { steps[$0].contains(where: \.line.hidesSecrets) }
    guard !hunks.isEmpty else {
      text = ""
      return
    }
    text =
      "--- \(Self.name("a/" + old.path))\n+++ \(Self.name("b/" + new.path))\n"
      + hunks.map { Self.print(steps, $0) }.joined()
  }

  /// A file's name as git writes it: quoted, with octal escapes, where a line would not hold it as it is (git-config,
  /// "core.quotePath").
  private static func name(_ path: String) -> String {
    let isPlain = { (byte: UInt8) in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if path.utf8.allSatisfy(isPlain) { return path }
    let escaped = path.utf8.map { byte in
      let octal = String(byte, radix: 8)
      return isPlain(byte) ? String(UnicodeScalar(byte)) : "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
    return "\"\(escaped.joined())\""
  }

  /// One line that stays, goes or comes, with its places in the two files, from 0.
  private struct Step {
    var mark: Character
    var line: Line
    var old: Int
    var new: Int
  }

  /// One line with its end, as it is shown.
  private struct Line: Equatable {
    var text = ""
    var hidesSecrets = false
  }

  private static func lines(of file: SourceFile) -> [Line] {
    let secrets = CredentialSearch.standard.secrets(in: file.bytes)
    var lines: [Line] = []
    var start = file.bytes.startIndex
    while start < file.bytes.endIndex {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.endIndex
      let parts = secrets.parts(of: start..<end)
      let text = parts.map { $0.isHidden ? "…" : file.text(in: $0.bounds) }.joined()
      let lineEnd = end < file.bytes.endIndex ? "\n" : ""
      lines.append(Line(text: text + lineEnd, hidesSecrets: parts.contains(where: \.isHidden)))
      start = end + 1
    }
    return lines
  }

  private static func steps(from before: [Line], to after: [Line]) -> [Step] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        steps.append(Step(mark: "-", line: before[old], old: old, new: new))
        old += 1
      } else if new < after.count, inserted.contains(new) {
        steps.append(Step(mark: "+", line: after[new], old: old, new: new))
        new += 1
      } else {
        steps.append(Step(mark: " ", line: new < after.count ? after[new] : Line(), old: old, new: new))
        (old, new) = (old + 1, new + 1)
      }
    }
    return steps
  }

  /// The stretches of steps that are shown: each change with its context, joined where they meet.
  private static func hunks(of steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].mark != " " {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func print(_ steps: [Step], _ hunk: Range<Int>) -> String {
    let shown = steps[hunk]
    let olds = shown.count { $0.mark != "+" }
    let news = shown.count { $0.mark != "-" }
    let first = shown.first
    let header = "@@ -\(start(first?.old, olds)),\(olds) +\(start(first?.new, news)),\(news) @@\n"
    return header
      + shown.map { step in
        "\(step.mark)\(step.line.text)"
          + (step.line.text.utf8.last == UInt8(ascii: "\n") ? "" : "\n\\ No newline at end of file\n")
      }.joined()
  }

  /// The number of a hunk's first line; of none, the line before it.
  private static func start(_ index: Int?, _ count: Int) -> Int {
    (index ?? 0) + (count == 0 ? 0 : 1)
  }
}
