/// Why a folder may not be a build's output.
public enum OutputObjection: Error, Hashable, Sendable {
  /// It is, holds or lies in a source, named as in `sevc.yaml`.
  case source(String)
  /// It is, holds or lies in `.git`.
  case git
  /// `publish.to` leads out of the project.
  case outsideProject
  /// No folder can stand there, or the system would not tell.
  case unusable(PublishFailure)

  /// One plain line, lower case, without a final stop.
  ///
  /// - Parameter folder: The output folder as the user knows it.
  public func message(folder: String) -> String {
    switch self {
    case .source(let source): "cannot publish to `\(folder)`: it is, holds or lies in the source `\(source)`"
    case .git: "cannot publish to `\(folder)`: it is, holds or lies in a `.git`"
    case .outsideProject: "cannot publish to `\(folder)`: it lies outside the project"
    case .unusable(let failure): failure.message(folder: folder)
    }
  }
}

/// Judges the place where a build would publish, before anything is written.
public struct OutputCheck: Sendable {
  let project: ProjectFolder
  /// The sources as `sevc.yaml` names them.
  let sources: [String]
  /// The absolute path of the nearest `.git`.
  let gitPath: String?

  public init(project: ProjectFolder, sources: [String], gitPath: String?) {
    self.project = project
    self.sources = sources
    self.gitPath = gitPath
  }

  /// Judges a folder by where its links lead.
  ///
  /// - Parameters:
  ///   - folder: Absolute, or relative to the project.
  ///   - mayLeaveProject: Whether it was named on the command line, and not in `sevc.yaml`.
  public func objection(to folder: String, mayLeaveProject: Bool) -> OutputObjection? {
    do throws(PublishFailure) {
      let output = try OutputPlace(project.absolutePath(of: folder)).path
      return objection(toResolved: output, mayLeaveProject: mayLeaveProject)
    } catch {
      return .unusable(error)
    }
  }

  private func objection(toResolved output: String, mayLeaveProject: Bool) -> OutputObjection? {
    if !mayLeaveProject, !project.holds(output) { return .outsideProject }
    let overlapping = sources.first { source in resolved(source).contains { overlap(output, $0) } }
    if let overlapping { return .source(overlapping) }
    return touchesGit(output) ? .git : nil
  }

  /// Where a source lies, and where it would lie if links counted for nothing.
  private func resolved(_ source: String) -> [String] {
    let path = project.absolutePath(of: source)
    let lexical = Paths.normalized(source).map { $0 == .here ? project.path : project.absolutePath(of: "\($0)") }
    return [try? realPath(path), lexical].compactMap { $0 }
  }

  /// Whether the folder lies in any `.git`, holds the project's, or holds one itself.
  private func touchesGit(_ output: String) -> Bool {
    let parts = output.utf8.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: { $0.elementsEqual(".git".utf8) }) { return true }
    if let gitPath, overlap(output, gitPath) { return true }
    return (try? FileStatus.of(Paths.join(output, ".git"), followingLinks: false)) != nil
  }

  private func overlap(_ one: String, _ other: String) -> Bool {
    Paths.isSame(one, orBelow: other) || Paths.isSame(other, orBelow: one)
  }
}
