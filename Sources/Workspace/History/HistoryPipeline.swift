import Escalation
import Parallel

/// Takes the differences of a history batch by batch: while one is read, the one before it is compared.
struct HistoryPipeline {
  /// A batch comes out so many exchanges after it went in.
  static let depth = 2

  private let today: CalendarDate?
  private var reading: Ahead<Result<Read, GitFailure>>
  private var comparing = Ahead<[HistoryOutcome]> { [] }

  /// A batch, and what the states before it are known to hold.
  private struct Read: Sendable {
    var states: HistoryStates
    var batch: HistoryBatch
  }

  /// - Parameters:
  ///   - today: The day from which business time is compared; nil for each commit's own.
  ///   - states: Finds what the states of the project share; begins at once.
  init(on today: CalendarDate?, _ states: @escaping @Sendable () throws(GitFailure) -> HistoryStates) {
    self.today = today
    reading = Self.reading([], on: today, states)
  }

  /// Takes a batch, and gives what the last one but one means; nothing at first.
  mutating func exchange(_ differences: [CommitDifference]) throws(GitFailure) -> [HistoryOutcome] {
    let read = try reading.value.get()
    let compared = comparing
    comparing = Ahead { read.batch.outcomes() }
    reading = Self.reading(differences, on: today) { read.states }
    return compared.value
  }

  private static func reading(
    _ differences: [CommitDifference], on today: CalendarDate?,
    _ states: @escaping @Sendable () throws(GitFailure) -> HistoryStates
  ) -> Ahead<Result<Read, GitFailure>> {
    Ahead {
      Result { () throws(GitFailure) in
        var states = try states()
        let batch = try states.batch(of: differences, on: today)
        return Read(states: states, batch: batch)
      }
    }
  }
}
