public import Escalation

/// Finds out from records which severities were drilled last, and nothing else of them.
public struct DrillHistoryReader {
  public private(set) var history: DrillHistory
  private let index: RecordIndex

  /// - Parameter today: Drills after it have not been held.
  public init(of project: Project, today: CalendarDate) {
    index = RecordIndex(project)
    history = DrillHistory(today: today)
  }

  public mutating func add(_ record: IncidentRecord) {
    history.noteRecord()
    guard record.isDrill, let subject = try? index.subject(of: record),
      let place = subject.incident, let severity = index.incidents[place].incident.severity?.value,
      let day = CalendarDate(daysSinceEpoch: record.detected / 86_400)
    else { return }
    history.noteDrill(of: severity, in: index.incidents[place].matrix.header.name.value, on: day)
  }
}
