import Escalation

/// One matrix with all that its pages and its policy look up.
struct MatrixView: Sendable {
  let matrix: Matrix
  let project: Project
  let places: SourcePlaces
  let settings: PublicationSettings
  /// The matrix's drills, sorted by name.
  let drills: [Drill]
  /// By which escalations are played.
  let clocks: ExampleClocks
  /// Whether its pages go into a site that is built elsewhere, so that no path leads from them to the project or to what
  /// else is published.
  var isBuiltElsewhere = false

  /// All matrices of a project, sorted by name.
  static func views(of project: Project, settings: PublicationSettings) -> [MatrixView] {
    let places = SourcePlaces(settings.sources)
    let drills = Dictionary(grouping: project.drills) { $0.matrix?.value }
    let clocks = ExampleClocks(of: project)
    return project.matrices.map { matrix in
      MatrixView(
        matrix: matrix, project: project, places: places, settings: settings,
        drills: drills[matrix.header.name.value] ?? [], clocks: clocks)
    }
  }

  var name: String { matrix.header.name.value.name }
  var title: String { matrix.header.title?.value ?? name }
  var tier: ReadinessTier? { (matrix.scope?.value).flatMap(ReadinessTier.init) }
  var incidents: [Incident] { matrix.incidents?.value ?? [] }
  var severities: [Severity] { matrix.severities?.value ?? [] }
  var metrics: [Metric] { matrix.metrics?.value ?? [] }
  var models: [Model] { matrix.models?.value ?? [] }
  var failureModes: [FailureMode] { matrix.failureModes?.value ?? [] }
  var ladder: [LadderLevel] { matrix.ladder?.value ?? [] }

  /// What people call an owner.
  func name(of owner: ID<Owner>) -> String {
    project.owner(owner)?.name?.value ?? owner.name
  }

  func incident(_ id: ID<Incident>) -> Incident? {
    incidents.first { $0.id.value == id }
  }

  /// The clock of an incident's business durations.
  func calendar(of incident: Incident) -> CalendarChoice {
    matrix.severity(of: incident)?.calendar?.value ?? .always
  }
}

/// What pages show: everything but restricted incidents.
extension MatrixView {
  var visibleIncidents: [Incident] { incidents.filter { !$0.isRestricted } }

  var restrictedCount: Int { incidents.count - visibleIncidents.count }

  /// The severities that visible incidents have, most severe first, with how many of them.
  var severityMix: [(severity: Severity, count: Int)] {
    severities.map { severity in
      (severity, visibleIncidents.count { $0.severity?.value == severity.id.value })
    }.filter { $0.count > 0 }
  }
}

extension Incident {
  /// Whether pages show only that it exists.
  var isRestricted: Bool { audience?.value == .restricted }
}
