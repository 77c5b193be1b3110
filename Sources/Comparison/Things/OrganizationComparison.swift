import Escalation
import Source

/// What all matrices share, on both sides. Organization documents are no subjects: what they hold is compared as if it
/// stood in one.
struct OrganizationComparison {
  /// With what the project's things are called now.
  private(set) var lens: Lens
  let shared: SharedContext
  private let calendars: ThingList<WorkCalendar>
  private let owners: ThingList<Owner>
  private let severities: ThingList<Severity>
  private let ladder: ThingList<LadderLevel>
  let matrices: ThingList<Matrix>

  init(_ lens: Lens) {
    var lens = lens
    let shared = SharedContext(lens)
    let projects = Pair(lens.base, lens.head).map(\.project)
    let organizations = projects.map(\.organization)
    let calendars = ThingList(organizations.map { $0.calendars?.value ?? [] }, lens, isSame: lens.isSameText) {
      ThingRules<WorkCalendar>.calendar.compare($0, &$1)
    }
    lens.renames[.calendars] = calendars.matching.renames
    let owners = ThingList(projects.map(\.owners), lens, isSame: lens.isSameText(where: shared.calendars)) {
      ThingRules<Owner>.owner.compare($0, &$1)
    }
    lens.renames[.owners] = owners.matching.renames
    severities = MatrixComparison.severities(organizations.map { $0.severities?.value ?? [] }, lens, shared)
    lens.renames[.severities] = severities.matching.renames
    ladder = MatrixComparison.levels(organizations.map { $0.ladder?.value ?? [] }, lens)
    lens.renames[.ladderLevels] = ladder.matching.renames
    let whole = lens
    matrices = ThingList(projects.map(\.matrices), idKey: "name", lens) { pair, telling in
      // Asked of two matrices that may be one: the changes of those that are one are told by themselves.
      guard pair.base.header.name.value != pair.head.header.name.value else { return }
      let changes = MatrixComparison(pair, whole, shared).changes
      telling.append(changes.drafts + changes.inheritedDrafts)
    }
    lens.renames[.matrices] = matrices.matching.renames
    let (changedOwners, changedCalendars) = (owners.differing(lens), calendars.differing(lens))
    let (ownerIDs, calendarIDs) = (changedOwners.matching.ids, changedCalendars.matching.ids)
    let used = Pair(
      UsedThings(among: ownerIDs.base, calendarIDs.base, in: projects.base),
      UsedThings(among: ownerIDs.head, calendarIDs.head, in: projects.head))
    self.owners = changedOwners.only(used.map(\.owners))
    self.calendars = changedCalendars.only(used.map(\.calendars))
    self.lens = lens
    self.shared = shared
  }
}

// MARK: what is told

extension OrganizationComparison {
  /// What is told of matrices that stand on one side only, or are called otherwise, and of owners and ladder.
  var drafts: [ChangeDraft] {
    matrixDrafts + ownerDrafts
      + (isInUse(\.ladder) ? told(ladder, \.organization.ladder) + order(ladder, "ladder") : [])
  }

  /// What is told of severities and calendars, unless it is told of those whom it reaches.
  var inheritedDrafts: [ChangeDraft] {
    (isInUse(\.severities) ? told(severities, \.organization.severities) + order(severities, "severities") : [])
      + calendars.drafts(lens, matrix: { _ in nil }, parent: parent(\.organization.calendars)).map(\.withoutEffect)
  }

  /// Whether some matrix has the organization's list on both sides: of one that has a list of its own on either, the
  /// lists in use are compared.
  private func isInUse<Thing>(_ list: (Matrix) -> Sourced<[Thing]>?) -> Bool {
    matrices.matching.pairs.contains { pair in
      let levels = pair.map { list($0)?.level }
      return levels.base != .own && levels.head != .own
    }
  }

  private func told<Thing>(
    _ list: ThingList<Thing>, _ section: @escaping (Project) -> Sourced<[Thing]>?
  ) -> [ChangeDraft] {
    list.drafts(lens, matrix: { _ in nil }, parent: parent(section))
  }

