/// The bytes of an example, in which `⟨E9⟩` stands for the single byte 0xE9, whatever it is in UTF-8.
func rawBytes(of text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩"),
    let byte = UInt8(rest[rest.index(after: open)..<close], radix: 16)
  {
    bytes += rest[..<open].utf8
    bytes.append(byte)
    rest = rest[rest.index(after: close)...]
  }
  return bytes + rest.utf8
}
