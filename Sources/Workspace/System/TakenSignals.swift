import CSystem

#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#else
  public import Darwin
#endif

/// The signals by which a person or the system ends a program, in the hands of somebody who has something to do first.
///
/// Who takes them gives them back, the last one first.
public struct TakenSignals: Sendable {
  #if canImport(Darwin)
    public typealias Handler = @convention(c) (Int32) -> Void
  #else
    public typealias Handler = __sighandler_t
  #endif

  private var earlier: [(signal: Int32, handler: Handler?)] = []

  /// Takes Ctrl-C, a polite end and the end of the terminal; a signal that is ignored stays so.
  ///
  /// - Parameter handler: May do only what POSIX lets a signal's handler do.
  public init(by handler: Handler) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      if sevc_ignores(number) == 0 { earlier.append((number, signal(number, handler))) }
    }
  }

  /// Lets the signals do what they did before.
  public func giveBack() {
    for (number, handler) in earlier { signal(number, handler) }
  }

  /// Ends the program as the signal would have done by itself; for the end of a handler.
  public static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
