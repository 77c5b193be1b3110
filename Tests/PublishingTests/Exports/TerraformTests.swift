import Escalation
import JSON
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

/// Terraform's JSON, held against what the providers take.
@Suite("Terraform", .enabled(if: Python.has("pygohcl"), "needs pip install pygohcl"))
struct TerraformTests {
  private static let projects = [Sample.compiled, Sample.smallest] + ExportSamples.hostile.map(ExportSamples.project)

  @Test("says only what the providers know, within their limits", arguments: [BuildTarget.pagerduty, .jsm])
  func schema(target: BuildTarget) throws {
    for compiled in Self.projects {
      let objections = try Self.objections(to: Self.text(compiled, target), target)
      #expect(objections == "")
    }
  }

  @Test("is refused where it says anything else: the check can fail")
  func refusals() throws {
    let text = try Self.text(Sample.compiled, .pagerduty)
    for (right, wrong) in [
      ("\"num_loops\": 0", "\"num_loops\": 10"), ("\"rule\": [", "\"rules\": ["), ("\"high\"", "\"highest\""),
      ("\"acknowledgement_timeout\": \"", "\"acknowledgement_timeout\": \"x"),
      ("${pagerduty_escalation_policy.", "${pagerduty_escalation_policy.no"),
    ] {
      #expect(text.contains(right))
      #expect(try Self.objections(to: text.replacing(right, with: wrong), .pagerduty) != "", "\(wrong)")
    }
  }

  /// HashiCorp's own library reads the texts as Terraform would.
  @Test("yields an author's words as they are", arguments: ExportSamples.hostile)
  func hostile(text: String) throws {
    let compiled = ExportSamples.project(saying: text)
    let view = try #require(MatrixView.views(of: compiled.project, settings: Self.settings(.pagerduty)).first)
    let words = ServiceText(view: view, incident: try #require(view.incidents.first))
    let resources = try JSONValue(parsing: Self.text(compiled, .pagerduty))["resource"]
    let service = resources?["pagerduty_service"]?["m_outage"]
    #expect(try Self.evaluated(service?["description"]?.string ?? "") == words.description)
    let name = words.name(atMost: PagerDutyLimits.nameLength)
    #expect(try Self.evaluated(service?["name"]?.string ?? "") == name)
    #expect(name.hasPrefix(text.withSingleBlanks))
  }

  @Test("keeps names apart that ids alone keep apart, and cuts long ones")
  func names() {
    #expect(
      TerraformName.resource(matrix: "a_b", incident: "c") != TerraformName.resource(matrix: "a", incident: "b_c"))
    #expect(TerraformName.resource(matrix: "9", incident: "c") == "_9_c")
    let long = ExportSamples.project(saying: String(repeating: "é😀", count: 400))
    for view in MatrixView.views(of: long.project, settings: PublicationSettings()) {
      let name = ServiceText(view: view, incident: view.incidents[0]).name(atMost: PagerDutyLimits.nameLength)
      #expect(name.utf8.count <= PagerDutyLimits.nameLength && name.hasSuffix("… (m outage)"))
    }
  }

  @Test("names a restricted incident by its id alone")
  func restricted() throws {
    let compiled = Sample.compiled(
      replacing: "title: PII leakage or policy-violating output escalation",
      with: "title: PII leakage or policy-violating output escalation\n    audience: restricted")
    for target in [BuildTarget.pagerduty, .jsm] {
      #expect(!(try Self.text(compiled, target)).contains("PII leakage"))
    }
  }

  private static func text(_ compiled: Compiled, _ target: BuildTarget) throws -> String {
    try #require(compiled.files(settings(target))["\(target.rawValue)/main.tf.json"])
  }

  private static func settings(_ target: BuildTarget) -> PublicationSettings {
    PublicationSettings(targets: [target], baseURL: "https://runbooks.example")
  }

  private static func evaluated(_ template: String) throws -> String {
    try Python.run(
      """
      import sys, pygohcl
      text = sys.stdin.buffer.read().decode()
      quoted = text.replace("\\\\", "\\\\\\\\").replace('"', '\\\\"')
      sys.stdout.buffer.write(pygohcl.loads('x = "' + quoted + '"\\n')["x"].encode())
      """, input: template)
  }

  private static func objections(to text: String, _ target: BuildTarget) throws -> String {
    try Python.run(TerraformSchemas.check, input: "\(target.rawValue)\n" + text)
  }
}
