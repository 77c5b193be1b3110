import Escalation
import Parallel

/// Reads each batch of a history while the one before it is compared.
struct HistoryReader {
  private let today: CalendarDate?
  private var next: Ahead<Result<Read, GitFailure>>

  /// A batch, and what the states before it are known to hold.
  private struct Read: Sendable {
    var states: HistoryStates
    var batch: HistoryBatch
  }

  /// - Parameter today: The day from which business time is compared; nil for each commit's own.
  init(_ states: HistoryStates, on today: CalendarDate?) {
    self.today = today
    next = Self.reading([], states, today)
  }

  /// Gives the batch that was asked for last, none at first, and begins to read the next.
  mutating func exchange(_ differences: [CommitDifference]) throws(GitFailure) -> HistoryBatch {
    let read = try next.value.get()
    next = Self.reading(differences, read.states, today)
    return read.batch
  }

  private static func reading(
    _ differences: [CommitDifference], _ states: HistoryStates, _ today: CalendarDate?
  ) -> Ahead<Result<Read, GitFailure>> {
    Ahead {
      Result { () throws(GitFailure) in
        var states = states
        let batch = try states.batch(of: differences, on: today)
        return Read(states: states, batch: batch)
      }
    }
  }
}
