/// Looks for one text in long bytes, by Horspool's method: it skips ahead by what the last byte allows.
struct TextSearch {
  private let needle: UnsafeBufferPointer<UInt8>
  /// How far to go on from a window that ends in each byte.
  private let skips: [Int]

  init(_ needle: UnsafeBufferPointer<UInt8>) {
    self.needle = needle
    var skips = [Int](repeating: max(needle.count, 1), count: 256)
    for (index, byte) in needle.dropLast().enumerated() { skips[Int(byte)] = needle.count - 1 - index }
    self.skips = skips
  }

  /// Where the text is first found from an offset on; nil where it is not.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let text = needle.baseAddress, let last = needle.last else { return nil }
    var end = start + needle.count - 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == last, bytes.holds(text, needle.count, at: end + 1 - needle.count) { return end + 1 - needle.count }
      end += skips[Int(byte)]
    }
    return nil
  }
}
