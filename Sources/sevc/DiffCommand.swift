import ArgumentParser
import Comparison
import Reporting
import Workspace

/// `sevc diff`: what changes in meaning.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changes in meaning between two states of a project.",
    discussion: """
      Without a revision the work tree is compared with HEAD or, in the CI of a pull request, with where it parted from \
      the target branch. One revision is compared with the work tree, A..B compares two, and A...B takes where they parted.

      Git can show it in its own diffs: `git config diff.sevc.command 'sevc diff'`, and in .gitattributes \
      `matrices/*.yaml diff=sevc`.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: DiffOptions

  @Option(help: ArgumentHelp("A folder to compare the work tree with, instead of a revision.", valueName: "dir"))
  var against: String?

  @Argument(help: ArgumentHelp("A revision, A..B or A...B.", valueName: "rev"))
  var revision: String?

  @Argument(
    parsing: .postTerminator, help: ArgumentHelp("Only changes shown in these files and folders.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if against != nil, revision != nil { throw ValidationError("--against names a folder in place of a revision") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let scope = try ReportScope(paths, mustExist: false, root: root)
    try DiffRun(trees: try trees(root), root: root, scope: scope, common: common, options: options).run()
  }

  /// What is compared.
  private func trees(_ root: ProjectRoot) throws -> ComparedTrees {
    if let against {
      do throws(ReadFailure) {
        return ComparedTrees(folder: try ProjectRoot.at(against), named: against, head: root)
      } catch {
        throw CommandFailure(error.message)
      }
    }
    return try ComparedTrees(asked: revision, of: root)
  }
}

extension ComparedTrees {
  /// What a command line asks for: without a revision the work tree against `HEAD` or, in the CI of a pull request,
  /// against where it parted from the target branch.
  init(asked revision: String?, of root: ProjectRoot) throws {
    let usual = MergeTarget(environment: environment).map(RevisionRange.pullRequest) ?? .workTree(since: "HEAD")
    do throws(GitFailure) {
      try self.init(revision.map { RevisionRange($0) } ?? usual, of: root)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

/// One file of `git diff`, where git calls `sevc diff` as its external driver.
struct DiffFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff-file", abstract: "Show what changes in meaning in one file.", shouldDisplay: false)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: DiffOptions

  @Argument var arguments: [String] = []

  /// Git takes any other status than 0 for a crash, and shows no further file.
  func run() throws {
    Console.ignoreBrokenPipes()
    do {
      let root = try common.root { () throws(ReadFailure) in try ProjectRoot.find(around: arguments) }
      guard let call = DiffDriverCall(arguments, root) else { return }
      let scope = try ReportScope([], mustExist: false, root: root)
      var run = DiffRun(trees: call.trees, root: root, scope: scope, common: common, options: options)
      run.fileTitle = call.title
      try run.run()
    } catch let failure as CommandFailure {
      Console.complain(failure.message)
    } catch is ExitStatus {}
  }
}

/// How a comparison is reported and judged.
struct DiffOptions: ParsableArguments {
  @OptionGroup var day: TodayOption

  @Option(help: "The form of the report; `markdown` is the comment for a pull request.")
  var format: ChangeFormat = .text

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("The impacts that set status 1, parted by commas; repeatable.", valueName: "impacts"))
  var lists: [ImpactList] = []

  /// The impacts that set status 1.
  var failOn: Set<Impact> { lists.reduce(into: []) { $0.formUnion($1.impacts) } }
}

/// Reads two states of a project, or ends with what stands in the way.
func readPair(_ base: any ProjectTree, _ head: any ProjectTree) throws -> ProjectPair {
  do throws(CompilationFailure) {
    return try ProjectPair(base: base, head: head)
  } catch {
    throw CommandFailure(error.line)
  }
}

/// `weakens,reassigns`
struct ImpactList: ExpressibleByArgument {
  var impacts: Set<Impact>

  static var allValueStrings: [String] { Impact.allCases.map(\.rawValue) }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let impacts = names.compactMap(Impact.init)
    guard impacts.count == names.count else { return nil }
    self.impacts = Set(impacts)
  }
}
