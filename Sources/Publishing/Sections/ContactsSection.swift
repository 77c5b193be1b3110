import Escalation

/// Everybody whom the page names, and the calendars that their hours come from.
struct ContactsSection {
  let view: MatrixView

  var blocks: [Block] {
    let owners = view.peopleOnPage
    let people: [Block] = owners.isEmpty ? [] : [.table(ContactTable(view: view).table(of: owners))]
    return (people.isEmpty ? [] : [.heading(2, "Owners and Contacts")] + people) + calendars
  }

  var calendars: [Block] {
    let calendars = view.calendars(of: view.peopleOnPage, severities: view.severities)
    return calendars.isEmpty ? [] : [.heading(2, "Calendars"), .table(table(of: calendars))]
  }

  private func table(of calendars: [WorkCalendar]) -> Table {
    Table(
      ["Calendar", "Days", "Hours", "Time zone", "Closed on"],
      rows: calendars.map { calendar in
        [
          .code(calendar.id.value.name),
          Phrase(Weekday.text(of: calendar.openDays)),
          Phrase(calendar.hours?.value.description),
          Phrase(calendar.timezone?.value),
          Phrase((calendar.holidays?.value ?? []).map(\.value).sorted().map(\.description).joined(separator: ", ")),
        ]
      }
    ).withoutEmptyColumns
  }
}

extension WorkCalendar {
  /// The days on which windows open; every day where nothing is said.
  var openDays: Set<Weekday> { days?.value ?? Set(Weekday.allCases) }
}
