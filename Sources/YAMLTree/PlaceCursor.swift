/// Turns libyaml's counts of Unicode scalars into byte offsets.
///
/// In an ASCII file they are the same. Otherwise a cursor walks along: marks come in rising order, so that all
/// together cost one pass.
struct PlaceCursor {
  private let input: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// Where libyaml's input begins: after a byte-order mark.
  private let base: Int
  private var index = 0
  private var offset: Int

  init(_ input: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.input = input
    self.isASCII = isASCII
    self.base = base
    offset = base
  }

  /// The byte offset of a scalar by its number, from 0; the end of the file for one past it.
  @inline(__always)
  mutating func offset(of scalar: Int) -> Int {
    isASCII ? min(scalar &+ base, input.count) : walk(to: scalar)
  }

  private mutating func walk(to scalar: Int) -> Int {
    while index > scalar { stepBack() }
    while index < scalar, offset < input.count { step(atMost: scalar - index) }
    return offset
  }

  private mutating func step(atMost scalars: Int) {
    let ascii = min(input.countOfASCII(inEightFrom: offset), scalars)
    if ascii > 0 {
      index += ascii
      offset += ascii
    } else {
      index += 1
      offset = min(offset + UTF8Text.width(ofLead: input[offset]), input.count)
    }
  }

  private mutating func stepBack() {
    index -= 1
    repeat { offset -= 1 } while offset > base && input[offset] & 0xC0 == 0x80
  }
}
