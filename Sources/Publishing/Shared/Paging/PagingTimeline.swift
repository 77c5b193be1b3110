import Escalation

/// Who is paged when for one incident: what the simulation says, as ``PagingRehearsal`` plays it.
struct PagingTimeline: Hashable, Sendable {
  /// What happens while nobody responds, in the order of time; then what counts from an acknowledgement; then the steps
  /// that page at no time.
  let moments: [PagingMoment]

  /// What pages at all.
  var speaking: [PagingMoment] { moments.filter { $0.seconds != nil } }
}

/// One moment at which people are paged: the first time that a step speaks, or the alert itself.
struct PagingMoment: Hashable, Sendable {
  /// From when it counts.
  let start: StepStart
  /// Seconds since then; nil for never. Where ``isExample``, one distance of many, good to draw and not to tell.
  let seconds: Int?
  /// Whether the distance depends on when the calendar is open.
  let isExample: Bool
  /// When, in print: `At once`, `After 20 min`, `45 min after acknowledgement`.
  let time: String
  let people: [PagedPerson]
  /// The state that makes it needless, in print; nil for the alert itself, which nothing does.
  let unless: String?
  /// The condition in words under which alone it happens.
  let condition: String?
  let repetition: PagingRepetition?

  /// When and how often, in print: `After 20 min, again every 15 min, 3 times`.
  var period: String { [time, repetition?.text].compactMap(\.self).joined(separator: ", ") }
}

/// How a step is said again.
struct PagingRepetition: Hashable, Sendable {
  /// `again every 15 min, 3 times`
  let text: String
  /// When, in seconds as those of the moment.
  let seconds: [Int]
}

/// Who is paged, and as what.
struct PagedPerson: Hashable, Sendable {
  /// Nil where nobody holds the place.
  let owner: ID<Owner>?
  /// What people call the owner; `Nobody`.
  let name: String
  /// `primary`, `quality.backup`, `executives`; nil where the step names the owner.
  let role: String?

  init(_ owner: ID<Owner>, as target: StepTarget, in view: MatrixView) {
    (self.owner, name, role) = (owner, view.name(of: owner), target.roleLabel)
  }

  /// The place that nobody holds.
  init(nobodyAs target: StepTarget) {
    (owner, name, role) = (nil, "Nobody", target.written)
  }

  /// `VP Engineering (executives)`
  var text: String { role.map { "\(name) (\($0))" } ?? name }
}

/// Who is paged for an incident that is detected while its calendar is closed.
enum ClosedPaging: Hashable, Sendable {
  /// As in hours, from the next opening on.
  case fromNextOpening
  /// As in hours; other targets differ.
  case asInHours
  case timeline(PagingTimeline)
}
