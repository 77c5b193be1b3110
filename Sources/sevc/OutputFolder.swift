import Escalation
import MatrixLanguage
import Workspace

/// Where a build publishes: what `--to` says from the current folder, else what `sevc.yaml` says from the project's.
struct OutputFolder {
  /// The path for the system.
  let path: String
  /// The path as the user wrote it.
  let name: String
  /// The way back to the project's folder, such as `..`; nil where the output lies outside.
  let wayToProject: String?

  /// - Throws: Why nothing may be published there.
  init(argument: String?, _ settings: ProjectSettings, _ root: ProjectRoot) throws {
    name = argument ?? settings.publish?.value.folder?.value ?? "published"
    let check = OutputCheck(project: root.folder, sources: settings.sourcePaths, gitPath: root.gitPath)
    path = argument == nil ? root.folder.absolutePath(of: name) : try root.absolutePath(ofArgument: name)
    if let objection = check.objection(to: path, mayLeaveProject: argument != nil) {
      throw CommandFailure(objection.message(folder: name))
    }
    let below = root.pathBelow(path)
    wayToProject = below.map {
      Array(repeating: "..", count: max(1, $0.split(separator: "/").count)).joined(separator: "/")
    }
  }
}
