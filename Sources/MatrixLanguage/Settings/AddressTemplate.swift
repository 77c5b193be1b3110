import Escalation
import Source
import YAMLTree

/// A web address in which sevc fills in what stands between braces.
extension Form where Value == String {
  /// Leads from a page to the line of its source.
  static let sourceURL = addressTemplate(
    filling: ["commit", "path", "line"], example: "https://git.acme.example/ops/blob/{commit}/{path}#L{line}")

  /// An address to which paths are added; nothing is filled in.
  static let baseURL = addressTemplate(filling: [], example: "https://runbooks.acme.example/")

  private static func addressTemplate(filling names: [String], example: String) -> Form {
    let placeholder = names.isEmpty ? "" : "|\\{(\(names.joined(separator: "|")))\\}"
    let rest = names.isEmpty ? "[^{?#]" : "[^{]"
    let shape = ScalarShape(
      "https or http address", pattern: "^https?://[^/?#{](\(rest)\(placeholder))*$", example: example)
    let address = literal(shape) { checkAddress($0).flatMap(names.isEmpty ? checkBase : { .success($0) }) }
    return Form(.scalar(shape)) { node, reader in
      guard case .value(let text) = address.read(node, &reader) else { return .faulty }
      let unknown = Placeholder.all(in: text).filter { !$0.isComplete || !names.contains($0.name) }
      for placeholder in unknown { reader.report(placeholder, at: node, known: names) }
      return unknown.isEmpty ? .value(text) : .faulty
    }
  }

  private static func checkAddress(_ text: String) -> Result<String, Refusal> {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
      return .failure(Refusal("\(quoted(text)) is no web address", help: "write it with `https://`"))
    }
    let host = text.split(separator: "//", maxSplits: 1).dropFirst().first?.prefix { !"/?#".contains($0) }
    guard host?.isEmpty == false else {
      return .failure(Refusal("\(quoted(text)) names no host", help: "write the whole address, with its host"))
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 }) else {
      return .failure(Refusal("\(quoted(text)) is no web address: it holds a blank", help: "write `%20` for a blank"))
    }
    return .success(text)
  }

  private static func checkBase(_ text: String) -> Result<String, Refusal> {
    guard let mark = text.first(where: { "?#".contains($0) }) else { return .success(text) }
    return .failure(
      Refusal(
        "paths are added to \(quoted(text)), and it goes on behind a `\(mark)`", help: "end it before the `\(mark)`"))
  }
}

/// `{commit}` in a text, or an opening brace that nothing closes.
private struct Placeholder {
  let name: String
  /// With its braces, in bytes of the text.
  let bounds: Range<Int>
  let isComplete: Bool

  static func all(in text: String) -> [Placeholder] {
    let bytes = Array(text.utf8)
    var found: [Placeholder] = []
    var start = 0
    while let opening = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      let closing = bytes[opening...].firstIndex(of: UInt8(ascii: "}"))
      let end = closing ?? bytes.endIndex
      let name = String(decoding: bytes[(opening + 1)..<end], as: UTF8.self)
      start = closing.map { $0 + 1 } ?? end
      found.append(Placeholder(name: name, bounds: opening..<start, isComplete: closing != nil))
    }
    return found
  }
}

extension DocumentReader {
  /// Tells something between braces that nothing is filled in for.
  fileprivate mutating func report(_ placeholder: Placeholder, at node: NodeID, known names: [String]) {
    let written = "{\(placeholder.name)" + (placeholder.isComplete ? "}" : "")
    let meant = NearMatch(to: placeholder.name, in: names)
    let place = tree.place(of: placeholder.bounds, inTextOf: node)
    report(
      "bad-value", at: place ?? tree.range(of: node),
      placeholder.isComplete
        ? "nothing is filled in for \(quoted(written))" : "no brace closes what begins at \(quoted(written))",
      help: help(meant, names),
      fixes: place.flatMap { place in
        meant.flatMap { $0.isPlain ? [TextEdit(range: place, replacement: "{\($0.name)}")] : nil }
      } ?? [])
  }

  private func help(_ meant: NearMatch?, _ names: [String]) -> String {
    guard !names.isEmpty else { return "write the address itself: nothing is filled in here" }
    let known = list(names.map { "{\($0)}" })
    return meant.map { "did you mean `{\($0.name)}`? \(known) are filled in" } ?? "\(known) are filled in"
  }
}

extension YAMLTree {
  /// Where a stretch of a scalar's text is written; nil where escapes or line ends part the text from what is written.
  fileprivate func place(of bounds: Range<Int>, inTextOf node: NodeID) -> SourceRange? {
    guard !isAlias(node) else { return nil }
    let range = range(of: node)
    let quote: UInt32 = isPlain(node) ? 0 : 1
    let length = withUTF8(of: node) { UInt32(clamping: $0.count) }
    guard range.end - range.start == length + 2 * quote else { return nil }
    let start = range.start + quote
    return SourceRange(
      file: file, start: start + UInt32(clamping: bounds.lowerBound), end: start + UInt32(clamping: bounds.upperBound))
  }
}
