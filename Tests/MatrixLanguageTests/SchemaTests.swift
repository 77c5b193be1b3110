import JSON
import MatrixLanguage
import TestSupport
import Testing

@Suite("The JSON Schemas")
struct SchemaTests {
  @Test("The schemas of the repository are those of the declarations", arguments: LanguageSchema.allCases)
  func golden(_ schema: LanguageSchema) {
    expectGolden(schema.json().prettyPrinted(), at: "schemas/\(schema.fileName)")
  }

  @Test(
    "jsonschema passes what decodes, and fails what a schema can tell is bad",
    .enabled(if: Python.has("jsonschema", "ruamel.yaml"), "needs pip install jsonschema ruamel.yaml"))
  func independentValidator() throws {
    let cases =
      GoodDocument.all.map { SchemaCase(name: $0.kind.rawValue, $0.kind, $0.text, isGood: true) } + Self.good + Self.bad
    let verdicts = try Python.run(script, input: input(of: cases).prettyPrinted())
      .split(separator: "\n", omittingEmptySubsequences: false)
    try #require(verdicts.count == cases.count)
    for (verdict, example) in zip(verdicts, cases) {
      #expect(verdict.isEmpty == example.isGood, "\(example.name): \(verdict)")
    }
  }

  /// Bad documents that a schema can tell, and, made good by their fixes alone, none.
  private static let bad = BadDocument.all.filter(\.isBadBySchema).map {
    SchemaCase(name: $0.name, $0.kind, MarkedText($0.marked).text, isGood: false)
  }

  /// Documents that only the whole project shows to be bad: to a schema they are good.
  private static let good = BadDocument.all
    .filter { document in
      !document.isBadBySchema
        && document.findings.allSatisfy { ["unknown-reference", "unknown-reference fix", "duplicate-id"].contains($0) }
    }
    .map { SchemaCase(name: $0.name, $0.kind, MarkedText($0.marked).text, isGood: true) }

  private func input(of cases: [SchemaCase]) -> JSONValue {
    let schemas = LanguageSchema.allCases.map { (key: $0.rawValue, value: Optional($0.json())) }
    return [
      "schemas": .object(JSONObject(schemas)),
      "cases": .array(cases.map { ["schema": .string($0.kind.rawValue.lowercased()), "text": .string($0.text)] }),
    ]
  }
}

private struct SchemaCase {
  var name: String
  var kind: DocumentKind
  var text: String
  var isGood: Bool

  init(name: String, _ kind: DocumentKind, _ text: String, isGood: Bool) {
    self.name = name
    self.kind = kind
    self.text = text
    self.isGood = isGood
  }
}

/// Prints a line a case, empty where every document of it is valid. YAML 1.2's core schema knows no dates.
private let script = """
  import json, sys, jsonschema, ruamel.yaml
  yaml = ruamel.yaml.YAML(typ="safe", pure=True)
  yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda self, node: node.value)
  given = json.load(sys.stdin)
  validators = {}
  for name, schema in given["schemas"].items():
      jsonschema.Draft202012Validator.check_schema(schema)
      validators[name] = jsonschema.Draft202012Validator(schema)
  lines = []
  for case in given["cases"]:
      try:
          errors = [e for d in yaml.load_all(case["text"]) for e in validators[case["schema"]].iter_errors(d)]
          lines.append(" | ".join((e.json_path + ": " + e.message)[:300].replace("\\n", " ") for e in errors))
      except ruamel.yaml.error.YAMLError as error:
          lines.append("no YAML: " + str(error).replace("\\n", " "))
  sys.stdout.write("\\n".join(lines))
  """
