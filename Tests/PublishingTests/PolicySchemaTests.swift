import Foundation
import JSON
import TestSupport
import Testing

@testable import Publishing

/// The policy is judged by a validator, and its digest taken anew, by programs that know nothing of ours.
@Suite(
  "The policy as others read it", .enabled(if: Python.has("jsonschema"), "needs pip install jsonschema"))
struct PolicySchemaTests {
  static let validate = """
    import json, sys, jsonschema
    given = json.load(sys.stdin)
    jsonschema.Draft202012Validator.check_schema(given["schema"])
    for error in jsonschema.Draft202012Validator(given["schema"]).iter_errors(given["policy"]):
        print(list(error.absolute_path), error.message)
    """

  func complaints(about policy: JSONValue) throws -> String {
    let given: JSONValue = ["schema": PolicySchema.json(), "policy": policy]
    return try Python.run(Self.validate, input: given.compactPrinted())
  }

  @Test(
    "policies fit the schema",
    arguments: [
      Sample.compiled, Sample.compiled(replacing: "- id: data-leak", with: "- id: data-leak\n    audience: restricted"),
      Sample.compiled(replacing: "severity: SEV-3", with: "severity: low"), Sample.smallest,
    ])
  func fits(_ compiled: Compiled) throws {
    #expect(try complaints(about: compiled.policy("support", PublicationSettings(commit: "abc"))) == "")
  }

  @Test("the schema in schemas/ is the one that comes out now")
  func golden() {
    expectGolden(PolicySchema.json().prettyPrinted(), at: "schemas/policy.schema.json")
  }

  @Test("a key that nobody declared does not fit")
  func strict() throws {
    var policy = try #require(Sample.compiled.policy("support").object)
    policy["surprise"] = true
    #expect(try complaints(about: .object(policy)).contains("surprise"))
  }

  @Test("every definition of the schema is referred to")
  func definitions() throws {
    let text = PolicySchema.json().compactPrinted()
    for definition in PolicySchema.json()["$defs"]?.object?.members ?? [] {
      #expect(text.contains("\"#/$defs/\(definition.key)\""), "\(definition.key)")
    }
  }

  @Test("the digest can be taken by anybody from what the contract says of it")
  func digest() throws {
    let script = """
      import hashlib, json, re, sys
      out = {"digest", "commit", "sources", "written", "runbook"}
      def canonical(value):
          if isinstance(value, dict): return {k: canonical(v) for k, v in value.items() if k not in out}
          if isinstance(value, list): return [canonical(v) for v in value]
          return re.sub(r"\\s+", " ", value) if isinstance(value, str) else value
      policy = json.load(sys.stdin)
      text = json.dumps(canonical(policy), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
      print("sha256:" + hashlib.sha256(text.encode()).hexdigest() == policy["digest"])
      """
    let policy = Sample.compiled.policy("support")
    #expect(try Python.run(script, input: policy.compactPrinted()) == "True\n")
  }
}
