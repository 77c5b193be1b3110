/// The repository that holds a project, read through git's plumbing.
public struct Repository: Sendable {
  private let git: GitProgram
  /// Where git is called.
  private let folder: String
  /// Where the project lies in the repository's trees.
  let prefix: RelativePath
  /// What the repository holds.
  let objects: ObjectStore
  /// Whether it has no work tree.
  public let isBare: Bool

  /// The repository around a project, or the bare one that the folder is; nothing is asked of git yet.
  ///
  /// - Throws: That no git is installed.
  public init(around root: ProjectRoot) throws(GitFailure) {
    git = try GitProgram()
    folder = root.folder.path
    isBare = root.gitPath == nil
    prefix = Paths.normalized(root.prefixInRepository) ?? .here
    objects = ObjectStore(git, in: folder)
  }

  /// The object that a revision names; the text is never taken for an option.
  ///
  /// - Throws: Why it names none, or more than one.
  public func object(named revision: String) throws(GitFailure) -> ObjectID {
    guard !revision.isEmpty, !revision.utf8.contains(0) else { throw GitFailure("an empty revision names nothing") }
    // Most ask for this one, and then no other process is needed than the one that reads.
    if revision == "HEAD", let head = objects.head { return head }
    // Git believes in every object that is named in full, until it is asked whether it is there.
    let isName = ObjectID(hexadecimal: Array(revision.utf8)) != nil
    let answer = try run(["rev-parse", "--verify", "--end-of-options", revision + (isName ? "^{object}" : "")])
    let errors = String(decoding: answer.errors, as: UTF8.self)
    let shown = GitFailure.shown(revision)
    if errors.contains("is ambiguous") {
      throw GitFailure("`\(shown)` is ambiguous: write it in full, such as `refs/heads/\(shown)`")
    }
    if answer.status == 0, let id = ObjectID(hexadecimal: answer.output.prefix { $0 != UInt8(ascii: "\n") }) {
      return id
    }
    guard answer.status == 0 || errors.contains("Needed a single revision") || errors.contains("bad revision") else {
      throw GitFailure(saying: answer.errors)
    }
    throw GitFailure("`\(shown)` names no revision of this repository\(try cure(for: revision))")
  }

  /// What might bring a missing revision.
  private func cure(for revision: String) throws(GitFailure) -> String {
    if revision == "HEAD" { return ", which has no commit yet" }
    return try isShallow() ? "; this clone is shallow, and `git fetch --unshallow` brings the rest" : ""
  }

  /// Whether the repository holds a part of its history alone.
  func isShallow() throws(GitFailure) -> Bool {
    try run(["rev-parse", "--is-shallow-repository"]).output.starts(with: Array("true".utf8))
  }

  /// The commit from which two others parted; the first where there are several, as git takes it too.
  ///
  /// - Throws: That there is none, or not in this shallow clone; then with the command that brings it.
  public func mergeBase(
    of left: (name: String, id: ObjectID), and right: (name: String, id: ObjectID),
    cure: String = "git fetch --unshallow"
  ) throws(GitFailure) -> ObjectID {
    // With `A...B` git names both ends, and then, each behind a `^`, where they parted.
    let answer = try run(["rev-parse", "\(left.id.hexadecimal)...\(right.id.hexadecimal)"])
    guard answer.status == 0 else { throw GitFailure(saying: answer.errors) }
    for line in answer.output.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: "^") {
      if let id = ObjectID(hexadecimal: line.dropFirst()) { return id }
    }
    let names = "`\(left.name)` and `\(right.name)`"
    guard try isShallow() else { throw GitFailure("\(names) have no commit in common") }
    throw GitFailure(
      "this shallow clone does not reach back to where \(names) parted; `\(cure)` brings it")
  }

  /// How a command of git ended, and what it wrote.
  struct Answer: Sendable {
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  func run(_ command: [String], input: [UInt8] = []) throws(GitFailure) -> Answer {
    do throws(SystemError) {
      var process = try start(command)
      var output: [UInt8] = []
      _ = try process.exchange(input, closing: true) {
        output += $0
        return true
      }
      let status = try process.end()
      return Answer(status: status, output: output, errors: process.complaint)
    } catch {
      throw GitFailure("git: \(error.reason)")
    }
  }

  /// Starts a command that is spoken with.
  func start(_ command: [String]) throws(SystemError) -> ChildProcess {
    try ChildProcess(git.path, arguments: git.arguments(command, in: folder), environment: git.environment)
  }
}

extension ProjectRoot {
  /// The commit that a revision names, in full; nil where there is no repository, or none that git would read.
  ///
  /// - Throws: That it names none.
  public func commit(named revision: String) throws(GitFailure) -> String? {
    guard gitPath != nil, checkedOutCommit != nil else { return nil }
    let repository = try Repository(around: self)
    let id = try repository.object(named: revision)
    guard let commit = try? repository.object(named: "\(id.hexadecimal)^{commit}") else {
      throw GitFailure("`\(GitFailure.shown(revision))` names no commit")
    }
    return commit.hexadecimal
  }

  /// The commit that the work tree was checked out from, in full; nil where git names none.
  public var checkedOutCommit: String? {
    guard gitPath != nil, let repository = try? Repository(around: self) else { return nil }
    return (try? repository.object(named: "HEAD"))?.hexadecimal
  }
}
