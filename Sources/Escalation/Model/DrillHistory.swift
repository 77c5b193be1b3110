/// When the severities of matrices were drilled last, as records tell it.
public struct DrillHistory: Hashable, Sendable {
  /// Whether there is any record at all, of a drill or not: without one nobody can say what was drilled.
  public private(set) var hasRecords = false
  private var last: [DrilledSeverity: CalendarDate] = [:]

  private struct DrilledSeverity: Hashable {
    let matrix: ID<Matrix>
    let severity: ID<Severity>
  }

  public init() {}

  /// Notes that there are records.
  public mutating func noteRecord() {
    hasRecords = true
  }

  /// Notes a drill.
  public mutating func noteDrill(of severity: ID<Severity>, in matrix: ID<Matrix>, on day: CalendarDate) {
    hasRecords = true
    let key = DrilledSeverity(matrix: matrix, severity: severity)
    last[key] = max(last[key] ?? day, day)
  }

  /// The day of the last drill; nil where there was none.
  public func lastDrill(of severity: ID<Severity>, in matrix: ID<Matrix>) -> CalendarDate? {
    last[DrilledSeverity(matrix: matrix, severity: severity)]
  }
}
