#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system answered when it refused a call.
public struct SystemError: Error, Hashable, Sendable {
  /// The number that the system calls `errno`.
  public let code: Int32

  public init(_ code: Int32) {
    self.code = code
  }

  /// The system's own words in lower case, without a final stop: `no space left on device`.
  public var reason: String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

/// Makes a call again for as long as a signal cuts it short.
///
/// - Returns: What the call returned, 0 or more.
/// - Throws: The system's error when it returned less.
@discardableResult
func retrying<Count: SignedInteger>(_ call: () -> Count) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw SystemError(code) }
  }
}
