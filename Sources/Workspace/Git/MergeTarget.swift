/// Where a pull request is to be merged.
public struct MergeTarget: Hashable, Sendable {
  /// The branch at `origin`; nil where the service tells the commit alone.
  public var branch: String?
  /// The commit from which the work parted, as far as the service tells it.
  public var base: String?

  /// The branch that a clone of `origin` begins with.
  public static let defaultBranch = MergeTarget(branch: "HEAD")

  private init(branch: String) {
    self.branch = branch
  }

  /// What the continuous integration of GitHub or GitLab says of the pull request that it runs for; nil elsewhere.
  ///
  /// GitHub sets `GITHUB_BASE_REF` for pull requests alone, GitLab `CI_MERGE_REQUEST_…` for merge requests alone
  /// (https://docs.github.com/actions/reference/variables-reference, https://docs.gitlab.com/ci/variables/predefined_variables/).
  public init?(environment: (String) -> String?) {
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    branch = value("GITHUB_BASE_REF") ?? value("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    base = value("GITHUB_BASE_REF") == nil ? value("CI_MERGE_REQUEST_DIFF_BASE_SHA") : nil
    if branch == nil, base == nil { return nil }
  }
}

extension Repository {
  /// Where a commit parted from the branch that it is to be merged into.
  func base(of target: MergeTarget, for commit: String = "HEAD") throws(GitFailure) -> ObjectID {
    if let base = target.base, let id = try? object(named: base) { return id }
    guard let branch = target.branch else {
      let base = GitFailure.shown(target.base ?? "")
      throw GitFailure("the commit `\(base)` is not in this clone; `git fetch origin \(base.shellWord)` brings it")
    }
    let head = try object(named: commit)
    let refspec = GitFailure.shown("+refs/heads/\(branch):refs/remotes/origin/\(branch)")
    let cure = "git fetch \(try isShallow() ? "--unshallow " : "")origin \(refspec.shellWord)"
    guard let tip = try? object(named: "refs/remotes/origin/\(branch)") else {
      throw GitFailure(
        "the target branch `origin/\(GitFailure.shown(branch))` is not in this clone; `\(cure)` brings it")
    }
    return try mergeBase(of: ("origin/\(branch)", tip), and: (commit, head), cure: cure)
  }
}
