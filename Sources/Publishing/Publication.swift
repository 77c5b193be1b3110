public import Escalation
public import MatrixLanguage
public import Parallel

/// Turns a resolved project into the files that `sevc build` writes: a pure function, in memory.
///
/// Each target is a room of its own: ``RunbookPage`` prints Markdown, ``MatrixPage`` HTML, ``PolicyDocument`` JSON. The
/// index of the policies comes last, because it names every file with its hash.
public enum Publication {
  /// The files of all targets asked for, sorted by path. The project has no finding that is an error.
  public static func files(of project: Project, settings: PublicationSettings) -> [OutputFile] {
    print(project, settings: settings).files
  }

  /// The files of all targets asked for, sorted by path, with what became of every fact in each export among them.
  ///
  /// - Parameter progress: Is told how far it is.
  public static func print(
    _ project: Project, settings: PublicationSettings, telling progress: Progress? = nil
  ) -> (files: [OutputFile], account: ExportAccount) {
    let views = MatrixView.views(of: project, settings: settings)
    var files: [OutputFile] = []
    if settings.targets.contains(.markdown) { files += RunbookFiles.files(of: views, telling: progress) }
    if settings.targets.contains(.mkdocs) { files += MkDocsFiles.files(of: views, telling: progress) }
    if settings.targets.contains(.html) { files += SiteFiles.files(of: views, telling: progress) }
    let export = Exports.export(of: views, settings: settings)
    files += export.files
    if settings.targets.contains(.json) { files += PolicyFiles.files(of: views, beside: files, telling: progress) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let unused = AcceptedLosses(entries: settings.losses).unused(for: export.facts, of: settings.targets)
    return (files, ExportAccount(facts: export.facts, unusedAcceptances: unused))
  }
}

/// What became of every fact in each export, as `exports.json` tells it.
public struct ExportAccount: Sendable {
  public let facts: [ExportFact]
  /// The entries of `publish.losses` that accept nothing.
  public let unusedAcceptances: [AcceptedLoss]
}
