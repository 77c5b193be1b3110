import Escalation
import Generation
import MatrixLanguage
import Rules
import Source
import Workspace

/// Where a new matrix comes to stand, and what stands around it.
struct NewMatrixPlace {
  let root: ProjectRoot
  /// The file, from the project's folder.
  let path: String
  private let options: CompilationOptions

  /// A file in the first folder of the project's sources.
  init(named name: String, in root: ProjectRoot, on today: CalendarDate) throws {
    let sources = try Self.settings(of: root).sourcePaths
    guard let folder = sources.first(where: { !$0.hasSuffix(".yaml") && !$0.hasSuffix(".yml") }) else {
      throw CommandFailure("no source of the project is a folder: nowhere to write `\(name).yaml`")
    }
    let parts = folder.split(separator: "/").filter { $0 != "." }.map(String.init)
    self.root = root
    path = (parts + ["\(name).yaml"]).joined(separator: "/")
    options = CompilationOptions(today: today)
    if root.hasFile(at: path) { throw CommandFailure("`\(path)` exists: choose another name, or remove it") }
  }

  private static func settings(of root: ProjectRoot) throws -> ProjectSettings {
    switch root.settings() {
    case nil: ProjectSettings()
    case .success(let bytes):
      SettingsReading(SourceFile(path: "sevc.yaml", bytes: bytes), as: FileID(0)).settings
    case .failure(let failure): throw CommandFailure(failure.message)
    }
  }

  /// What the project declares, if a file of its organization is named; a matrix's own owners are everybody's too.
  func surroundings(organization file: String?) throws -> Surroundings {
    guard let file else { return Surroundings() }
    let compilation = try compile(root, options)
    guard try holdsOrganization(file, compilation.sources) else {
      throw CommandFailure("`\(file)` holds no organization")
    }
    let organization = compilation.project.organization
    return Surroundings(
      owners: Set(compilation.project.owners.map(\.id.value.name)),
      severities: (organization.severities?.value ?? []).map(\.id.value.name),
      hasExecutives: !compilation.project.executives.isEmpty,
      calendars: Set((organization.calendars?.value ?? []).map(\.id.value.name)))
  }

  private func holdsOrganization(_ argument: String, _ sources: SourceFiles) throws -> Bool {
    let named: String
    do throws(ReadFailure) {
      named = try root.relativePath(of: argument, mustExist: true)
    } catch {
      throw CommandFailure(error.message)
    }
    guard let file = sources.files.first(where: { $0.path == named }) else {
      throw CommandFailure("`\(argument)` is no source of the project, and a matrix could not refer to it")
    }
    return FileReading(file, as: FileID(0)).documents.contains {
      if case .organization = $0.content { true } else { false }
    }
  }

  /// - Throws: The first mistake that the matrix would make in the project, such as a name that is taken.
  func check(_ text: String) throws {
    var options = options
    options.overlays = [path: Array(text.utf8)]
    let compilation = try compile(root, options)
    let isNew = { (range: SourceRange) in compilation.sources[range.file].path == path }
    let mistake = compilation.findings.first { finding in
      RuleCatalogue.rule(finding.rule)?.isSettable == false
        && (isNew(finding.range) || finding.related.contains { isNew($0.range) })
    }
    guard let mistake else { return }
    let isClash = ["duplicate-id", "duplicate-section"].contains(mistake.rule.name)
    let help = isClash ? "; with `--org FILE` it uses what the project declares" : ""
    throw CommandFailure("the new matrix does not fit the project: \(mistake.message)\(help)")
  }

  func write(_ text: String) throws {
    do throws(ReadFailure) {
      try root.folder.createFile(path, with: text)
    } catch {
      throw CommandFailure("cannot write `\(path)`: \(error.reason.text)")
    }
  }
}
