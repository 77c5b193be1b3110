import Escalation

extension Record<Severity> {
  static let severity = Record(
    "severity", "One class of gravity, with what it promises; its place in the list is its rank."
  ) {
    Field("id", \.id, .identifier("severity", example: "SEV-1"), .required, "The severity's id.")
    Field("aliases", \.aliases, .list(of: .identifier("severity", example: "critical")), "Other names for it.")
    Field("meaning", \.meaning, .paragraphs, "What it means for those who depend on the service.")
    Field("criteria", \.criteria, .list(of: .paragraphs), "How it is recognised.")
    Field(
      "calendar", \.calendar, .calendarChoice, .otherwise("`always`"), "The clock on which business durations count.")
    Record<Timing>.timing.fields.map {
      $0.lifted(\.timing, isRequired: $0.key == "firstResponse")
    }
    Field(
      "outOfHours", \.outOfHours, .outOfHours, "What differs while the calendar is closed at detection; or `closed`.")
    Field("roles", \.roles, .roles, "Who holds the roles for incidents of the severity.")
    Field("updates", \.updates, .updates, "When which audience hears.")
    Field("authority", \.authority, .authority, "What may be done without asking, or on whose word.")
    Field("formerly", \.formerly, .list(of: .identifier("severity", example: "P1")), "Ids that it had.")
  }
}
