public import Escalation
public import MatrixLanguage
public import Parallel

/// Turns a resolved project into the files that `sevc build` writes: a pure function, in memory.
///
/// Each target is a room of its own: ``RunbookPage`` prints Markdown, ``MatrixPage`` HTML, ``PolicyDocument`` JSON. The
/// index of the policies comes last, because it names every file with its hash.
public enum Publication {
  /// The targets that it can write.
  public static let targets: Set<BuildTarget> = [
    .markdown, .json, .html, .mkdocs, .prometheus, .alertmanager, .calendar, .grafana,
  ]

  /// The files of all targets asked for, sorted by path. The project has no finding that is an error.
  ///
  /// - Parameter progress: Is told how far it is.
  public static func files(
    of project: Project, settings: PublicationSettings, telling progress: Progress? = nil
  ) -> [OutputFile] {
    let views = MatrixView.views(of: project, settings: settings)
    var files: [OutputFile] = []
    if settings.targets.contains(.markdown) { files += RunbookFiles.files(of: views, telling: progress) }
    if settings.targets.contains(.mkdocs) { files += MkDocsFiles.files(of: views, telling: progress) }
    if settings.targets.contains(.html) { files += SiteFiles.files(of: views, telling: progress) }
    let export = Exports.export(of: views, settings: settings)
    files += export.files
    if settings.targets.contains(.json) { files += PolicyFiles.files(of: views, beside: files, telling: progress) }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension Publication {
  /// What became of every fact in each export asked for, as `exports.json` tells it.
  public static func facts(of project: Project, settings: PublicationSettings) -> [ExportFact] {
    Exports.export(of: MatrixView.views(of: project, settings: settings), settings: settings).facts
  }
}
