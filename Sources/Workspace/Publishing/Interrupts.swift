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

/// The work that holds signals now, and what signals did before.
private struct HeldSignals {
  var holders = 0
  var taken: TakenSignals?
  /// What a file that grows past its limit did before.
  var sizeLimit: TakenSignals.Handler?
}

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
      held.taken = TakenSignals { pendingSignal.store($0, ordering: .relaxed) }
      // A limit on the size of files then reads like a full disk.
      held.sizeLimit = signal(SIGXFSZ, SIG_IGN)
    }
  }

  private static func end() {
    held.withLock { held in
      held.holders -= 1
      guard held.holders == 0 else { return }
      signal(SIGXFSZ, held.sizeLimit)
      held.taken?.giveBack()
      held.taken = nil
      let pending = pendingSignal.exchange(0, ordering: .relaxed)
      if pending != 0 { kill(getpid(), pending) }
    }
  }
}

extension SystemError {
  /// A signal that came while signals were held. No call of the system ends so: ``retrying(_:)`` makes it again.
  static let interrupted = SystemError(EINTR)
}
