import Comparison
import Escalation
import Publishing
import Workspace

/// Reads the history that a build with `--commit` shows on its pages.
///
/// What it gives depends on the revision alone: each commit is judged by its own day.
struct HistoryToPublish {
  let root: ProjectRoot
  /// Where the history ends.
  let revision: String

  /// So many commits of a matrix stand on its page.
  private static let mostCommits = 20
  /// So many commits are compared at most, or a build would read the whole of a long history for a matrix that hardly
  /// changes.
  private static let mostSteps = 500

  /// The history of each matrix; where it cannot be read, a line on standard error says why.
  func read(of matrices: [String]) -> PublishedHistory {
    do throws(GitFailure) {
      return .known(try histories(of: matrices))
    } catch {
      Console.complain("pages show no change history: \(error.message)")
      return .unreadable
    }
  }

  private func histories(of matrices: [String]) throws(GitFailure) -> [String: MatrixHistory] {
    let history = try History(of: root, until: revision)
    var found = Dictionary(uniqueKeysWithValues: matrices.map { ($0, MatrixHistory()) })
    let isWhole = try history.visit(on: nil, comparingAtMost: Self.mostSteps) { step in
      add(step, to: &found)
      return found.values.contains { $0.commits.count <= Self.mostCommits }
    }
    let isCutShort = try history.isShallow() || !isWhole
    return found.mapValues { whole in
      MatrixHistory(
        commits: Array(whole.commits.prefix(Self.mostCommits)),
        isCutShort: isCutShort || whole.commits.count > Self.mostCommits)
    }
  }

  /// One commit more than is shown tells that there are older ones.
  private func add(_ step: History.Step, to found: inout [String: MatrixHistory]) {
    let places = step.changes.flatMap { change in change.matrices.map { (matrix: $0, change: change) } }
    let changes = Dictionary(grouping: places, by: \.matrix).mapValues { $0.map(\.change) }
    for (matrix, changes) in changes where (found[matrix]?.commits.count ?? .max) <= Self.mostCommits {
      let told = Impact.allCases.flatMap { impact in
        changes.filter { $0.impact == impact }.map { PublishedChange(impact: impact.rawValue, subject: $0.subject) }
      }
      found[matrix]?.commits.append(
        PublishedCommit(
          id: step.commit.id.hexadecimal, date: step.commit.date.map { "\($0)" }, subject: step.commit.subject,
          changes: told))
    }
  }
}
