import Foundation
import TestSupport
import Testing

@Suite("Schemas")
struct SchemaFileTests {
  @Test("the files are what the program prints", arguments: ["organization", "matrix", "drill", "project", "policy"])
  func files(kind: String) throws {
    let schema = try SevcProgram.output(of: ["schema", kind], in: URL(filePath: packageRoot))
    expectGolden(schema, at: "schemas/\(kind).schema.json")
  }
}
