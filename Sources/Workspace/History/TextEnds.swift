#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension [UInt8] {
  /// How many bytes two texts have in common at their beginnings.
  func alikeStart(with other: [UInt8]) -> Int {
    withUnsafeBytes { text in other.withUnsafeBytes { text.alikeStart(with: $0) } }
  }

  /// How many bytes two texts have in common at their ends, where each has so many.
  func alikeEnd(with other: [UInt8], atMost most: Int) -> Int {
    withUnsafeBytes { text in other.withUnsafeBytes { text.alikeEnd(with: $0, atMost: most) } }
  }
}

extension UnsafeRawBufferPointer {
  /// So many bytes are looked at at once.
  private static var step: Int { 64 }

  fileprivate func alikeStart(with other: UnsafeRawBufferPointer) -> Int {
    let most = Swift.min(count, other.count)
    var length = 0
    while length + Self.step <= most, isAlike(other, at: length, length) { length += Self.step }
    while length < most, self[length] == other[length] { length += 1 }
    return length
  }

  fileprivate func alikeEnd(with other: UnsafeRawBufferPointer, atMost most: Int) -> Int {
    var length = 0
    while length + Self.step <= most,
      isAlike(other, at: count - length - Self.step, other.count - length - Self.step)
    {
      length += Self.step
    }
    while length < most, self[count - 1 - length] == other[other.count - 1 - length] { length += 1 }
    return length
  }

  private func isAlike(_ other: UnsafeRawBufferPointer, at place: Int, _ otherPlace: Int) -> Bool {
    guard let text = baseAddress, let other = other.baseAddress else { return false }
    return memcmp(text + place, other + otherPlace, Self.step) == 0
  }
}
