/// The keys of a mapping that has too many of them to compare each with each.
struct KeyTable {
  /// From how many entries on a table is quicker.
  static let threshold: UInt32 = 16

  private var keys: [[UInt8]: UInt32] = [:]

  /// Adds a key by its text; the earlier key where there is one of that text.
  mutating func insert(_ text: [UInt8], _ key: UInt32) -> UInt32? {
    if let earlier = keys[text] { return earlier }
    keys[text] = key
    return nil
  }
}
