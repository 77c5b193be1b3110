internal import Source

/// The finding for a file in UTF-16 or UTF-32, known by its mark or by zero bytes about its first character.
func encodingFinding(_ bytes: UnsafeBufferPointer<UInt8>, _ file: FileID) -> Diagnostic? {
  guard let name = foreignEncoding(Array(bytes.prefix(4))) else { return nil }
  return Diagnostic(
    "encoding", at: SourceRange(file: file, start: 0, end: UInt32(min(bytes.count, 2))),
    "the file is in \(name), not UTF-8", help: "save the file as UTF-8")
}

/// What the first four bytes say of the encoding, as in section 5.2 of YAML 1.2; nil for what may be UTF-8.
private func foreignEncoding(_ start: [UInt8]) -> String? {
  if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
  if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  guard start.count >= 2 else { return nil }
  switch (start[0], start[1], start.dropFirst(2).allSatisfy { $0 == 0 } && start.count == 4) {
  case (0, 0, _): return start.count == 4 && start[2] == 0 && start[3] != 0 ? "UTF-32" : nil
  case (_, 0, true): return "UTF-32"
  case (0, _, _), (_, 0, _): return "UTF-16"
  default: return nil
  }
}

/// The finding for the first byte that is no UTF-8.
func invalidUTF8Finding(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ file: FileID) -> Diagnostic {
  let hex = String(bytes[offset], radix: 16, uppercase: true)
  return Diagnostic(
    "encoding", at: SourceRange(file: file, start: UInt32(offset), end: UInt32(offset + 1)),
    "the byte 0x\(hex) here is not UTF-8", help: "save the file as UTF-8")
}
