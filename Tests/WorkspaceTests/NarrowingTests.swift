import Comparison
import Escalation
import Source
import Testing

@testable import Workspace

/// That reading only what matters to a change tells the same as reading everything.
@Suite("Narrowed comparisons")
struct NarrowingTests {
  @Test("random edits of a project are told alike", arguments: 0..<100)
  func sameChanges(seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let base = MemoryTree(Self.project)
    var files = Self.project
    for _ in 0..<Int.random(in: 1...4, using: &draws) { Self.edit(&files, &draws) }
    let head = MemoryTree(files)
    let narrowed = try ProjectPair(base: base, head: head, narrowing: .always)
    let whole = try ProjectPair(base: base, head: head, narrowing: .never)
    try #require(whole.base.structureFindings.isEmpty)
    try #require(whole.head.structureFindings.isEmpty == narrowed.head.structureFindings.isEmpty)
    guard whole.head.structureFindings.isEmpty else { return }
    #expect(changes(narrowed) == changes(whole))
  }

  @Test(
    "a name that another matrix has in another case, or is said to have had, is found",
    arguments: ["name: M4", "name: m3\nformerly: [m4]"])
  func clashingNames(name: String) throws {
    var files = Self.project
    files["matrices/m3.yaml"]?.replace("name: m3", with: name)
    for narrowing in [Narrowing.always, .never] {
      let pair = try ProjectPair(base: MemoryTree(Self.project), head: MemoryTree(files), narrowing: narrowing)
      #expect(pair.head.structureFindings.map(\.rule) == ["duplicate-id"])
    }
  }

  @Test("one changed matrix among many is read alone")
  func readsLittle() throws {
    var files = Self.project
    files["matrices/m3.yaml"]?.replace("firstResponse: 7m", with: "firstResponse: 9m")
    let pair = try ProjectPair(base: MemoryTree(Self.project), head: MemoryTree(files), narrowing: .always)
    #expect(pair.head.project.matrices.map(\.header.name.value.name) == ["m3"])
    #expect(changes(pair).map(\.field) == ["firstResponse"])
  }

