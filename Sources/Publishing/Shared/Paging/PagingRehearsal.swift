import Drills
import Escalation

/// Plays an incident's escalation as `sevc drill` does, and notes who is paged when.
///
/// It is played twice: once nobody responds, and once somebody acknowledges at once and does nothing more. The first
/// gives what counts from the detection, the second what counts from the acknowledgement.
struct PagingRehearsal {
  let view: MatrixView
  let incident: Incident

  /// In hours, and where the incident's calendar always runs.
  var usual: PagingTimeline {
    timeline(by: view.clocks.open(of: incident, on: view.calendar(of: incident)), incident.timing)
  }

  /// Out of hours; nil where nothing differs then, or the calendar never closes.
  var closed: ClosedPaging? {
    switch incident.closedHours {
    case nil: return nil
    case .fromNextOpening: return .fromNextOpening
    case .timing(let timing):
      guard let clock = view.clocks.closed(of: incident, on: view.calendar(of: incident)) else { return nil }
      let timeline = timeline(by: clock, timing)
      return timeline.tells(theSameAs: usual) ? .asInHours : .timeline(timeline)
    }
  }

  private func timeline(by clock: IncidentClock?, _ timing: Timing) -> PagingTimeline {
    let starts = StepStart.allCases.filter { start in
      start == .detected || timing.steps.contains { $0.start == start }
    }
    let heard = starts.flatMap { start in
      clock.map { PagingNotes(of: play(by: $0, since: start), since: start, timing, for: view).moments } ?? []
    }
    let speaking = Set(heard.compactMap(\.place))
    let silent = timing.steps.enumerated().filter { !speaking.contains($0.offset) }
    return PagingTimeline(moments: heard.map(\.moment) + silent.map { silence(of: $0.element) })
  }

  private func play(by clock: IncidentClock, since start: StepStart) -> Timeline {
    var acknowledgement = DrillEvent(at: .nowhere)
    acknowledgement.at = Sourced(Timespan(.elapsed(seconds: 0), written: "0m"), at: .nowhere)
    acknowledgement.event = Sourced(.acknowledged, at: .nowhere)
    let scenario = Scenario(
      incident, of: view.matrix, in: view.project, by: clock, events: start == .acknowledged ? [acknowledgement] : [],
      looksForReach: false)
    return Timeline(of: scenario)
  }

  /// A step that pages at no time: its acknowledgement holds it back for good, or its business time never comes.
  private func silence(of step: EscalationStep) -> PagingMoment {
    let people = (step.targets?.value ?? []).flatMap { target in
      let owners = view.project.owners(of: target.value, in: incident)
      return owners.isEmpty
        ? [PagedPerson(nobodyAs: target.value)] : owners.map { PagedPerson($0, as: target.value, in: view) }
    }
    return PagingMoment(
      start: step.start, seconds: nil, isExample: false, time: "Never", people: people.withoutRepeats,
      unless: step.unlessText, condition: step.when?.value, repetition: nil)
  }
}

extension PagingTimeline {
  /// Whether a reader learns the same from both.
  fileprivate func tells(theSameAs other: PagingTimeline) -> Bool {
    moments.map(\.words) == other.moments.map(\.words)
  }
}

extension PagingMoment {
  fileprivate var words: [String?] { [period, unless, condition] + people.map(\.text) }
}

extension EscalationStep {
  /// The state that makes the step needless, in print.
  var unlessText: String {
    start == .acknowledged && state == .acknowledged ? "acknowledged again" : state.rawValue
  }
}
