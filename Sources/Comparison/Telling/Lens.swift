import Escalation
import Source
import Synchronization

/// Both sides of a comparison, and how what one of them refers to is called in the other.
struct Lens: Sendable {
  let base: Side
  let head: Side
  let time: TimeEngine
  var renames = Renames()

  init(base: ComparisonSide, head: ComparisonSide, time: TimeEngine) {
    self.time = time
    self.base = Side(base, time)
    self.head = Side(head, time)
  }

  /// What the head calls a thing of the base.
  func now<Kind>(_ id: ID<Kind>, _ kind: ThingKinds) -> ID<Kind> {
    ID(renames[kind][id.name] ?? id.name)
  }

  /// The same for an owner, to whom most references lead.
  func now(_ owner: ID<Owner>) -> ID<Owner> {
    now(owner, .owners)
  }
}

/// One side with what comparing asks of it again and again.
///
/// A class, since everything that is told carries its lens: a copy of the project's many lists would cost more than most
/// comparisons.
final class Side: Sendable {
  let project: Project
  let sources: SourceFiles
  /// The matrices that declare owners of their own, by owner.
  let homes: [ID<Owner>: Matrix]
  private let time: TimeEngine
  /// What the calendars come to, once somebody asks.
  private let knownKeys = Mutex<[ID<WorkCalendar>: CalendarKey]?>(nil)

  init(_ side: ComparisonSide, _ time: TimeEngine) {
    project = side.project
    sources = side.sources
    self.time = time
    let owned = side.project.matrices.flatMap { matrix in
      (matrix.owners?.value ?? []).map { ($0.id.value, matrix) }
    }
    homes = Dictionary(owned) { first, _ in first }
  }

  /// Whether the other side's calendars are open as these are.
  func hasCalendars(of other: Side) -> Bool {
    calendarKeys == other.calendarKeys
  }

  private var calendarKeys: [ID<WorkCalendar>: CalendarKey] {
    knownKeys.withLock { known in
      let keys = known ?? time.keys(of: project.organization.calendars?.value ?? [])
      known = keys
      return keys
    }
  }

  /// What a calendar comes to; nil for one that is unknown or faulty.
  func key(of calendar: ID<WorkCalendar>) -> CalendarKey? {
    calendarKeys[calendar]
  }
}

/// The two values of one thing.
struct Pair<Value> {
  let base: Value
  let head: Value

  init(_ base: Value, _ head: Value) {
    self.base = base
    self.head = head
  }

  func map<Other>(_ transform: (Value) -> Other) -> Pair<Other> {
    Pair<Other>(transform(base), transform(head))
  }
}

extension Pair: Sendable where Value: Sendable {}

/// What things of the base are called in the head, by kind.
struct Renames: Sendable {
  private var names: [ThingKinds: [String: String]] = [:]

  subscript(kind: ThingKinds) -> [String: String] {
    get { names[kind] ?? [:] }
    set { names[kind] = newValue }
  }
}
