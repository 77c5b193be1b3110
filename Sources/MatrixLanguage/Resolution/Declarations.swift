import Escalation
import Source

/// What all documents of a project declare for all others.
struct ProjectDeclarations {
  private(set) var names: Namespace
  private(set) var findings: [Diagnostic] = []
  /// The kinds of which something is declared whose id nobody can read.
  private(set) var doubts: ThingKinds = []
  private(set) var roleNames = RoleNames()
  private var hasSeverities = false
  private var organizations = Namespace()

  init(malformedIDs: Set<SourceRange>) {
    names = Namespace(malformedIDs: malformedIDs)
  }

  mutating func add(_ document: Document) {
    switch document {
    case .organization(let organization): add(organization)
    case .matrix(let matrix): add(matrix)
    case .drill(let drill): declare(drill.header.name, .drills)
    }
  }

  private mutating func add(_ organization: Organization) {
    let name = organization.header.name
    if let finding = organizations.declare(name.value.name, .all, noun: "organization", at: name.range) {
      findings.append(finding)
    }
    declare(organization.owners?.value.map(\.id), .owners, lacking: organization.faultyKeys.contains("owners"))
    declare(organization.calendars?.value.map(\.id), .calendars, lacking: organization.faultyKeys.contains("calendars"))
    if organization.faultyKeys.contains("severities") { doubts.insert(.severities) }
    if organization.faultyKeys.contains("roles") { doubts.insert(.roles) }
    roleNames.add(organization)
    if !hasSeverities, let severities = organization.severities {
      hasSeverities = true
      names.declare(severities.value, &findings, &doubts)
    }
  }

  private mutating func add(_ matrix: Matrix) {
    declare(matrix.header.name, .matrices)
    declare(matrix.owners?.value.map(\.id), .owners, lacking: matrix.faultyKeys.contains("owners"))
    roleNames.add(matrix)
  }

  private mutating func declare<Kind>(_ ids: [Sourced<ID<Kind>>]?, _ kind: ThingKinds, lacking isLacking: Bool) {
    if isLacking { doubts.insert(kind) }
    // Sorted by name so far; a name that comes again is told at the later place.
    for id in (ids ?? []).sorted(by: { $0.range < $1.range }) { declare(id, kind) }
  }

  private mutating func declare<Kind>(_ id: Sourced<ID<Kind>>, _ kind: ThingKinds) {
    if id.value.isMissing { doubts.insert(kind) }
    if let finding = names.declare(id.value.name, kind, noun: kind.noun, at: id.range) { findings.append(finding) }
  }
}

/// What one matrix declares for itself.
struct MatrixDeclarations {
  private(set) var names: Namespace
  private var findings: [Diagnostic] = []
  private(set) var doubts: ThingKinds = []

  /// The names of a matrix, with those of the organization's lists that it does not replace.
  init(_ matrix: Matrix, inheriting organization: Organization, malformedIDs: Set<SourceRange>) {
    names = Namespace(malformedIDs: malformedIDs)
    if let severities = matrix.severities { names.declare(severities.value, &findings, &doubts) }
    if matrix.faultyKeys.contains("severities") { doubts.insert(.severities) }
    declare(matrix.incidents?.value.map(\.id), .incidents, isFaulty: matrix.faultyKeys.contains("incidents"))
    declare(matrix.metrics?.value.map(\.id), .metrics, isFaulty: matrix.faultyKeys.contains("metrics"))
    declare(matrix.models?.value.map(\.id), .models, isFaulty: matrix.faultyKeys.contains("models"))
    declare(matrix.failureModes?.value.map(\.id), .failureModes, isFaulty: matrix.faultyKeys.contains("failureModes"))
    let isOwn = matrix.ladder != nil || matrix.faultyKeys.contains("ladder")
    let ladder = isOwn ? matrix.ladder : organization.ladder
    let faultyKeys = isOwn ? matrix.faultyKeys : organization.faultyKeys
    declare(ladder?.value.map(\.id), .ladderLevels, isFaulty: faultyKeys.contains("ladder"), telling: isOwn)
  }

  /// The names that an organization document declares for the matrices: its ladder's.
  init(of organization: Organization, malformedIDs: Set<SourceRange>) {
    names = Namespace(malformedIDs: malformedIDs)
    declare(organization.ladder?.value.map(\.id), .ladderLevels, isFaulty: organization.faultyKeys.contains("ladder"))
  }

  /// The findings, handed over once.
  mutating func takeFindings() -> [Diagnostic] {
    defer { findings = [] }
    return findings
  }

  private mutating func declare<Kind>(
    _ ids: [Sourced<ID<Kind>>]?, _ kind: ThingKinds, isFaulty: Bool, telling isTelling: Bool = true
  ) {
    if isFaulty { doubts.insert(kind) }
    for id in ids ?? [] {
      if id.value.isMissing { doubts.insert(kind) }
      let finding = names.declare(id.value.name, kind, noun: kind.noun, at: id.range)
      if isTelling, let finding { findings.append(finding) }
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
