/// Everything that the documents of a project say, resolved: no reference is left to follow and nothing to inherit.
public struct Project: Sendable {
  /// All organization documents, united.
  public var organization: Organization
  /// Sorted by name.
  public var matrices: [Matrix]
  /// Sorted by name.
  public var drills: [Drill]
  /// The kinds of things of which something could not be read, or is referred to and unknown: no rule speaks of what
  /// is missing or unused among them.
  public var doubts: ThingKinds
  /// What is referred to.
  public var uses: Uses

  private let ownersByID: [ID<Owner>: Owner]
  private let calendarsByID: [ID<WorkCalendar>: WorkCalendar]

  public init(
    organization: Organization, matrices: [Matrix], drills: [Drill], doubts: ThingKinds = [], uses: Uses = Uses()
  ) {
    self.organization = organization
    self.matrices = matrices
    self.drills = drills
    self.doubts = doubts
    self.uses = uses
    let owners = (organization.owners?.value ?? []) + matrices.flatMap { $0.owners?.value ?? [] }
    ownersByID = Dictionary(owners.map { ($0.id.value, $0) }) { first, _ in first }
    calendarsByID = Dictionary((organization.calendars?.value ?? []).map { ($0.id.value, $0) }) { first, _ in first }
  }

  /// The owner of that id, the organization's or a matrix's own.
  public func owner(_ id: ID<Owner>) -> Owner? {
    ownersByID[id]
  }

  /// Every owner of the project, by id.
  public var owners: [Owner] {
    ownersByID.values.sorted { $0.id.value < $1.id.value }
  }

  public func calendar(_ id: ID<WorkCalendar>) -> WorkCalendar? {
    calendarsByID[id]
  }

  /// Whether a document could not be read, so that anything may be declared that nobody knows of.
  public var hasUnreadDocuments: Bool { doubts == .all }

  /// Whom `executives` stands for.
  public var executives: [ID<Owner>] {
    (organization.executives?.value ?? []).map(\.value)
  }
}

/// Kinds of things that are declared and referred to.
public struct ThingKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  public static let owners = ThingKinds(rawValue: 1 << 0)
  public static let calendars = ThingKinds(rawValue: 1 << 1)
  public static let severities = ThingKinds(rawValue: 1 << 2)
  public static let matrices = ThingKinds(rawValue: 1 << 3)
  public static let drills = ThingKinds(rawValue: 1 << 4)
  public static let incidents = ThingKinds(rawValue: 1 << 5)
  public static let metrics = ThingKinds(rawValue: 1 << 6)
  public static let models = ThingKinds(rawValue: 1 << 7)
  public static let failureModes = ThingKinds(rawValue: 1 << 8)
  public static let ladderLevels = ThingKinds(rawValue: 1 << 9)
  public static let roles = ThingKinds(rawValue: 1 << 10)
  /// The kind of what is mentioned where nobody can say what is meant.
  public static let anything = ThingKinds(rawValue: 1 << 11)

  /// Every kind: what is in doubt while a document cannot be read.
  public static let all = ThingKinds(rawValue: .max)
}
