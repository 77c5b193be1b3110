import Digest

/// One file to be published.
public struct OutputFile: Hashable, Sendable {
  /// The path below the output folder, with `/` between its names.
  public let path: String
  public let bytes: [UInt8]
  /// The bytes' SHA-256 in lower-case hexadecimal: an index names it, and the publisher's list.
  public let digest: String

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    digest = SHA256(of: bytes).hexadecimal
  }
}
