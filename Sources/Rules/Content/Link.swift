import Source

/// Where a link leads, as far as its text tells.
enum Link: Equatable {
  /// `https:`, `http:` or `mailto:`.
  case web
  /// Another scheme, or what leads out of the project by its form: `//host`, `/path`.
  case other(String)
  /// A path from the folder of the file that holds the link; percent escapes decoded, fragment and query left out.
  case relative(String)

  init(_ text: String) {
    guard !text.utf8.starts(with: "https:".utf8) else {
      self = .web
      return
    }
    // Browsers pass over blanks and control characters here, so that they hide no scheme.
    let bytes = text.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    if let scheme = Self.scheme(of: bytes) {
      self = ["https", "http", "mailto"].contains(scheme.lowercased()) ? .web : .other(scheme + ":")
    } else if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "\\") {
      self = .other(bytes.dropFirst().first == bytes.first ? "//" : "/")
    } else {
      let path = text.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      self = .relative(Self.unescaped(Array(path)))
    }
  }

  /// The letters before a colon that stands before any `/`, `?` or `#`.
  private static func scheme(of bytes: [UInt8]) -> String? {
    let end = bytes.firstIndex { !isOfScheme($0) } ?? bytes.endIndex
    guard end > 0, end < bytes.endIndex, bytes[end] == UInt8(ascii: ":"), isLetter(bytes[0]) else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The characters of a scheme. Source: RFC 3986, section 3.1.
  private static func isOfScheme(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private static func unescaped(_ path: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var index = 0
    while index < path.count {
      if path[index] == UInt8(ascii: "%"), index + 2 < path.count,
        let byte = UInt8(String(decoding: path[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(path[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path below the project of a relative path that is written in a file; nil where it leads out of the project.
  static func path(_ relative: String, from file: String) -> String? {
    guard !relative.isEmpty else { return file }
    var names = file.split(separator: "/").dropLast().map(String.init)
    for name in relative.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": if names.popLast() == nil { return nil }
      default: names.append(String(name))
      }
    }
    return names.joined(separator: "/")
  }
}