  private var matrixDrafts: [ChangeDraft] {
    matrices.drafts(lens, matrix: { $0.header.name.value.name }, parent: { _, _ in nil }).filter { $0.field == "name" }
  }

  /// An owner that comes or goes with its matrix is not told beside it; another one does nothing by itself, since
  /// everything that names it is told.
  private var ownerDrafts: [ChangeDraft] {
    let lonely = (matrices.matching.gone + matrices.matching.new).flatMap { $0.owners?.value ?? [] }.map(\.range)
    let stays = Set(lonely)
    let drafts = owners.drafts(lens, matrix: home, parent: ownerParent) { $0.owner = $1.head.id.value }
    return drafts.compactMap { draft in
      let comesOrGoes = draft.field == "id" && (draft.before == nil || draft.after == nil)
      return comesOrGoes ? isWithin(draft, stays) ? nil : draft.withoutEffect : draft
    }
  }

  private func isWithin(_ draft: ChangeDraft, _ ranges: Set<SourceRange>) -> Bool {
    let name = draft.after ?? draft.before ?? ""
    let side = draft.after == nil ? lens.base : lens.head
    return side.project.owner(ID(name)).map { ranges.contains($0.range) } ?? false
  }

  private func home(of owner: Owner) -> String? {
    if let matrix = lens.head.homes[owner.id.value], lens.head.project.owner(owner.id.value)?.range == owner.range {
      return matrix.header.name.value.name
    }
    guard lens.head.project.owner(owner.id.value)?.range != owner.range else { return nil }
    return lens.base.homes[owner.id.value].map { lens.now($0.header.name.value, .matrices).name }
  }

  private func ownerParent(_ owner: Owner, _ side: Cause.Side) -> SourceRange? {
    siblingPlace(of: owner, among: (side == .base ? lens.base : lens.head).project.owners, side)
  }

  private func parent<Thing: Matchable>(
    _ section: @escaping (Project) -> Sourced<[Thing]>?
  ) -> (Thing, Cause.Side) -> SourceRange? {
    { thing, side in
      let project = (side == .base ? lens.base : lens.head).project
      return siblingPlace(of: thing, among: section(project)?.value ?? [], side)
    }
  }

  /// Where the section begins in which a thing would stand on the other side: with the first of its neighbours, those
  /// in its own file before others.
  private func siblingPlace<Thing: Matchable>(
    of thing: Thing, among siblings: [Thing], _ side: Cause.Side
  ) -> SourceRange? {
    let (own, other) = side == .base ? (lens.head, lens.base) : (lens.base, lens.head)
    let path = own.sources[thing.id.range.file].path
    let places = siblings.map(\.id.range)
    let organization = other.project.organization.range
    return places.filter { other.sources[$0.file].path == path }.min() ?? other.sources.first(of: places)
      ?? (organization == .nowhere ? nil : organization)
  }

  /// Another order of a list, told of the first thing that has another place: the organization itself is no subject.
  private func order<Thing>(_ list: ThingList<Thing>, _ key: String) -> [ChangeDraft] {
    guard let order = list.newOrder,
      let moved = zip(order.base, order.head).first(where: { $0 != $1 })?.1,
      let pair = list.matching.pairs.first(where: { $0.head.id.value.name == moved })
    else { return [] }
    var telling = Telling(of: Subject(Thing.noun, pair.map(\.id), matrix: nil), lens)
    telling.tell(
      key, .weakens, Written(order.base.writtenList, at: pair.base.id.range),
      Written(order.head.writtenList, at: pair.head.id.range))
    return telling.drafts
  }
}

extension ChangeDraft {
  /// The same, where what it does is told elsewhere, or is nothing.
  fileprivate var withoutEffect: ChangeDraft {
    var draft = self
    draft.impact = .editorial
    return draft
  }
}

extension SourceFiles {
  /// The first of some places: by the paths of the files, since these are numbered as they were read.
  fileprivate func first(of places: [SourceRange]) -> SourceRange? {
    places.min { left, right in
      left.file == right.file
        ? left < right : self[left.file].path.utf8.lexicographicallyPrecedes(self[right.file].path.utf8)
    }
  }
}
