import Escalation
import Source

extension MatrixView {
  /// A link to the line where something is written, through the `sourceUrl` of `sevc.yaml`; bare text without one.
  func sourceLink(_ text: String, to range: SourceRange?) -> Phrase {
    .link(text, to: range.flatMap(places.place).flatMap { sourceTarget(path: $0.path, line: $0.line) })
  }

  /// The page of a source file at a line, or at its top. Without a commit the newest one is meant.
  private func sourceTarget(path: String, line: Int?) -> LinkTarget? {
    guard let template = settings.sourceURL else { return nil }
    var url = template[...]
    if line == nil { url = url.prefix { $0 != "#" } }
    let filled = String(url)
      .replacing("{commit}", with: settings.commit ?? "HEAD")
      .replacing("{line}", with: line.map(String.init) ?? "")
      .replacing("{path}", with: path.percentEncodedPath)
    return LinkTarget(web: filled)
  }

  /// A reference's link: one to the web as written, a path from the source file's folder as a link from the page.
  func link(of reference: Reference) -> Phrase {
    let written = reference.link.value.trimmed
    if let web = LinkTarget(web: written) { return .link(reference.name.value, to: web) }
    guard let path = projectPath(of: written, writtenAt: reference.link.range), let target = target(of: path) else {
      return Phrase(reference.name.value) + ": " + .code(written)
    }
    return .link(reference.name.value, to: target)
  }

  private func target(of path: RelativePath) -> LinkTarget? {
    if !isBuiltElsewhere, let toProject = settings.projectPath {
      return LinkTarget(path: "../\(toProject)/" + path.text.percentEncodedPath + path.fragment)
    }
    return sourceTarget(path: path.text, line: nil)
  }

  /// The path below the project that a relative reference means; nil for anything else.
  private func projectPath(of written: String, writtenAt range: SourceRange) -> RelativePath? {
    guard let file = places.place(of: range)?.path else { return nil }
    return RelativePath(written, from: file)
  }
}

/// A path below the project's folder, with the fragment that was behind it.
struct RelativePath: Hashable {
  let text: String
  /// From `#` on; empty where there was none.
  let fragment: String

  /// Follows a reference from the folder of the file that holds it; nil where it leaves the project, or is no path.
  init?(_ reference: String, from file: String) {
    let end = reference.firstIndex(of: "#") ?? reference.endIndex
    let path = reference[..<end]
    let isPath = !path.isEmpty && !path.hasPrefix("/") && !path.contains(":") && !path.contains("\\")
    guard isPath, path.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return nil }
    var parts = file.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    text = parts.joined(separator: "/")
    fragment = String(reference[end...])
  }
}

extension String {
  /// A name on disk as the path of an address: all but letters, digits, `/`, and `-._~` percent-encoded (RFC 3986, 2.3).
  package var percentEncodedPath: String {
    let isPlain: (Unicode.Scalar) -> Bool = {
      $0.isASCIILetter || $0.isASCIIDigit || "/-._~".unicodeScalars.contains($0)
    }
    return utf8.reduce(into: "") { result, byte in
      result += isPlain(Unicode.Scalar(byte)) ? String(Unicode.Scalar(byte)) : byte.percentEncoded
    }
  }
}

extension UInt8 {
  /// The byte in an address: `%2F`.
  var percentEncoded: String {
    "%" + (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
