import Escalation
import Testing

@testable import MatrixLanguage
@testable import Publishing

/// One decision for each field of the language and each export.
@Suite("Capabilities of exports")
struct CapabilityTests {
  /// What the language has, and what the table says of it: the keys of a record, and the fields of its rows.
  private struct Chapter {
    let name: String
    let keys: [String]
    let rows: [String]

    init<Thing>(_ record: Record<Thing>, _ rows: [CapabilityRow<Thing>]) {
      (name, keys, self.rows) = (record.name, record.fields.map(\.key), rows.map(\.field))
    }
  }

  private static let chapters = [
    Chapter(Record<Organization>.organization, Capabilities.organization),
    Chapter(Record<Matrix>.matrix, Capabilities.matrix),
    Chapter(Record<Scope>.scope, Capabilities.scope),
    Chapter(Record<Review>.review, Capabilities.review),
    Chapter(Record<DrillPlan>.drillPlan, Capabilities.drillPlan),
    Chapter(Record<Severity>.severity, Capabilities.severity),
    Chapter(Record<Incident>.incident, Capabilities.incident),
    Chapter(Record<EscalationStep>.escalationStep, Capabilities.step),
    Chapter(Record<Owner>.owner, Capabilities.owner),
    Chapter(Record<WorkCalendar>.calendar, Capabilities.calendar),
    Chapter(Record<Metric>.metric, Capabilities.metric),
    Chapter(Record<Threshold>.threshold, Capabilities.threshold),
    Chapter(Record<ClearCondition>.clearCondition, Capabilities.clear),
    Chapter(Record<Model>.model, Capabilities.model),
    Chapter(Record<ModelBounds>.modelBounds, Capabilities.bounds),
    Chapter(Record<FailureMode>.failureMode, Capabilities.failureMode),
    Chapter(Record<LadderLevel>.ladderLevel, Capabilities.ladderLevel),
    Chapter(Record<Drill>.drill, Capabilities.drill),
  ]

  @Test("speak once of every key of the language, and of no other")
  func completeness() {
    for chapter in Self.chapters {
      let parts = Capabilities.containers[chapter.name] ?? []
      let due = chapter.keys.filter { !Capabilities.names.contains($0) && !parts.contains($0) }
      #expect(chapter.rows.sorted() == due.sorted(), "\(chapter.name)")
      #expect(parts.isSubset(of: chapter.keys), "\(chapter.name)")
    }
  }

  @Test("speak of every mapping that the language has")
  func mappings() {
    let known = Set(Self.chapters.map(\.name)).union(Capabilities.wholes)
    let shapes = [Record<Organization>.organization.shape, Record<Matrix>.matrix.shape, Record<Drill>.drill.shape]
    #expect(Set(shapes.flatMap(Self.records)).subtracting(known) == [])
  }

  private static func records(in shape: Shape) -> [String] {
    switch shape {
    case .scalar: []
    case .list(let element): records(in: element)
    case .mapping(_, let values): records(in: values)
    case .oneOf(let shapes): shapes.flatMap(records)
    case .record(let record): [record.name] + record.fields.flatMap { records(in: $0.shape) }
    }
  }

  @Test(
    "are kept: whatever a target has to hold, it tells of",
    arguments: [Sample.compiled, Sample.smallest, ExportSamples.exhaustive]
      + ExportSamples.hostile.map(ExportSamples.project))
  func accounts(compiled: Compiled) {
    let facts = Dictionary(grouping: compiled.facts(.exports)) { "\($0.target) \($0.subject)" }.mapValues {
      $0.map(\.field)
    }
    let views = MatrixView.views(of: compiled.project, settings: PublicationSettings())
    for said in SaidFacts(views).facts {
      for target in said.holders {
        let told = facts["\(target) \(said.subject)"] ?? []
        #expect(told.contains { Self.covers($0, said.field) }, "\(target): \(said.subject) \(said.field)")
      }
    }
  }

  /// A fact covers itself and what is below it; what is told in parts is told.
  private static func covers(_ fact: String, _ field: String) -> Bool {
    fact == field || [".", "["].contains { field.hasPrefix(fact + $0) || fact.hasPrefix(field + $0) }
  }
}
