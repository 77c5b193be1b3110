public import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Expects that a file of the repository holds a text.
///
/// With `SEVC_RECORD` in the environment the file is written anew, and the test fails all the same: a recording is to
/// be looked at, and the next run proves it.
///
/// - Parameter path: Relative to the package.
public func expectGolden(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = packageRoot + "/" + path
  let expected = contents(of: golden)
  guard expected != text else { return }
  guard getenv("SEVC_RECORD") != nil else {
    Issue.record(
      "\(path) is not what comes out now; SEVC_RECORD=1 writes it anew\n\(difference(from: expected ?? "", to: text))",
      sourceLocation: sourceLocation)
    return
  }
  let isWritten = write(text, to: golden)
  Issue.record(isWritten ? "\(path) is recorded anew" : "\(path) cannot be written", sourceLocation: sourceLocation)
}

/// The package's folder.
public let packageRoot: String = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/")

/// The text of a file; nil where it cannot be read.
public func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let bytes = Array(text.utf8)
  let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
  return fclose(file) == 0 && isWhole
}

/// The first line in which two texts differ, from both.
public func difference(from old: String, to new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  func line(_ lines: [Substring]) -> String { same < lines.count ? String(lines[same]) : "(nothing)" }
  return "line \(same + 1)\n- \(line(old))\n+ \(line(new))"
}
