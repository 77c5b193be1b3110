import Drills
import Escalation

/// What happens along time, as pages draw it: a row a moment, and the promises across them.
struct TimelineChart: Hashable, Sendable {
  /// What happens at one moment.
  struct Row: Hashable, Sendable {
    let seconds: Int
    /// When, in print: `After 20 min`.
    let time: String
    /// Who is paged, or what a responder does.
    let names: [String]
    var repetition: PagingRepetition?
    /// The condition in words under which alone it happens.
    var condition: String?
    let kind: Kind

    /// When and how often, in print: `After 20 min, again every 15 min, 3 times`.
    var period: String { [time, repetition?.text].compactMap(\.self).joined(separator: ", ") }
  }

  enum Kind: Hashable, Sendable {
    case page
    /// A page that counts from an acknowledgement.
    case latePage
    case response
  }

  /// A promise that is due at a moment whatever the calendar.
  struct Promise: Hashable, Sendable {
    let text: String
    let seconds: Int
  }

  /// What it shows, for those who do not see it.
  let label: String
  let rows: [Row]
  let promises: [Promise]

  init(_ label: String, rows: [Row], timing: Timing) {
    self.label = label
    self.rows = rows
    promises = [("First response", timing.firstResponse?.value), ("Resolution", timing.resolution?.value)]
      .compactMap { name, span in
        guard let span, let seconds = span.elapsedSeconds, seconds > 0 else { return nil }
        return Promise(text: "\(name) \(span.label)", seconds: seconds)
      }
  }

  /// Who is paged when on any day.
  init(_ timeline: PagingTimeline, _ timing: Timing) {
    self.init("Who is paged when, along time", rows: timeline.moments.compactMap(\.row), timing: timing)
  }

  /// A drill as it plays out on its own day; nil where it cannot be played, and `sevc drill` says why.
  init?(of drill: Drill, in view: MatrixView) {
    guard let play = DrillOutcome(of: drill, in: view.project).timeline else { return nil }
    let timing = play.scenario.clock.timing
    let pages = StepStart.allCases.flatMap { start in
      PagingNotes(of: play, since: start, timing, for: view).moments.compactMap(\.moment.row)
    }
    let responses = play.entries.compactMap { view.response(in: $0, of: play) }
    let rows = (pages + responses).enumerated()
      .sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }
    self.init("What happens in the drill, along time", rows: rows.map(\.element), timing: timing)
  }
}

extension PagingMoment {
  fileprivate var row: TimelineChart.Row? {
    seconds.map { seconds in
      TimelineChart.Row(
        seconds: seconds, time: time, names: people.map(\.name), repetition: repetition, condition: condition,
        kind: start == .detected ? .page : .latePage)
    }
  }
}

extension MatrixView {
  /// What a responder does; nil for what else happens in a drill.
  fileprivate func response(in entry: TimelineEntry, of play: Timeline) -> TimelineChart.Row? {
    guard case .response(let state, let owner) = entry.event else { return nil }
    let seconds = play.scenario.offset(of: entry.moment).seconds
    let time = Timespan(.elapsed(seconds: seconds), written: "").label
    let responder = owner.map { " by \(name(of: $0))" } ?? ""
    return TimelineChart.Row(
      seconds: seconds, time: seconds == 0 ? "At once" : "After \(time)",
      names: [state.rawValue.sentenceCased + responder], kind: .response)
  }
}
