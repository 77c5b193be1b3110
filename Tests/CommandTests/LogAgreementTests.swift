import Foundation
import TestSupport
import Testing

/// The log follows a history on a way of its own, which shares what neighbouring commits have in common and leaves out
/// what it need not read; it has to come to the same.
@Suite("sevc log beside sevc diff", .enabled(if: GitRepository.isPossible, "there is no git"))
struct LogAgreementTests {
  /// A history that makes every third edit, each a commit, some of them in a second matrix.
  private func history(from first: Int) throws -> GitRepository {
    var files = Dictionary(uniqueKeysWithValues: SampleProject.files.map { ($0.path, $0.text) })
    let names = [
      ("name: support", "name: sales"), ("matrix: support", "matrix: sales"), ("[helpdesk]", "[shop]"),
      ("outage-on-a-holiday-night", "another-night"),
    ]
    files["matrices/b/sales.yaml"] = names.reduce(SampleProject.matrix) { $0.replacing($1.0, with: $1.1) }
    let repository = try GitRepository(files)
    for index in stride(from: first, to: Edit.meanings.count, by: 3) {
      let edit = Edit.meanings[index]
      let places = ["matrices/org.yaml", "matrices/support.yaml", "matrices/b/sales.yaml"].filter { path in
        repository.folder.text(of: path)?.contains(edit.before) ?? false
      }
      guard let path = index % 4 == 0 ? places.last : places.first else { continue }
      try repository.edit(path, edit.before, edit.after)
      try repository.commit("edit \(index)")
    }
    return repository
  }

  private func object(_ repository: GitRepository, _ arguments: [String]) throws -> [String: Any]? {
    let outcome = try Program.run(
      arguments + ["--format", "json"] + Projects.today, in: repository.folder, environment: GitRepository.environment)
    guard outcome.status == 0 else { return nil }
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
  }

  @Test("tells of each commit what a diff with its parent tells", arguments: 0..<3)
  func agreement(first: Int) throws {
    let repository = try history(from: first)
    let commits = try repository.git("rev-list HEAD").split(separator: "\n").map(String.init)
    var compared = 0
    for matrix in [nil, "support", "sales"] {
      let log = try #require(
        try object(repository, ["log"] + [matrix].compactMap(\.self))?["commits"] as? [[String: Any]])
      for commit in commits.dropLast() {
        guard let diff = try object(repository, ["diff", "\(commit)^..\(commit)"]) else { continue }
        let entry = log.first { $0["commit"] as? String == commit }
        let told = entry?["changes"] as? [NSDictionary] ?? []
        let changes = try #require(diff["changes"] as? [NSDictionary])
        #expect(told == changes.filter { matrix == nil || $0["matrix"] as? String == matrix })
        if matrix == nil, let entry { #expect(entry["summary"] as? NSDictionary == diff["summary"] as? NSDictionary) }
        compared += changes.count
      }
    }
    #expect(compared > 60)
  }
}
