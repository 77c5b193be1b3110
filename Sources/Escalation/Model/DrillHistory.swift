/// When the severities of matrices were drilled last, as records tell it.
public struct DrillHistory: Hashable, Sendable {
  /// Whether there is any record at all, of a drill or not: without one nobody can say what was drilled.
  public private(set) var hasRecords = false
  private let today: CalendarDate
  private var held: [DrilledSeverity: CalendarDate] = [:]
  private var recorded: [DrilledSeverity: CalendarDate] = [:]

  private struct DrilledSeverity: Hashable {
    let matrix: ID<Matrix>
    let severity: ID<Severity>
  }

  /// - Parameter today: Drills after it have not been held.
  public init(today: CalendarDate = .last) {
    self.today = today
  }

  /// Notes that there are records.
  public mutating func noteRecord() {
    hasRecords = true
  }

  /// Notes a drill.
  public mutating func noteDrill(of severity: ID<Severity>, in matrix: ID<Matrix>, on day: CalendarDate) {
    hasRecords = true
    let key = DrilledSeverity(matrix: matrix, severity: severity)
    recorded[key] = max(recorded[key] ?? day, day)
    if day <= today { held[key] = max(held[key] ?? day, day) }
  }

  /// The day of the last drill until today; nil where there was none.
  public func lastDrill(of severity: ID<Severity>, in matrix: ID<Matrix>) -> CalendarDate? {
    held[DrilledSeverity(matrix: matrix, severity: severity)]
  }

  /// The day of the last drill of which there is a record, whatever day it is today; nil where there is none.
  public func lastRecordedDrill(of severity: ID<Severity>, in matrix: ID<Matrix>) -> CalendarDate? {
    recorded[DrilledSeverity(matrix: matrix, severity: severity)]
  }
}
