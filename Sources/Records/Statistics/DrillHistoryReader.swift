public import Escalation

/// Finds out from records which severities were drilled last, and nothing else of them.
public struct DrillHistoryReader {
  public private(set) var history = DrillHistory()
  private let index: RecordIndex
  private let end: Int

  /// - Parameter today: Drills after it have not happened.
  public init(of project: Project, today: CalendarDate) {
    index = RecordIndex(project)
    end = RecordPeriod(today: today).end
  }

  public mutating func add(_ record: IncidentRecord) {
    history.noteRecord()
    guard record.isDrill, record.detected < end, let subject = try? index.subject(of: record),
      let place = subject.incident, let severity = index.incidents[place].incident.severity?.value,
      let day = CalendarDate(daysSinceEpoch: record.detected / 86_400)
    else { return }
    history.noteDrill(of: severity, in: index.incidents[place].matrix.header.name.value, on: day)
  }
}
