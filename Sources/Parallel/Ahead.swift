import Dispatch
import Synchronization

/// A value that is worked out beside its asker, on another thread, from the moment that it is made.
///
/// Who asks for it before it is there waits; where no thread was free to begin, the asker does the work.
public final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let known = Mutex<Value?>(nil)

  public init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async { _ = self.value }
  }

  public var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}
