internal import Source

extension YAMLTree {
  /// Tells of the characters that cannot be seen: bidirectional controls anywhere in the file, others in keys and
  /// values, written as they are or as escapes.
  func findHiddenCharacters(from base: Int, isASCII: Bool, into findings: inout Findings) {
    if !isASCII { findWritten(from: base, into: &findings) }
    if !cooked.isEmpty { findEscaped(into: &findings) }
  }

  private func findWritten(from base: Int, into findings: inout Findings) {
    source.withUnsafeBufferPointer { bytes in
      var offset = bytes.nextHiddenLead(from: base)
      while offset < bytes.count {
        let width = UTF8Text.width(ofLead: bytes[offset])
        if let hidden = bytes.scalar(at: offset).flatMap(HiddenCharacter.init),
          isWrong(hidden, at: offset, width, in: bytes)
        {
          let range = SourceRange(file: file, start: UInt32(offset), end: UInt32(offset + width))
          if findings.tells("hidden-character", at: range) { findings.tell(finding(hidden, at: range)) }
        }
        offset = bytes.nextHiddenLead(from: offset + width)
      }
    }
  }

  private func isWrong(_ hidden: HiddenCharacter, at offset: Int, _ width: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    switch hidden.kind {
    case .bidirectional: return true
    case .invisible: return isInScalar(offset)
    case .joiner:
      let isJoining =
        HiddenCharacter.isJoinable(bytes.scalar(before: offset))
        && HiddenCharacter.isJoinable(bytes.scalar(at: offset + width))
      return !isJoining && isInScalar(offset)
    }
  }

  /// Goes over the texts that escapes made; what their source holds as it is has been told.
  private func findEscaped(into findings: inout Findings) {
    for (index, node) in nodes.enumerated() where node.traits.isSuperset(of: [.cooked, .doubleQuoted]) {
      let escaped = withUTF8(of: NodeID(UInt32(index))) { text in
        text.endOfASCII(from: 0) < text.count ? hiddenScalars(in: text) : []
      }
      guard !escaped.isEmpty else { continue }
      let range = range(of: NodeID(UInt32(index)))
      let written = String(decoding: source[Int(node.start)..<Int(node.end)], as: UTF8.self).unicodeScalars
      for hidden in escaped where !written.contains(hidden.scalar) {
        if findings.tells("hidden-character", at: range) { findings.tell(finding(hidden, at: range)) }
      }
    }
  }

  /// The hidden characters of a text that are wrong where they stand, each once.
  private func hiddenScalars(in text: UnsafeBufferPointer<UInt8>) -> [HiddenCharacter] {
    var found: [HiddenCharacter] = []
    var offset = text.nextHiddenLead(from: 0)
    while offset < text.count {
      let width = UTF8Text.width(ofLead: text[offset])
      if let hidden = text.scalar(at: offset).flatMap(HiddenCharacter.init),
        !found.contains(where: { $0.scalar == hidden.scalar }),
        hidden.kind != .joiner || !HiddenCharacter.isJoinable(text.scalar(before: offset))
          || !HiddenCharacter.isJoinable(text.scalar(at: offset + width))
      {
        found.append(hidden)
      }
      offset = text.nextHiddenLead(from: offset + width)
    }
    return found
  }

  private func finding(_ hidden: HiddenCharacter, at range: SourceRange) -> Diagnostic {
    let kind = hidden.kind == .bidirectional ? "bidirectional control" : "invisible character"
    return Diagnostic(
      "hidden-character", at: range, "the \(kind) \(hidden.description) stands here",
      help: "take the character out: what is shown is not what is written")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next byte that may begin a hidden character.
  fileprivate func nextHiddenLead(from start: Int) -> Int {
    var offset = endOfASCII(from: start)
    while offset < count {
      switch self[offset] {
      case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: return offset
      default: offset = endOfASCII(from: offset + 1)
      }
    }
    return count
  }

  /// The scalar that begins at an offset of text that is known to be UTF-8.
  fileprivate func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    let end = Swift.min(offset + UTF8Text.width(ofLead: self[offset]), count)
    return String(decoding: self[offset..<end], as: UTF8.self).unicodeScalars.first
  }

  /// The scalar that ends at an offset.
  fileprivate func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start) : nil
  }
}
