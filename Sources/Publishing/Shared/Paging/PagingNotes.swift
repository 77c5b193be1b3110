import Drills
import Escalation

/// What one play of an escalation says about who is paged when.
struct PagingNotes {
  private let play: Timeline
  private let start: StepStart
  private let timing: Timing
  private let view: MatrixView

  /// - Parameter start: From when the steps count that it is played for.
  init(of play: Timeline, since start: StepStart, _ timing: Timing, for view: MatrixView) {
    self.play = play
    self.start = start
    self.timing = timing
    self.view = view
  }

  /// In the order of time; each with the place of its step in the escalation, or nil for the alert itself.
  var moments: [(place: Int?, moment: PagingMoment)] {
    let calls = play.entries.compactMap(Call.init).filter { isPlayed(for: $0.place) }
    return calls.map(\.place).withoutRepeats.map { place in
      (place, moment(at: place, calls.filter { $0.place == place }))
    }
  }

  private func isPlayed(for place: Int?) -> Bool {
    (place.flatMap(step)?.start ?? .detected) == start
  }

  private func step(at place: Int) -> EscalationStep? {
    timing.steps.indices.contains(place) ? timing.steps[place] : nil
  }

  /// - Parameter calls: All that the step at the place pages, one or more.
  private func moment(at place: Int?, _ calls: [Call]) -> PagingMoment {
    let step = place.flatMap(step)
    let repeats = calls.filter { $0.repetition > 0 }.map(offset).withoutRepeats
    return PagingMoment(
      start: start, seconds: calls.first.map(offset), isExample: step?.after?.value.isBusiness ?? false,
      time: step.map { time(of: $0, calls) } ?? timing.deliveryText,
      people: calls.filter { $0.repetition == 0 }.map(person),
      unless: step?.unlessText, condition: step?.when?.value,
      repetition: step?.repetitionText(times: repeats.count).map { PagingRepetition(text: $0, seconds: repeats) })
  }

  private func offset(of call: Call) -> Int { play.scenario.offset(of: call.moment).seconds }

  private func person(_ call: Call) -> PagedPerson {
    call.owner.map { PagedPerson($0, as: call.target, in: view) } ?? PagedPerson(nobodyAs: call.target)
  }

  private func time(of step: EscalationStep, _ calls: [Call]) -> String {
    let isAtOnce = step.after?.value.elapsedSeconds == 0
    if start == .detected { return isAtOnce ? timing.deliveryText : "After \(step.whenText)" }
    if isHeldBack(step, calls), let expiry = timing.acknowledgementExpires?.value.label {
      return "\(expiry) after acknowledgement, when it expires"
    }
    return isAtOnce ? "On acknowledgement" : step.whenText
  }

  /// Whether a step speaks later than it says, once the acknowledgement has lapsed.
  private func isHeldBack(_ step: EscalationStep, _ calls: [Call]) -> Bool {
    let clock = play.scenario.clock
    guard let due = step.after.flatMap({ clock.due($0.value, from: clock.zero) }) else { return false }
    return calls.first.map { $0.moment > due } ?? false
  }
}

/// One owner paged, or a place found empty.
private struct Call {
  let moment: Int
  let owner: ID<Owner>?
  let target: StepTarget
  /// The step, by its place from 0; nil for the alert itself.
  let place: Int?
  let repetition: Int

  init?(_ entry: TimelineEntry) {
    let cause: Page.Cause
    switch entry.event {
    case .page(let page): (owner, target, cause) = (page.owner, page.target, page.cause)
    case .nobody(let vacancy): (owner, target, cause) = (nil, vacancy.target, vacancy.cause)
    default: return nil
    }
    moment = entry.moment
    switch cause {
    case .detection: (place, repetition) = (nil, 0)
    case .step(let place, _, let repetition): (self.place, self.repetition) = (place, repetition)
    }
  }
}
