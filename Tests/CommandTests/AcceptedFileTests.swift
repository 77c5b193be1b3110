import TestSupport
import Testing

@Suite("accepted.yaml", .enabled(if: GitRepository.isPossible, "there is no git"))
struct AcceptedFileTests {
  private static let accepted = """
    apiVersion: sevc/v1
    kind: Acceptances
    accepted:
      - fingerprint: "3f2a9c01d4e5b687"
        reason: agreed

    """

  @Test("is checked like every document, and is none")
  func checked() throws {
    let repository = try GitRepository()
    try repository.folder.write("apiVersion: sevc/v1\nkind: Project\nname: all\nsources: [.]\n", to: "sevc.yaml")
    try repository.folder.write(Self.accepted, to: "accepted.yaml")
    #expect(try repository.sevc("lint").status == 0)
    try repository.commit("accepted")
    #expect(try repository.sevc("diff").status == 0)
    try repository.folder.write(Self.accepted.replacing("reason: agreed", with: "until: soon"), to: "accepted.yaml")
    let outcome = try repository.sevc("lint")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[bad-value]"))
    #expect(outcome.output.contains("[missing-key]"))
  }
}
