import Escalation
import Source

/// A severity with what it promises by itself.
struct SeverityPromise: Sendable {
  let severity: Severity
  let promise: Promise

  init(_ severity: Severity, _ side: Side) {
    self.severity = severity
    promise = Promise(of: severity, side)
  }
}

extension ThingRules<SeverityPromise> {
  static let severity = ThingRules(
    "severity",
    own
      + FieldRule<Promise>.inherited.map {
        .elsewhere($0.key, because: "what a severity promises is told of the incidents that it reaches")
      })

  /// The rules by which a severity is known under another id.
  static let severityContent = ThingRules(
    "severity", own + FieldRule<Promise>.inherited.map { $0.lifted { $0.promise } })

  private static let own: [FieldRule<SeverityPromise>] = [
    .elsewhere("id", because: "things are matched by it"),
    FieldRule("aliases") { pair, telling in
      let aliases = pair.map { Set(($0.severity.aliases?.value ?? []).map(\.value)).sorted() }
      guard aliases.base != aliases.head else { return }
      telling.tell(
        "aliases", .editorial, pair.base.severity.aliases?.written { $0.writtenIDs() },
        pair.head.severity.aliases?.written { $0.writtenIDs() })
    },
    .words("meaning", \.severity.meaning),
    .instructions("criteria", \.severity.criteria),
    FieldRule("calendar") { pair, telling in
      let choices = pair.map { $0.severity.calendar?.value ?? .always }
      guard choices.base.renamed(telling.lens) != choices.head else { return }
      telling.tell(
        "calendar", choices.base.shift(to: choices.head), pair.base.severity.writtenCalendar,
        pair.head.severity.writtenCalendar)
    },
    .formerly(\.severity.formerly, of: \.severity.id),
  ]
}

extension FieldRule<Promise> {
  /// All keys that an incident inherits.
  static let inherited = targets + [escalation, outOfHours, roles, updates, authority]
}

extension CalendarChoice {
  fileprivate func renamed(_ lens: Lens) -> CalendarChoice {
    if case .calendar(let id) = self { .calendar(lens.now(id, .calendars)) } else { self }
  }

  /// Every hour is more than any calendar; two calendars have no order.
  fileprivate func shift(to head: CalendarChoice) -> Impact {
    head == .always ? .strengthens : .weakens
  }

  fileprivate var text: String {
    if case .calendar(let id) = self { id.name } else { "always" }
  }
}

extension Severity {
  fileprivate var writtenCalendar: Written {
    Written((calendar?.value ?? .always).text, at: calendar?.range ?? id.range)
  }
}
