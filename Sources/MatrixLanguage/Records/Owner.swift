import Escalation

extension Record<Owner> {
  static let owner = Record("owner", "A person, a team or a rota that can be paged, approve or answer for something.") {
    Field("name", \.name, .line, .required, "What people call it.")
    Field("contact", \.contact, .contact, "How it is reached: a channel and its address; `email` alone does not page.")
    Field(
      "coverage", \.coverage, .coverage, .otherwise("unknown"),
      "When it can be reached: `always`, or a list of calendars.")
    Field("retires", \.retires, .date, "The day from which it is no more.")
    Field("formerly", \.formerly, .list(of: .identifier("owner", example: "platform-oncall")), "Ids that it had.")
  }
}

extension Form where Value == [ContactAddress] {
  /// Addresses by channel.
  static let contact = Form.keyed(by: .name("channel", example: "pagerduty"), .line, sortedBy: \.self) {
    ContactAddress(channel: $0, address: $1)
  }
}

extension Form where Value == [Owner] {
  /// Owners by id.
  static let owners = Form.keyed(
    by: Form<ID<Owner>>.identifier("owner", example: "ai-platform-oncall"), .declared(.owner), sortedBy: \.name
  ) { id, owner in
    var entry = owner.value
    entry.id = id
    return entry
  }
}

extension Record<WorkCalendar> {
  static let calendar = Record("calendar", "When a team is at work.") { calendar, _ in
    // Days that were cut short are not the days that were meant.
    if calendar.faultyKeys.contains("days") { calendar.days = nil }
  } fields: {
    Field("timezone", \.timezone, .timezone, .required, "The IANA name of its time zone.")
    Field("days", \.days, .days, .otherwise("`daily`"), "The days on which its windows open.")
    Field(
      "hours", \.hours, .hours, .required, "Its window, or a list of them; one belongs to the day on which it opens.")
    Field("holidays", \.holidays, .list(of: .date), "Days on which no window opens.")
  }
}

extension Form where Value == [WorkCalendar] {
  /// Calendars by id.
  static let calendars = Form.keyed(
    by: Form<ID<WorkCalendar>>.identifier("calendar", example: "london"), .declared(.calendar), sortedBy: \.name
  ) { id, calendar in
    var entry = calendar.value
    entry.id = id
    return entry
  }
}
