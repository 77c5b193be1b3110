import Reporting
import Rules
import Source
import Workspace

/// Compiles a project whose incidents are to be played.
///
/// - Parameter format: The form of the report that is asked for; findings take its place in the like form of `lint`.
/// - Throws: Status 2 where a file cannot be read, or a structure finding leaves open what is meant; such findings are
///   printed as `lint` prints them. Other findings do not stand in the way.
func compileToPlay(
  _ root: ProjectRoot, _ options: CompilationOptions, _ common: CommonOptions,
  for format: some RawRepresentable<String>
) throws -> Compilation {
  var options = options
  options.drillRecords = .never
  let compilation = try compile(root, options)
  for failure in compilation.failures { Console.complain(failure.message) }
  let broken = compilation.findings.filter { RuleCatalogue.rule($0.rule)?.isSettable != true }
  if !broken.isEmpty {
    var options = ReportOptions()
    options.color = common.colors
    options.summary = !common.quiet
    Console.print(Report(compilation, findings: broken).rendered(as: ReportFormat(inPlaceOf: format), options))
  }
  guard compilation.failures.isEmpty, broken.isEmpty else { throw ExitStatus.couldNotRun }
  return compilation
}

/// Why a name on the command line is none of a project's, with the nearest that is.
func unknownName(_ name: String, _ kind: String, among names: [String]) -> CommandFailure {
  let advice = nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? " of this project"
  return CommandFailure("\(quotedName(name)) is no \(kind)\(advice)")
}
