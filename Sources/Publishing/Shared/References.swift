import Escalation

/// Which owners and calendars a matrix refers to, itself or through what it inherits.
extension MatrixView {
  /// Everybody whom the page of the matrix names, by id.
  var peopleOnPage: [ID<Owner>] {
    (visibleIncidents.flatMap(owners) + ownersOfDocument).withoutRepeats.sorted()
  }

  /// Everybody whom the matrix refers to, by id.
  var referredOwners: [ID<Owner>] {
    (incidents.flatMap(owners) + ownersOfDocument + drills.flatMap(owners)).withoutRepeats.sorted()
  }

  /// The calendars that people are covered by and that severities count on, by id.
  func calendars(of owners: [ID<Owner>], severities: [Severity]) -> [WorkCalendar] {
    let coverage = owners.flatMap { owner -> [ID<WorkCalendar>] in
      guard case .calendars(let calendars) = project.owner(owner)?.coverage?.value else { return [] }
      return calendars.map(\.value)
    }
    let clocks = severities.compactMap { severity -> ID<WorkCalendar>? in
      if case .calendar(let id) = severity.calendar?.value { id } else { nil }
    }
    return (coverage + clocks).withoutRepeats.sorted().compactMap(project.calendar)
  }

  private func owners(in incident: Incident) -> [ID<Owner>] {
    people(of: incident) + (incident.authority?.value ?? []).flatMap { $0.grant.value.approvers }
  }

  private func owners(in drill: Drill) -> [ID<Owner>] {
    (drill.events?.value ?? []).compactMap { $0.by?.value }
      + (drill.expectations?.value ?? []).flatMap { [$0.paged?.value, $0.notPaged?.value].compactMap { $0 } }
  }

  private var ownersOfDocument: [ID<Owner>] {
    let answering = [matrix.owner?.value, matrix.review?.value.owner?.value]
    let makers = models.map { $0.owner?.value } + failureModes.map { $0.owner?.value }
    let approvers = ladder.flatMap { $0.approval?.value.approvers ?? [] }.map(\.value)
    return (answering + makers).compactMap { $0 } + approvers
  }
}

extension Grant {
  fileprivate var approvers: [ID<Owner>] {
    if case .approval(let approval) = self { approval.approvers.map(\.value) } else { [] }
  }
}

extension [MatrixView] {
  /// The calendars that the matrices count on, by id.
  var usedCalendars: [WorkCalendar] {
    let all = flatMap { $0.calendars(of: $0.referredOwners, severities: $0.severities) }
    let byID = Dictionary(all.map { ($0.id.value, $0) }) { first, _ in first }
    return byID.values.sorted { $0.id.value < $1.id.value }
  }
}
