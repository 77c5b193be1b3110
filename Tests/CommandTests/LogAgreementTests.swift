import Foundation
import TestSupport
import Testing

/// The log follows a history on a way of its own, which shares what neighbouring commits have in common and leaves out
/// what it need not read; it has to come to the same.
@Suite("sevc log beside sevc diff", .enabled(if: GitRepository.isPossible, "there is no git"))
struct LogAgreementTests {
  /// A history that makes every third edit, each a commit, some of them in a second matrix.
  private func history(from first: Int, beside others: [String: String] = [:]) throws -> GitRepository {
    var files = Dictionary(uniqueKeysWithValues: SampleProject.files.map { ($0.path, $0.text) })
    files.merge(others) { own, _ in own }
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

  /// A history that edits the list of incidents where one ends and the next begins, and where it ends.
  private func historyOfIncidents() throws -> GitRepository {
    let repository = try GitRepository(
      Dictionary(uniqueKeysWithValues: SampleProject.files.map { ($0.path, $0.text) }))
    let added = "  - {id: added, title: Added, severity: SEV-2}\n"
    let latency = "  - id: latency-spike\n"
    let cost = "    escalation: [{after: 60m, to: [governance-owner]}]\n"
    let end = "{first: 30m}}\n"
    let steps = [
      (latency, added + latency), (added, added.replacing("SEV-2", with: "SEV-3")),
      (latency, "\n  # Slow.\n" + latency),
      (end, end + "    triggers: [Somebody says so]\n"), ("so]\n", "so]\n    checklist:\n      - Look.\n"),
      ("      - Look.\n", "      - Look.\n      - |\n        Look again.\n"),
      ("Look again.\n", "Look again.\n        # Not a comment.\n"), ("comment.\n", "comment.\n    # A comment.\n"),
      ("title: Latency", "title: \"Latency"), ("within: 90m", "within: 80m"), ("title: \"Latency", "title: Latency"),
      ("  - id: model-outage\n", added.replacing("added", with: "first") + "  - id: model-outage\n"),
      ("  - {id: first, title: Added, severity: SEV-2}\n", ""), (added.replacing("SEV-2", with: "SEV-3"), ""),
      ("      - |\n        Look again.\n", "      - Look again.\n"),
      (cost, cost + "    checklist:\n      - |\n        Count.\n        # Still text.\n"),
      ("        # Still text.\n", ""),
      (latency, "  - id: latency\n    formerly: [latency-spike]\n"),
      ("compliance trigger}}\n", "compliance trigger}}\n    triggers: &said [Somebody says so]\n"),
      ("triggers: [Somebody says so]", "triggers: *said"), ("says so]", "says otherwise]"),
      ("within: 72h", "within: 48h"),
    ]
    for (index, (before, after)) in steps.enumerated() {
      try repository.edit("matrices/support.yaml", before, after)
      try repository.commit("edit \(index)")
    }
    return repository
  }

  @Test("tells of each commit what a diff with its parent tells, where it changes incidents alone")
  func agreementOnIncidents() throws {
    let changes = try compared(historyOfIncidents(), of: [nil, "support"])
    #expect(changes > 20)
  }

  @Test("tells the same of incidents that comments part, and that inherit from what stands behind them")
  func agreementOnWhatStandsBehind() throws {
    let others =
      "  - id: slow\n    title: Slow\n    severity: SEV-1\n    # Often.\n  - {id: last, title: L, severity: SEV-1}\n"
    let severities = "severities:\n  - {id: SEV-1, firstResponse: 10m}\n"
    let repository = try GitRepository(
      Projects.clean.merging(["matrices/support.yaml": Projects.matrix + others + severities]) { $1 })
    let trigger = "    triggers: [It is down]\n"
    let steps = [
      (trigger, "    firstResponse: 5m\n" + trigger), ("5m\n", "6m\n"), ("    firstResponse: 6m\n", ""),
      ("checklist: [Turn it on again]", "checklist:\n      - Turn it on again\n      - Wait"), ("title: L", "title: M"),
    ]
    for (index, (before, after)) in steps.enumerated() {
      try repository.edit("matrices/support.yaml", before, after)
      try repository.edit("matrices/support.yaml", "# Often", "# \(index)\n    # Often")
      try repository.commit("edit \(index)")
    }
    #expect(try compared(repository, of: [nil, "support"]) == 10)
  }

  @Test("tells of each commit what a diff with its parent tells", arguments: 0..<3)
  func agreement(first: Int) throws {
    #expect(try compared(history(from: first), of: [nil, "support", "sales"]) > 60)
  }

  @Test("tells the same where so many owners stand that not all are read")
  func agreementOnManyFiles() throws {
    let head = "apiVersion: sevc/v1\nkind: Organization\nname: others\nowners:\n"
    let owners = (0..<40).map { "  other-\($0): {name: Other \($0), contact: {slack: \"#other-\($0)\"}}\n" }
    var others = ["matrices/others.yaml": head + owners.joined(), "notes/read.me": "Nothing.\n"]
    for number in 0..<500 {
      others["matrices/c/m-\(number).yaml"] =
        "apiVersion: sevc/v1\nkind: Matrix\nname: m-\(number)\ntitle: M\nowner: other-\(number % 40)\n"
        + "scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\n"
        + "incidents: [{id: outage, title: Outage, severity: SEV-1}]\n"
    }
    let repository = try history(from: 1, beside: others)
    let holder = "matrices/support.yaml"
    try repository.edit(holder, "owner: ai-quality-lead", "owner: other-17")
    try repository.commit("another owner")
    try repository.folder.write("matrices/support.yaml", to: "notes/a place")
    try repository.edit("matrices/others.yaml", "name: Other 17", "name: Another 17")
    try repository.commit("another name")
    let changes = try compared(repository, of: ["support"])
    #expect(changes > 20)
  }

  @Test("names the same places of what is gone, whatever was read first")
  func agreementOnPlacesOfWhatIsGone() throws {
    let head = "apiVersion: sevc/v1\nkind: Organization\nname: "
    let ladder = "ladder: [{id: one, title: One}, {id: two, title: Two}]\n"
    var files = ["matrices/p.yaml": head + "acme\nseverities: [{id: SEV-1, firstResponse: 10m}]\n" + ladder]
    for (place, owner) in ["oncall", "standby", "legal", "a", "b", "c", "d", "e"].enumerated() {
      files["matrices/q\(place).yaml"] = head + "of-\(owner)\nowners: {\(owner): {name: \(owner)}}\n"
    }
    files["matrices/r.yaml"] = Projects.matrix.replacing("name: support", with: "name: first")
    let repository = try GitRepository(files)
    let people = (["standby", "a", "b", "c", "d", "e"]).map { "  of-\($0): {primary: \($0)}\n" }.joined()
    let matrix = "matrices/support.yaml"
    try repository.folder.write(
      Projects.matrix.replacing("roles:\n", with: "roles:\n  other: {primary: legal}\n" + people), to: matrix)
    try repository.commit("a matrix")
    try repository.edit(matrix, "other: {primary: legal}", "other: {primary: standby}")
    try repository.git("rm -q matrices/q2.yaml")
    try repository.commit("an owner less")
    try repository.edit("matrices/p.yaml", ladder, "")
    try repository.commit("no ladder")
    try repository.edit("matrices/p.yaml", "kind: Organization\n", "kind: Organization\ntitle: Acme\n")
    try repository.edit(matrix, "title: Outage", "title: It is down")
    try repository.commit("words")
    for _ in 0..<4 { #expect(try compared(repository, of: ["support"]) > 3) }
  }

  /// Compares what both tell of some matrices; gives how many changes there are.
  private func compared(_ repository: GitRepository, of matrices: [String?]) throws -> Int {
    let commits = try repository.git("rev-list HEAD").split(separator: "\n").map(String.init)
    var compared = 0
    for matrix in matrices {
      let log = try #require(
        try object(repository, ["log"] + [matrix].compactMap(\.self))?["commits"] as? [[String: Any]])
      for commit in commits.dropLast() {
        guard let diff = try object(repository, ["diff", "\(commit)^..\(commit)"]) else { continue }
        let told = log.first { $0["commit"] as? String == commit }?["changes"] as? [NSDictionary] ?? []
        let changes = try #require(diff["changes"] as? [NSDictionary])
        // Which of an organization's things a matrix shares, the object does not say.
        let own = changes.filter { change in
          matrix == nil || change["matrix"] as? String == matrix || change["matrix"] is NSNull && told.contains(change)
        }
        #expect(told == own)
        compared += changes.count
      }
    }
    return compared
  }
}
