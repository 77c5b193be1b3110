#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// Below 0 where it precedes another text by its bytes, above 0 where it follows.
  func order(to other: [UInt8]) -> Int {
    other.withUnsafeBufferPointer { order(to: $0) }
  }

  /// The same for a text in memory.
  func order(to other: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeBytes { own in
      guard let first = own.baseAddress, let second = other.baseAddress else { return own.count - other.count }
      let order = memcmp(first, second, Swift.min(own.count, other.count))
      return order == 0 ? own.count - other.count : Int(order)
    }
  }
}

extension String {
  /// Whether it precedes another text by its bytes.
  func precedesByBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return first.count < second.count }
        let order = memcmp(left, right, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension [String] {
  /// Where a text stands in a list that is sorted by bytes.
  func placeInOrder(of text: String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].precedesByBytes(text) { low = middle + 1 } else { high = middle }
    }
    return low < count && !text.precedesByBytes(self[low]) ? low : nil
  }
}
