import Foundation
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

  @Test("that is no file of the project is named, and accepts nothing", arguments: ["nowhere.yaml", "/dev/null", "."])
  func unreadable(target: String) throws {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    let fingerprint = try String(#require(repository.sevc("diff").output.split(separator: "[").last?.prefix(16)))
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.path + "/accepted.yaml", withDestinationPath: target)
    for arguments in [["lint"], ["diff"], ["accept", fingerprint, "--reason", "x"]] {
      let outcome = try Program.run(
        arguments + Projects.today, in: repository.folder, environment: GitRepository.environment)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.hasPrefix("sevc: cannot read `accepted.yaml`: it "), "\(arguments)")
    }
    try repository.commit("linked")
    #expect(try repository.sevc("diff", "HEAD~1..").status == 2)
    #expect(try repository.sevc("diff", "HEAD~1..HEAD~1").status == 0)
  }

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
