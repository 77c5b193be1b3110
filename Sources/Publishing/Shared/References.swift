import Escalation

/// Which owners and calendars a matrix refers to, itself or through what it inherits.
extension MatrixView {
  /// Everybody whom the page of the matrix names, by id.
  var peopleOnPage: [ID<Owner>] {
    (visibleIncidents.flatMap(project.owners(referredToBy:)) + matrix.answeringOwners).withoutRepeats.sorted()
  }

  /// Everybody whom the matrix refers to, by id.
  var referredOwners: [ID<Owner>] {
    (incidents.flatMap(project.owners(referredToBy:)) + matrix.answeringOwners + drills.flatMap(\.owners))
      .withoutRepeats.sorted()
  }

  /// The calendars that people are covered by and that severities count on, by id.
  func calendars(of owners: [ID<Owner>], severities: [Severity]) -> [WorkCalendar] {
    project.calendars(of: owners, severities).withoutRepeats.sorted().compactMap(project.calendar)
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
