import Escalation
import Source

/// What all documents of a project declare for all others.
struct ProjectDeclarations {
  private(set) var names = Namespace()
  private var clashes: [Diagnostic] = []
  private var former = FormerNames()
  /// The kinds of which something is declared whose id nobody can read.
  private(set) var doubts: ThingKinds = []
  private(set) var roleNames = RoleNames()
  private var hasSeverities = false
  private var organizations = Namespace()
  private var formerOrganizations = FormerNames()

  /// What is wrong with the ids of all that was added.
  var findings: [Diagnostic] {
    clashes + former.findings(in: names) + formerOrganizations.findings(in: organizations)
  }

  /// Says where ids stand that are none, in documents that are added from now on.
  mutating func note(malformedIDs: Set<SourceRange>) {
    names.note(malformedIDs: malformedIDs)
  }

  mutating func add(_ document: Document) {
    switch document {
    case .organization(let organization): add(organization)
    case .matrix(let matrix): add(matrix)
    case .drill(let drill): declare(drill, .drills)
    }
  }

  private mutating func add(_ organization: Organization) {
    let name = organization.header.name
    if let finding = organizations.declare(name.value.name, .all, noun: "organization", at: name.range) {
      clashes.append(finding)
    }
    formerOrganizations.note(organization, .all)
    declare(organization.owners?.value, .owners, lacking: organization.faultyKeys.contains("owners"))
    declare(organization.calendars?.value, .calendars, lacking: organization.faultyKeys.contains("calendars"))
    if organization.faultyKeys.contains("severities") { doubts.insert(.severities) }
    if organization.faultyKeys.contains("roles") { doubts.insert(.roles) }
    roleNames.add(organization)
    if !hasSeverities, let severities = organization.severities {
      hasSeverities = true
      names.declare(severities.value, &clashes, &doubts)
      for severity in severities.value { former.note(severity, .severities) }
    }
  }

  private mutating func add(_ matrix: Matrix) {
    declare(matrix, .matrices)
    declare(matrix.owners?.value, .owners, lacking: matrix.faultyKeys.contains("owners"))
    roleNames.add(matrix)
  }

  private mutating func declare<Thing: Identified>(_ things: [Thing]?, _ kind: ThingKinds, lacking isLacking: Bool) {
    if isLacking { doubts.insert(kind) }
    // Sorted by name so far; a name that comes again is told at the later place. By their places, since things are large.
    let things = things ?? []
    for index in things.indices.sorted(by: { things[$0].id.range < things[$1].id.range }) {
      declare(things[index], kind)
    }
  }

  private mutating func declare<Thing: Identified>(_ thing: Thing, _ kind: ThingKinds) {
    let id = thing.id
    if id.value.isMissing { doubts.insert(kind) }
    if let finding = names.declare(id.value.name, kind, noun: kind.noun, at: id.range) { clashes.append(finding) }
    former.note(thing, kind)
  }
}

/// What one matrix declares for itself.
struct MatrixDeclarations {
  private(set) var names: Namespace
  private var clashes: [Diagnostic] = []
  private var former = FormerNames()
  private(set) var doubts: ThingKinds = []

  /// The names of a matrix, with those of the organization's lists that it does not replace.
  init(_ matrix: Matrix, inheriting organization: Organization, malformedIDs: Set<SourceRange>) {
    names = Namespace(malformedIDs: malformedIDs)
    if let severities = matrix.severities {
      names.declare(severities.value, &clashes, &doubts)
      for severity in severities.value { former.note(severity, .severities) }
    }
    if matrix.faultyKeys.contains("severities") { doubts.insert(.severities) }
    declare(matrix.incidents?.value, .incidents, isFaulty: matrix.faultyKeys.contains("incidents"))
    declare(matrix.metrics?.value, .metrics, isFaulty: matrix.faultyKeys.contains("metrics"))
    declare(matrix.models?.value, .models, isFaulty: matrix.faultyKeys.contains("models"))
    declare(matrix.failureModes?.value, .failureModes, isFaulty: matrix.faultyKeys.contains("failureModes"))
    let isOwn = matrix.ladder != nil || matrix.faultyKeys.contains("ladder")
    let ladder = isOwn ? matrix.ladder : organization.ladder
    let faultyKeys = isOwn ? matrix.faultyKeys : organization.faultyKeys
    declare(ladder?.value, .ladderLevels, isFaulty: faultyKeys.contains("ladder"), telling: isOwn)
  }

  /// The names that an organization document declares for the matrices: its ladder's.
  init(of organization: Organization, malformedIDs: Set<SourceRange>) {
    names = Namespace(malformedIDs: malformedIDs)
    declare(organization.ladder?.value, .ladderLevels, isFaulty: organization.faultyKeys.contains("ladder"))
  }

  /// What is wrong with the ids.
  var findings: [Diagnostic] { clashes + former.findings(in: names) }

  private mutating func declare<Thing: Identified>(
    _ things: [Thing]?, _ kind: ThingKinds, isFaulty: Bool, telling isTelling: Bool = true
  ) {
    if isFaulty { doubts.insert(kind) }
    let things = things ?? []
    for index in things.indices {
      let id = things[index].id
      if id.value.isMissing { doubts.insert(kind) }
      let finding = names.declare(id.value.name, kind, noun: kind.noun, at: id.range)
      guard isTelling else { continue }
      if let finding { clashes.append(finding) }
      former.note(things[index], kind)
    }
  }
}

extension Namespace {
  /// Declares severities with their aliases.
  mutating func declare(_ severities: [Severity], _ findings: inout [Diagnostic], _ doubts: inout ThingKinds) {
    for severity in severities {
      let id = severity.id.value
      if id.isMissing || severity.faultyKeys.contains("aliases") { doubts.insert(.severities) }
      let finding = declare(id.name, .severities, noun: "severity", at: severity.id.range)
      if let finding { findings.append(finding) }
      for alias in severity.aliases?.value ?? [] {
        let finding = declare(alias.value.name, .severities, noun: "severity", at: alias.range, aliasOf: id.name)
        if let finding { findings.append(finding) }
      }
    }
  }
}
