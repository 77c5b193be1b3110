import Synchronization

/// How far a long piece of work is, told by who does it to whoever wants to show it.
///
/// It is a class because both sides hold the same one. Telling it something costs about as much as counting.
public final class Progress: Sendable {
  private struct Stage {
    let work: String
    let total: Int?
  }

  private let stage = Mutex(Stage?.none)
  private let done = Atomic(0)

  public init() {}

  /// Begins the next part of the work.
  ///
  /// - Parameters:
  ///   - work: What is done, as a reader is told: `checking matrices`.
  ///   - total: How many steps there are; nil where nobody counts them.
  public func begin(_ work: String, of total: Int? = nil) {
    stage.withLock { $0 = Stage(work: work, total: total) }
    done.store(0, ordering: .relaxed)
  }

  /// Notes that steps are done.
  public func advance(by count: Int = 1) {
    done.wrappingAdd(count, ordering: .relaxed)
  }

  /// The state in a few words, `checking matrices, 40%`; nil before anything has begun.
  public var text: String? {
    stage.withLock { $0 }.map { stage in
      guard let total = stage.total, total > 0 else { return stage.work }
      let share = Double(min(done.load(ordering: .relaxed), total)) / Double(total)
      return "\(stage.work), \(Int(share * 100))%"
    }
  }
}
