import Escalation
import Generation
import MatrixLanguage
import Publishing
import Rules
import Source

/// A starting matrix, compiled as the only file of a project.
struct Generated {
  let project: Project
  let sources: SourceFiles
  let findings: [Diagnostic]

  static let today = CalendarDate(year: 2026, month: 11, day: 21) ?? .first

  /// The profile of the generator's sample.
  static func sample() throws -> Profile {
    try Profile(
      name: "customer-support-assistant", title: "Customer support assistant", interactions: .from50kTo250k,
      impact: .missionCritical, onCall: .followTheSun, review: .weekly)
  }

  init(_ matrix: StartingMatrix) {
    let file = SourceFile(path: "matrices/new.yaml", bytes: Array(matrix.text.utf8))
    let sources = SourceFiles([file])
    var readings = [FileReading(file, as: FileID(0))]
    let resolver = Resolver(readings)
    let (project, resolved) = resolver.project(
      of: readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) })
    let context = RuleContext(
      project: project, today: Self.today, sources: sources, files: LinkTargets { _ in true })
    let linter = Linter(context, levels: RuleLevels())
    let checked = (project.matrices.flatMap { linter.check($0) } + linter.checkProject()).joined()
    self.project = project
    self.sources = sources
    findings = readings.flatMap(\.findings) + resolved + checked
  }

  /// The findings but those that name what is to be filled in.
  var otherFindings: [String] {
    findings.filter { $0.rule != "owner-placeholder" }.map { "\($0.rule): \($0.message)" }
  }

  var placeholders: Int { findings.count { $0.rule == "owner-placeholder" } }

  /// The runbook's page.
  var page: String? {
    let settings = PublicationSettings(sources: sources)
    return Publication.files(of: project, settings: settings).first {
      $0.path.hasPrefix("runbooks/") && !$0.path.hasSuffix("index.md")
    }
    .map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
