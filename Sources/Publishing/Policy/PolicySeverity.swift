import Escalation
import JSON

extension PolicyRecord<Severity> {
  /// A severity of the list in use. What it promises stands, resolved, at each incident.
  static let severity = PolicyRecord(
    "severity", "A severity; what it promises stands at each incident, resolved.", hasSources: true,
    [
      .id("id", isRequired: true, "Its id.") { $0.id },
      PolicyField("aliases", .list(.id), isRequired: true, "Other names for it.") { subject in
        subject.aliases.map { [Origin("aliases", $0)] } ?? []
      } value: { subject in
        .strings((subject.aliases?.value ?? []).map(\.value.name).sorted())
      },
      .text("meaning", "What it means.") { $0.meaning },
      .texts("criteria", "What puts an incident into it.") { $0.criteria },
      PolicyField(
        "calendar", .text, isRequired: true, "The clock of its business durations: a calendar, or `always`."
      ) { subject in
        subject.calendar.map { [Origin("calendar", $0)] } ?? []
      } value: { subject in
        .string((subject.calendar?.value ?? .always).name)
      },
      PolicyField("rank", .count(from: 1), isRequired: true, "Its place in the list; 1 is the most severe.") {
        subject in
        subject.context.view.matrix.rank(of: subject.id.value).map { .integer($0 + 1) }
      },
      PolicyField("urgent", .flag, isRequired: true, "Whether its alerts reach people at once.") { subject in
        .bool(subject.isUrgent)
      },
      PolicyField("incidents", .count(from: 0), isRequired: true, "How many incidents of the matrix have it.") {
        subject in
        .integer(subject.context.view.incidents.count { $0.severity?.value == subject.id.value })
      },
      .formerly { $0.formerly },
    ])
}

extension CalendarChoice {
  /// The calendar's id, or `always`.
  var name: String {
    switch self {
    case .always: "always"
    case .calendar(let id): id.name
    }
  }
}
