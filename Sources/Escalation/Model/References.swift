/// Whom a matrix refers to, itself or through what it inherits.
extension Project {
  /// Everybody whom an incident pages, who holds a role in it, or whose word it needs; some more than once.
  public func owners(referredToBy incident: Incident) -> [ID<Owner>] {
    let holders = (incident.roles?.value ?? []).flatMap { [$0.primary?.value, $0.backup?.value.owner] }
    let approvers = (incident.authority?.value ?? []).flatMap(\.approvers)
    return owners(pagedBy: incident) + holders.compactMap(\.self) + approvers
  }

  /// The calendars that owners are covered by and that severities count on; some more than once.
  public func calendars(of owners: some Sequence<ID<Owner>>, _ severities: [Severity]) -> [ID<WorkCalendar>] {
    owners.flatMap { owner($0)?.coveringCalendars ?? [] } + severities.compactMap(\.clock)
  }
}

extension Matrix {
  /// Who answers for the document and for what it lists, and who approves the levels of its ladder; some more than once.
  public var answeringOwners: [ID<Owner>] {
    let answering = [owner?.value, review?.value.owner?.value]
    let models = (models?.value ?? []).map { $0.owner?.value }
    let failureModes = (failureModes?.value ?? []).map { $0.owner?.value }
    let approvers = (ladder?.value ?? []).flatMap { $0.approval?.value.approvers ?? [] }.map(\.value)
    return (answering + models + failureModes).compactMap(\.self) + approvers
  }
}

extension Drill {
  /// Who does something in it, and of whom something is expected; some more than once.
  public var owners: [ID<Owner>] {
    (events?.value ?? []).compactMap { $0.by?.value }
      + (expectations?.value ?? []).flatMap { [$0.paged?.value, $0.notPaged?.value].compactMap(\.self) }
  }
}

extension Owner {
  fileprivate var coveringCalendars: [ID<WorkCalendar>] {
    if case .calendars(let calendars) = coverage?.value { calendars.map(\.value) } else { [] }
  }
}

extension Severity {
  fileprivate var clock: ID<WorkCalendar>? {
    if case .calendar(let id) = calendar?.value { id } else { nil }
  }
}

extension Authority {
  fileprivate var approvers: [ID<Owner>] {
    if case .approval(let approval) = grant.value { approval.approvers.map(\.value) } else { [] }
  }
}
