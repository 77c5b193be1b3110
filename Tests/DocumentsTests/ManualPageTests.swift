import Foundation
import TestSupport
import Testing

@Suite("The manual page")
struct ManualPageTests {
  @Test("it says what the program says of itself")
  func page() throws {
    let dump = try SevcProgram.output(of: ["--experimental-dump-help"], in: URL(filePath: packageRoot))
    expectGolden(try ManualPage.text(from: Data(dump.utf8)), at: "Docs/sevc.1")
  }
}
