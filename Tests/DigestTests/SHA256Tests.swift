import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "NIST's examples (FIPS 180-4, and the CAVP short messages)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256(of: message).hexadecimal == digest)
  }

  @Test("a million times `a`")
  func long() {
    #expect(
      SHA256(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("every length around a block's end pads as it should")
  func padding() {
    // The digest of the digests of 0 to 199 times `x`, as Python's hashlib gives it.
    let digests = (0..<200).map { SHA256(of: String(repeating: "x", count: $0)).hexadecimal }
    #expect(
      SHA256(of: digests.joined()).hexadecimal == "f61ffcc417e1f0e59eba2da7fa32fbe05b64e478b68c6bacf990455f00248b98")
  }

  @Test("Base64, as a page's policy names a digest")
  func base64() {
    #expect(SHA256(of: "abc").base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(SHA256(of: "").base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }
}
