#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a run ended, for scripts.
enum ExitStatus: Int32, Error {
  /// Done, nothing to object to.
  case done = 0
  /// Done, and it found something.
  case found = 1
  /// It could not run.
  case couldNotRun = 2
}

/// Why a command could not run, in one line.
struct CommandFailure: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }
}

/// Ends the process; what was printed has been written through.
func endRun(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}
