import Escalation
import MatrixLanguage
import Source

extension ProjectSettings {
  /// What is wrong with the folder to publish to, as far as its path tells; where links lead, `build` sees.
  var placeFindings: [Diagnostic] {
    guard let folder = publish?.value.folder, let objection = objection(to: folder.value) else { return [] }
    return [
      Diagnostic(
        "bad-value", at: folder.range, "\(quoted(folder.value)) \(objection)",
        help: "name a folder of its own below the project, such as `published`; `sevc build --to` may leave it")
    ]
  }

  private func objection(to folder: String) -> String? {
    guard let output = Paths.normalized(folder) else { return "lies outside the project" }
    if output.names.contains(Array(".git".utf8)) { return "lies in a `.git`" }
    let source = sourcePaths.first { source in
      Paths.normalized(source).map { $0 == output || $0.seen(from: output) != nil || output.seen(from: $0) != nil }
        ?? false
    }
    return source.map { "is, holds or lies in the source `\($0)`" }
  }
}
