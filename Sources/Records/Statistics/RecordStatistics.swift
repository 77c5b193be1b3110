public import Escalation

/// Counts what happened, record by record, in memory that grows with what is promised and not with how much happens.
public struct RecordStatistics {
  public let period: RecordPeriod
  let project: Project
  let index: RecordIndex
  let plans: [PromisePlan]
  private(set) var incidents: [IncidentTally]
  private(set) var drills: [IncidentTally]
  private(set) var falsePositives: [Int]
  private(set) var metrics: [MetricTally]
  private(set) var weeks: WeekTallies
  public private(set) var counts = RecordCounts()
  private var years = OpenYears()
  private var seen = SeenRecords()

  public init(of project: Project, _ period: RecordPeriod) {
    self.project = project
    self.period = period
    let index = RecordIndex(project)
    let calendars = (project.organization.calendars?.value ?? []).map(\.id.value)
    plans = index.incidents.map { matrix, incident in
      PromisePlan(of: incident, in: matrix, of: project) { id in calendars.firstIndex(of: id) ?? calendars.count }
    }
    incidents = Array(repeating: IncidentTally(), count: plans.count)
    drills = incidents
    falsePositives = Array(repeating: 0, count: plans.count)
    metrics = Array(repeating: MetricTally(), count: index.metrics.count)
    weeks = WeekTallies(period)
    self.index = index
  }

  /// Counts a record.
  ///
  /// - Returns: What is wrong with it, as far as the project goes.
  public mutating func add(_ record: IncidentRecord) -> RecordProblem? {
    guard seen.insert(record) else {
      counts.repeated += 1
      return RecordProblem("the record `\(record.id.shortened)` is there a second time: the first counts")
    }
    let subject: RecordSubject
    do throws(RecordProblem) {
      subject = try index.subject(of: record)
    } catch {
      return error
    }
    if period.contains(record.detected) { count(record, subject) } else { counts.outside += 1 }
    return subject.problem
  }

  private mutating func count(_ record: IncidentRecord, _ subject: RecordSubject) {
    if record.isDrill {
      counts.drills += 1
      if let incident = subject.incident { drills[incident].add(record, plans[incident], &years, asOf: period.end) }
      return
    }
    if let metric = subject.metric { metrics[metric].add(record, incident: subject.incident) }
    if record.isFalsePositive {
      counts.falsePositives += 1
      if let incident = subject.incident { falsePositives[incident] += 1 }
      return
    }
    counts.incidents += 1
    if record.resolved == nil { counts.open += 1 }
    weeks.add(record)
    guard let incident = subject.incident else { return }
    incidents[incident].add(record, plans[incident], &years, asOf: period.end)
  }
}

/// How many records there were of each kind.
public struct RecordCounts: Hashable, Sendable {
  /// Neither drills nor false positives.
  public internal(set) var incidents = 0
  /// Of those, the ones that are not resolved.
  public internal(set) var open = 0
  public internal(set) var drills = 0
  public internal(set) var falsePositives = 0
  /// Outside the period.
  public internal(set) var outside = 0
  /// There a second time.
  public internal(set) var repeated = 0

  /// All that count.
  public var counted: Int { incidents + drills + falsePositives }
}
