import Reporting
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error, written whole or with a plain complaint.
enum Console {
  /// Writes findings and data. Where that cannot be done, the run ends with one line, and status 2.
  static func print(_ text: String) {
    var text = text
    let failure = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
    guard let failure else { return }
    complain("cannot write to standard output: \(SystemError(failure).reason)")
    endRun(.couldNotRun)
  }

  /// Writes a line of what was done; names in it are somebody else's, and stay a part of the line.
  static func tell(_ line: String) {
    print("\(line.visible)\n")
  }

  /// Writes a remark to standard error, on one line: a file's name may hold what a terminal, or whoever reads a log,
  /// obeys.
  static func complain(_ message: String) {
    prompt("sevc: \(message.visible)\n")
  }

  /// Writes what is wrong with a command line, and how it is written.
  static func complain(ofUsage message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
    prompt("\(lines.joined(separator: "\n"))\n")
  }

  /// Writes a part of a dialogue to standard error, as it is.
  static func prompt(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  /// What erases the line of a terminal on which it is written: back to its beginning, and to its end (ECMA-48, EL).
  static var erasure: StaticString { "\r\u{1B}[K" }

  /// Erases the line that standard error stands on; a signal's handler may do it.
  static func eraseLine() {
    _ = erasure.withUTF8Buffer { write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorsAreTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A broken pipe is told by the write that meets it.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all bytes; gives the error where it cannot.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      #else
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
