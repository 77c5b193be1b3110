import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signal that came while signals were held, 0 for none.
private let pendingSignal = Atomic<Int32>(0)

/// The work that holds signals now, and what a signal did before.
private struct HeldSignals {
  var holders = 0
  var earlier: [(signal: Int32, handler: SignalHandler?)] = []
}

#if canImport(Darwin)
  private typealias SignalHandler = @convention(c) (Int32) -> Void
#else
  private typealias SignalHandler = __sighandler_t
#endif

private let held = Mutex(HeldSignals())

/// Lets a piece of work end tidily when somebody presses Ctrl-C or stops the job.
///
/// A signal only makes a note; the work asks for it at places from which it can still go back. What must not be left
/// half-way goes on to its end. Then the signal does what it would have done.
enum Interrupts {
  /// Runs the body; a signal that came meanwhile takes effect afterwards.
  static func hold<Value, Failure>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    begin()
    defer { end() }
    return try body()
  }

  /// - Throws: ``SystemError/interrupted`` when a signal has come.
  static func check() throws(SystemError) {
    if pendingSignal.load(ordering: .relaxed) != 0 { throw .interrupted }
  }

  private static func begin() {
    // Its first use must not be in the handler.
    _ = pendingSignal.load(ordering: .relaxed)
    held.withLock { held in
      held.holders += 1
      guard held.holders == 1 else { return }
      for number in [SIGINT, SIGTERM, SIGHUP] { held.earlier.append((number, note(number))) }
      // A limit on the size of files then reads like a full disk.
      held.earlier.append((SIGXFSZ, signal(SIGXFSZ, SIG_IGN)))
    }
  }

  /// Makes a signal a note, unless it was ignored; tells what it did before.
  private static func note(_ number: Int32) -> SignalHandler? {
    let earlier = signal(number) { pendingSignal.store($0, ordering: .relaxed) }
    if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    return earlier
  }

  private static func end() {
    held.withLock { held in
      held.holders -= 1
      guard held.holders == 0 else { return }
      for (number, handler) in held.earlier { signal(number, handler) }
      held.earlier = []
      let pending = pendingSignal.exchange(0, ordering: .relaxed)
      if pending != 0 { kill(getpid(), pending) }
    }
  }
}

extension SystemError {
  /// A signal that came while signals were held. No call of the system ends so: ``retrying(_:)`` makes it again.
  static let interrupted = SystemError(EINTR)
}
