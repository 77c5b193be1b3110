public import Escalation
public import Source

/// What a rule may know: nothing of it comes from a clock or a disk of its own.
public struct RuleContext: Sendable {
  public let project: Project
  /// The day on which the project is judged.
  public let today: CalendarDate
  /// Answers what business time and coverage come to in the 14 months from ``today``.
  public let time: TimeEngine
  /// The files that ranges speak of, for the places that messages name.
  public let sources: SourceFiles
  /// The files that links may point at.
  public let files: LinkTargets
  /// What records tell of drills.
  public let drills: DrillHistory
  let memory = RuleMemory()
  /// The incidents of the matrix that is looked at, in their order; none where the project is.
  private(set) var outlines: [IncidentOutline] = []
  /// Whether some of the roles of the matrix that is looked at could not be read, or are unknown.
  private(set) var hasDoubtfulRoles = false

  public init(
    project: Project, today: CalendarDate, sources: SourceFiles, files: LinkTargets,
    drills: DrillHistory = DrillHistory()
  ) {
    self.project = project
    self.today = today
    self.sources = sources
    self.files = files
    self.drills = drills
    time = TimeEngine(today: today)
  }

  /// The same for rules that look at one matrix.
  func looking(at matrix: Matrix) -> RuleContext {
    var context = self
    context.outlines = IncidentOutline.all(of: matrix)
    context.hasDoubtfulRoles = matrix.doubts.contains(.roles) || matrix.faultyKeys.contains("roles")
    return context
  }
}

/// Knows which files a project has, those included that are no documents; asked only for what a link names.
public struct LinkTargets: Sendable {
  private let hasFile: @Sendable (String) -> Bool

  /// - Parameter hasFile: Whether there is a file or folder at a path below the project, `/` between its parts.
  public init(_ hasFile: @escaping @Sendable (String) -> Bool) {
    self.hasFile = hasFile
  }

  func contains(_ path: String) -> Bool {
    hasFile(path)
  }
}
