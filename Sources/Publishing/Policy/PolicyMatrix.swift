import Escalation
import JSON

extension PolicyRecord<Matrix> {
  /// The whole policy but for its digest and its commit.
  static let matrix = PolicyRecord(
    "policy", "One matrix, resolved: what a program needs to page, remind and report.", hasSources: true,
    [
      PolicyField(
        "policyVersion", .constant(PolicyDocument.version), isRequired: true, "Raised when a reader would break."
      ) {
        _ in .integer(PolicyDocument.version)
      },
      .id("name", isRequired: true, "The matrix's name.") { $0.header.name },
      .text("title", isRequired: true, "The service.") { $0.header.title },
      .text("description", "What it is about.") { $0.header.description },
      .labels { $0.header.labels },
      .id("owner", isRequired: true, "Who answers for the matrix.") { $0.owner },
      PolicyField(
        "readinessTier", .words(ReadinessTier.allCases.map(\.rawValue)), isRequired: true, "Computed from the scope."
      ) { ($0.context.view.tier?.rawValue).map(JSONValue.string) },
      PolicyField("scope", .record("scope"), isRequired: true, "How much depends on the service.") { subject in
        subject.scope.map { PolicyRecord<Scope>.scope.origins(of: $0.value, below: "scope", subject.context) } ?? []
      } value: { subject in
        subject.scope.map { PolicyRecord<Scope>.scope.json(InMatrix($0.value, subject.context)) }
      },
      .texts("rhythm", "The operating rhythm, in the team's words.") { $0.rhythm },
      .list("severities", .severity, "The list in use, most severe first.") { $0.severities },
      PolicyField("owners", .lookup(.record("owner")), isRequired: true, "Everybody referred to, by id.") { subject in
        .object(
          .sorted(
            subject.context.referredOwners.map { ($0.id.value.name, PolicyRecord<Owner>.owner.json(subject.with($0))) })
        )
      },
      PolicyField("calendars", .lookup(.record("calendar")), isRequired: true, "Those referred to, by id.") { subject in
        .object(
          .sorted(
            subject.context.referredCalendars.map {
              ($0.id.value.name, PolicyRecord<WorkCalendar>.calendar.json(subject.with($0)))
            }))
      },
      PolicyField("incidents", .list(.record("incident")), isRequired: true, "In the order written.") { subject in
        .array(
          subject.context.view.incidents.map { incident in
            var context = subject.context
            context.incident = incident
            return PolicyRecord<Incident>.incident.json(InMatrix(incident, context))
          })
      },
      .list("metrics", .metric, "The figures that are watched.") { $0.metrics },
      .list("models", .model, "The models in production.") { $0.models },
      .list("failureModes", .failureMode, "How they fail.") { $0.failureModes },
      .list("ladder", .level, "What is done when a model no longer does, cheapest first.") { $0.ladder },
      PolicyField("review", .record("review"), "When the matrix is read again.") { subject in
        subject.review.map { PolicyRecord<Review>.review.origins(of: $0.value, below: "review", subject.context) } ?? []
      } value: { subject in
        subject.review.map { PolicyRecord<Review>.review.json(InMatrix($0.value, subject.context)) }
      },
      PolicyField("drills", .record("drills"), "What is practised.") { subject in
        subject.thing.drillOrigins
      } value: {
        PolicyDrills.json($0.context)
      },
      .formerly { $0.header.formerly },
    ])
}

extension Matrix {
  fileprivate var drillOrigins: [Origin] {
    [
      (drills?.value.cadence).map { Origin("drills.cadence", $0) },
      (drills?.value.severities).map { Origin("drills.severities", $0) },
    ].compactMap { $0 }
  }
}

extension PolicyRecord<Scope> {
  static let scope = PolicyRecord(
    "scope", "How much depends on a service, and how it is looked after.",
    [
      .word("monthlyInteractions", isRequired: true, "How many interactions it has in a month.") {
        $0.monthlyInteractions
      },
      .word("customerImpact", isRequired: true, "Whom an outage touches.") { $0.customerImpact },
      .word("onCall", isRequired: true, "When somebody is on call.") { $0.onCall },
      .word("reviewCadence", isRequired: true, "How often the matrix is read again.") { $0.reviewCadence },
    ])
}

extension PolicyRecord<Review> {
  static let review = PolicyRecord(
    "review", "When a matrix is read again.",
    [
      .said("last", .date, "When it was last.") {
        $0.last
      } as: { date, _ in
        .string(date.description)
      },
      PolicyField("next", .date, "When it is due: the last review and the scope's cadence.") { subject in
        (subject.context.view.nextReview?.description).map(JSONValue.string)
      },
      .id("owner", "Who sees to it.") { $0.owner },
      .texts("resets", "Events that call it early.") { $0.resets },
      .sunset { $0.sunset },
    ])
}

extension PolicyRecord {
  /// Where the values of a record within another are written, with the outer key before each.
  fileprivate func origins(of thing: Thing, below key: String, _ context: PolicyContext) -> [Origin] {
    fields.flatMap { $0.origins(InMatrix(thing, context)) }.map { $0.below(key) }
  }
}

extension PolicyField {
  /// Things in the order written; always there, perhaps none.
  fileprivate static func list<Element>(
    _ key: String, _ record: PolicyRecord<Element>, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<[Element]>?
  ) -> PolicyField {
    PolicyField(key, .list(record.type), isRequired: true, meaning) { subject in
      let list = find(subject.thing)
      var context = subject.context
      context.level = list?.level ?? .own
      return .array((list?.value ?? []).map { record.json(InMatrix($0, context)) })
    }
  }

  /// The labels by name; left out where there are none.
  static func labels(_ find: @escaping @Sendable (Thing) -> Sourced<[Label]>?) -> PolicyField {
    .said("labels", .lookup(.text), "Texts by name.", find) { labels, _ in
      .object(.sorted(labels.map { ($0.name.value, .string($0.text.value.trimmed)) }))
    }
  }
}

extension InMatrix {
  fileprivate func with<Other>(_ other: Other) -> InMatrix<Other> { InMatrix<Other>(other, context) }
}

extension PolicyContext {
  fileprivate var referredOwners: [Owner] { view.referredOwners.compactMap(view.project.owner) }

  fileprivate var referredCalendars: [WorkCalendar] {
    view.calendars(of: view.referredOwners, severities: view.severities)
  }
}
