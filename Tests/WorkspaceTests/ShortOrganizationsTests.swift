import Escalation
import MatrixLanguage
import Source
import Testing

@testable import Workspace

/// Which owners are read of an organization along the history of a matrix.
@Suite("Organizations along a history")
struct ShortOrganizationsTests {
  private var files = ReadFiles()
  private var organizations = ShortOrganizations()

  private static let organization =
    "apiVersion: sevc/v1\nkind: Organization\nname: acme\nowners:\n"
    + ["first", "ann", "ann-b", "bob", "cy", "dee", "last"].map { "  \($0): {name: Somebody}\n" }.joined()

  /// The owners that are read where these versions of a matrix are compared, each with the next.
  private mutating func owners(_ organization: FileID, _ versions: [String]) throws -> [String] {
    let ids = versions.map { files.add("m.yaml", Array($0.utf8)) }
    let plans = zip(ids.dropFirst(), ids).map { base, head in
      HistoryPlan.narrowed(base: [base], head: [head], shared: [organization])
    }
    let shared = try #require(organizations.shorten(plans, &files).first).shared
    return files.readings(of: shared).flatMap(\.documents).flatMap { document -> [String] in
      guard case .organization(let organization) = document.content else { return [] }
      return (organization.owners?.value ?? []).map(\.id.value.name)
    }
  }

  private mutating func addOrganization(_ text: String = organization) -> FileID {
    let id = files.add("org.yaml", Array(text.utf8))
    organizations.note(id, Array(text.utf8))
    return id
  }

  @Test("those whom a version names, now or before, beside the first and the last")
  mutating func named() throws {
    let id = addOrganization()
    #expect(
      try owners(id, ["owner: ann\n", "owner: ann-b\n", "owner: cy-ann\n"]) == ["ann", "ann-b", "first", "last"])
    #expect(try owners(id, ["owner: ann\nlimit: 3\n", "owner: bob\n"]) == ["ann", "ann-b", "bob", "first", "last"])
  }

  @Test("one that holds something else, too, is read whole")
  mutating func withMatrix() throws {
    let id = addOrganization(Self.organization + "---\napiVersion: sevc/v1\nkind: Matrix\nname: m\ntitle: M\n")
    #expect(try owners(id, ["owner: ann\n", "owner: bob\n"]).count == 7)
  }

  @Test("what was read for one batch is taken for the next that names nobody else")
  mutating func readOnce() throws {
    let id = addOrganization()
    let plan = { (base: FileID, head: FileID) in [HistoryPlan.narrowed(base: [base], head: [head], shared: [id])] }
    let ids = ["owner: ann\n", "owner: bob\n", "limit: 4\nowner: ann\n"].map { files.add("m.yaml", Array($0.utf8)) }
    let first = organizations.shorten(plan(ids[1], ids[0]), &files).flatMap(\.shared)
    #expect(first != [id])
    #expect(organizations.shorten(plan(ids[2], ids[1]), &files).flatMap(\.shared) == first)
  }
}
