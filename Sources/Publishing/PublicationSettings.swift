public import Escalation
public import MatrixLanguage
public import Source

/// What a publication needs to know beside the project.
public struct PublicationSettings: Sendable {
  public var targets: Set<BuildTarget>
  /// Where the published folder can be read, with `/` at its end: what exports make their links absolute with.
  public var baseURL: String?
  /// Links from a page to its source, with `{commit}`, `{path}` and `{line}` to be filled in.
  public var sourceURL: String?
  /// The revision that is published, where `--commit` names it. Links to the source say `HEAD` where it does not.
  public var commit: String?
  /// What led to that revision.
  public var history = PublishedHistory.untold
  /// When drills were held, as records tell it.
  public var drills = DrillHistory()
  /// The way from the output folder to the project's folder, such as `..`; nil where there is none to rely on. Relative
  /// references on pages lead over it.
  public var projectPath: String?
  /// The files that the project was read from.
  public var sources: SourceFiles
  /// The losses of exports that the project accepts.
  public var losses: [AcceptedLoss] = []

  public init(
    targets: Set<BuildTarget> = [.markdown, .json], baseURL: String? = nil, sourceURL: String? = nil,
    commit: String? = nil, projectPath: String? = nil, sources: SourceFiles = SourceFiles()
  ) {
    self.targets = targets
    self.baseURL = baseURL
    self.sourceURL = sourceURL
    self.commit = commit
    self.projectPath = projectPath
    self.sources = sources
  }
}