  @Test("random edits of a project with many files, whose shared ones look like any other", arguments: 0..<40)
  func unlikelyFiles(seed: UInt64) throws {
    var draws = Draws(seed: seed)
    var project = Self.project
    for index in 10...60 { project["matrices/m\(index).yaml"] = Self.matrix("m\(index)") }
    for index in 10...60 where index % 3 == 0 {
      project["matrices/m\(index).yaml"]?.replace(
        "quality: {primary: oncall, backup: standby}", with: "quality: {primary: oncall}")
    }
    project["matrices/deep/down/zz.yaml"] = """
      {apiVersion: sevc/v1, kind: Organization, name: other, executives: [oncall], roles: {quality: {backup: standby}}}
      """
    var files = project
    let path = try #require((10...60).map { "matrices/m\($0).yaml" }.randomElement(using: &draws))
    for _ in 0..<Int.random(in: 1...3, using: &draws) {
      let (old, new) = try #require((Self.edits + Self.roleEdits).randomElement(using: &draws))
      files[path]?.replace(old, with: new)
    }
    let whole = try ProjectPair(base: MemoryTree(project), head: MemoryTree(files), narrowing: .never)
    let narrowed = try ProjectPair(base: MemoryTree(project), head: MemoryTree(files), narrowing: .always)
    try #require(whole.base.structureFindings.isEmpty)
    #expect(whole.head.structureFindings.isEmpty == narrowed.head.structureFindings.isEmpty)
    if whole.head.structureFindings.isEmpty { #expect(changes(narrowed) == changes(whole)) }
  }

  private static let roleEdits = [
    ("quality: {primary: oncall}", "quality: {primary: oncall, backup: oncall}"),
    ("quality: {primary: oncall, backup: standby}", "quality: {primary: oncall}"),
    ("quality: {primary: oncall}", "quality: {backup: oncall}"),
    ("checklist: [Look]", "escalation: [{after: 50m, to: [executives, quality.backup]}]"),
    ("checklist: [Look]", "checklist: [Look, Listen]"),
  ]

  @Test("a matrix that goes while its drill stays is no comparison, whatever is read")
  func goneMatrix() throws {
    for remove in [{ $0["matrices/m1.yaml"] = nil }, { $0["matrices/m1.yaml"]?.replace("outage", with: "other") }]
      as [(inout [String: String]) -> Void]
    {
      var base = Self.project
      base["matrices/m2.yaml"]?.replace("owner: own1", with: "owner: oncall")
      base["matrices/m1.yaml"]?.replace(
        "owners:\n  own1: {name: Own One, contact: {pagerduty: POWN}, coverage: always}\n", with: "")
      for index in 10...700 { base["matrices/m\(index).yaml"] = Self.matrix("m\(index)") }
      var head = base
      remove(&head)
      for narrowing in [Narrowing.always, .ofLargeProjects, .never] {
        let pair = try ProjectPair(base: MemoryTree(base), head: MemoryTree(head), narrowing: narrowing)
        #expect(pair.base.structureFindings.isEmpty)
        #expect(!pair.head.structureFindings.isEmpty)
      }
    }
  }

  private func changes(_ pair: ProjectPair) -> [Change] {
    guard let today = CalendarDate(daysSinceEpoch: 20_000) else { return [] }
    return Comparison(
      base: ComparisonSide(project: pair.base.project, sources: pair.sources),
      head: ComparisonSide(project: pair.head.project, sources: pair.sources), today: today
    ).changes
  }

  /// Texts and what may stand in their place, some of it seen by other files.
  private static let edits = [
    ("firstResponse: 7m", "firstResponse: 9m"), ("severity: SEV-1", "severity: SEV-2"),
    ("title: Outage", "title: Down"),
    ("owner: oncall", "owner: own1"), ("primary: oncall", "primary: standby"), ("own1:", "own9:"),
    ("name: m4", "name: m40"), ("name: m5", "name: m6"), ("Own One", "Own Two"), ("legal:", "press:"),
    ("kind: Drill", "kind: \"\\x44rill\""), ("coverage: always", "coverage: unknown"), ("# x", "# Organization"),
    ("after: 20m", "after: 30m"), ("matrix: m1", "matrix: m2"), ("owner: oncall", "owner: idle"),
    ("primary: oncall", "primary: night"),
  ]

  private static func edit(_ files: inout [String: String], _ draws: inout Draws) {
    let paths = files.keys.sorted()
    let path = paths.randomElement(using: &draws) ?? ""
    switch Int.random(in: 0..<10, using: &draws) {
    case 0: files[path] = nil
    case 1: files["matrices/new.yaml"] = matrix("new")
    case 2:
      files["matrices/moved.yaml"] = files[path]
      files[path] = nil
    default:
      let applicable = edits.filter { files[path]?.contains($0.0) ?? false }
      guard let (old, new) = applicable.randomElement(using: &draws) else { return }
      files[path]?.replace(old, with: new)
    }
  }

  private static let project: [String: String] = {
    var files = ["matrices/org.yaml": organization, "matrices/drill.yaml": drill]
    for index in 1...8 { files["matrices/m\(index).yaml"] = matrix("m\(index)") }
    files["matrices/m1.yaml"]? += "owners:\n  own1: {name: Own One, contact: {pagerduty: POWN}, coverage: always}\n"
    files["matrices/m2.yaml"]?.replace("owner: oncall", with: "owner: own1")
    files["matrices/m6.yaml"]?.replace("quality:", with: "legal:")
    return files
  }()

  private static let organization = """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    owners:
      oncall: {name: On-call, contact: {pagerduty: PONCALL}, coverage: always}
      idle: {name: "Idle, {so far}", contact: {slack: "#idle"}, coverage: always}
      night:
        name: Night's watch
        contact: {pagerduty: PNIGHT}
        formerly: [late]
      standby: {name: Standby, contact: {phone: "+44 20 7946 0001"}, coverage: always}
    severities:
      - {id: SEV-1, firstResponse: 10m, escalation: [{after: 20m, to: [backup]}], resolution: 4h}
      - {id: SEV-2, firstResponse: 20m, escalation: [{after: 40m, to: [backup]}], resolution: 8h}

    """

  private static let drill = """
    apiVersion: sevc/v1
    kind: Drill
    name: night
    matrix: m1
    incident: outage
    starts: 2026-11-23T10:00 Europe/London
    expect: [{paged: oncall, at: 0m}]

    """

  private static func matrix(_ name: String) -> String {
    """
    apiVersion: sevc/v1
    kind: Matrix
    name: \(name)
    title: Title of \(name)
    owner: oncall  # x
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: monthly}
    roles:
      response: {primary: oncall, backup: standby}
      quality: {primary: oncall, backup: standby}
    incidents:
      - {id: outage, title: Outage, severity: SEV-1, firstResponse: 7m, checklist: [Look]}
      - {id: slow, title: Slow, severity: SEV-2, checklist: [Look]}

    """
  }
}
