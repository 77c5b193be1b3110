import Escalation

/// Whom an incident pages and after how many minutes, counted from detection: what services that escalate are told.
///
/// Such services count elapsed minutes alone. What does not fit is brought near, never later than promised: seconds are
/// cut off, open time becomes as much elapsed time.
struct EscalationPlan {
  /// One moment at which people are paged.
  struct Page {
    /// From 0, since detection.
    var minute: Int
    let owners: [ID<Owner>]
    /// The step, by its place; nil for what is paged at time zero in any case.
    let step: Int?
    let start: StepStart
    /// The state that makes it needless.
    let state: IncidentState
  }

  let view: MatrixView
  let incident: Incident
  /// How often a service says a page again, at most.
  let mostRepetitions: Int

  /// In the order of time.
  var pages: [Page] {
    let first = incident.responsePrimary.map {
      Page(minute: 0, owners: [$0], step: nil, start: .detected, state: .acknowledged)
    }
    let later = incident.steps.enumerated().flatMap { pages(of: $0.element, at: $0.offset) }
    let all = (first.map { [$0] } ?? []) + later
    return all.enumerated().sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }.map(\.element)
  }

  private func pages(of step: EscalationStep, at index: Int) -> [Page] {
    let owners = (step.targets?.value ?? []).flatMap { view.project.owners(of: $0.value, in: incident) }.withoutRepeats
    guard let minute = minute(of: step), !owners.isEmpty else { return [] }
    return (0...repetitions(of: step)).map { again in
      Page(
        minute: minute + again * interval(of: step), owners: owners, step: index, start: step.start, state: step.state)
    }
  }

  /// How often the step is said again, as far as the service goes.
  func repetitions(of step: EscalationStep) -> Int {
    min(max(step.repetition?.value.times?.value ?? 0, 0), mostRepetitions)
  }

  private func interval(of step: EscalationStep) -> Int {
    max((step.repetition?.value.every?.value).flatMap(seconds).map { $0 / 60 } ?? 1, 1)
  }

  /// What counts from an acknowledgement is counted from the moment at which it was due: the first response.
  func minute(of step: EscalationStep) -> Int? {
    guard let after = (step.after?.value).flatMap(seconds) else { return nil }
    let start = step.start == .acknowledged ? (incident.timing.firstResponse?.value).flatMap(seconds) ?? 0 : 0
    let total = start + after
    return total == 0 ? 0 : max(total / 60, 1)
  }

  /// The seconds of a time span, those of open time as if they passed in one go; nil for what is never due.
  func seconds(_ span: Timespan) -> Int? {
    switch span.amount {
    case .elapsed(let seconds): seconds
    case .business(let count, .minute): count * 60
    case .business(let count, .hour): count * 3600
    case .business(let count, .day): count * minutesPerDay * 60
    case .scheduled: nil
    }
  }

  private var minutesPerDay: Int {
    guard case .calendar(let id) = view.calendar(of: incident) else { return 1440 }
    return view.project.calendar(id)?.hours?.value.minutesPerDay ?? 1440
  }
}

extension EscalationPlan {
  /// What became of a step's time, beside what the service makes of it.
  func fidelity(ofTime step: EscalationStep) -> Fidelity {
    guard let after = step.after?.value, let minute = minute(of: step) else { return .exact }
    if step.start == .acknowledged {
      return .lowered("\(minute) min after detection, as if acknowledged when the first response is due")
    }
    if after.isBusiness { return .lowered("as \(minute) min of elapsed time, which is sooner") }
    let isWhole = after.elapsedSeconds.map { $0 % 60 == 0 } ?? true
    return isWhole ? .exact : .lowered("as \(minute) min: seconds are not counted")
  }

  func fidelity(ofRepeating step: EscalationStep) -> Fidelity {
    let (told, asked) = (repetitions(of: step), step.repetition?.value.times?.value ?? 0)
    if told < asked { return .lowered("said again \(told) times of \(asked)") }
    let every = step.repetition?.value.every?.value
    let isWhole = every?.elapsedSeconds.map { $0 % 60 == 0 } ?? false
    return isWhole ? .exact : .lowered("every \(interval(of: step)) min")
  }
}
