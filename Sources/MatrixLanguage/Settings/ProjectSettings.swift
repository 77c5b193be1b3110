public import Escalation
public import Source

/// What `sevc.yaml` says of a project; everything may be left out.
public struct ProjectSettings: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var header: DocumentHeader<ProjectSettings>
  /// Files and folders that hold the documents.
  public var sources: Sourced<[Sourced<String>]>?
  /// Files and folders that hold incident records.
  public var records: Sourced<[Sourced<String>]>?
  public var publish: Sourced<PublishSettings>?
  public var rules: Sourced<[RuleSetting]>?

  public init(at range: SourceRange = .nowhere) {
    self.range = range
    header = DocumentHeader(at: range)
  }

  /// The sources, or the folder `matrices`.
  public var sourcePaths: [String] { sources?.value.map(\.value) ?? ["matrices"] }

  /// Where incident records lie, or the folder `records`.
  public var recordPaths: [String] { records?.value.map(\.value) ?? ["records"] }
}

/// Where to publish, and what.
public struct PublishSettings: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var folder: Sourced<String>?
  public var targets: Sourced<[Sourced<BuildTarget>]>?
  /// Makes links absolute in what leaves the folder.
  public var baseURL: Sourced<String>?
  /// Leads from a page to its source: `{commit}`, `{path}` and `{line}` are filled in.
  public var sourceURL: Sourced<String>?
  /// What may be lost in exports of an urgent incident.
  public var losses: Sourced<[AcceptedLoss]>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// Something that an export cannot hold, and why the project can do without.
public struct AcceptedLoss: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var target: Sourced<BuildTarget>?
  public var matrix: Sourced<ID<Matrix>>?
  /// `incident model-outage`; `*` stands for any text.
  public var subject: Sourced<String>?
  /// The path of keys below the subject, with all below it; every field where left out.
  public var field: Sourced<String>?
  public var reason: Sourced<String>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// What `build` can write.
public enum BuildTarget: String, Hashable, Sendable, CaseIterable {
  case markdown, json, html, mkdocs, prometheus, alertmanager, grafana, pagerduty, jsm, calendar
}

/// The level that a project sets for a rule.
public struct RuleSetting: Sendable {
  public var rule: Sourced<String>
  /// nil where what stands there is none, which a finding tells.
  public var level: Sourced<RuleLevel?>
}

extension Record<ProjectSettings> {
  static let settings = Record("project", "What sevc does with a project: the file `sevc.yaml`.") {
    Field.apiVersion()
    Field.kind("Project")
    Field("name", \.header.name, .identifier("project", example: "acme-runbooks"), .required, "The project's name.")
    Field("title", \.header.title, .line, "What it is called.")
    Field("description", \.header.description, .paragraphs, "What it is about.")
    Field("labels", \.header.labels, .labels, "Texts by name.")
    Field(
      "sources", \.sources, .list(of: .path), .otherwise("`[matrices]`"),
      "Files and folders; `*.yaml` and `*.yml` below them, hidden ones left out.")
    Field("records", \.records, .list(of: .path), .otherwise("`[records]`"), "Where incident records lie.")
    Field("publish", \.publish, .record(.publishSettings), "Where `sevc build` writes, and what.")
    Field("rules", \.rules, .ruleSettings, "The level of each rule: `error`, `warning` or `off`.")
  }
}

extension Record<PublishSettings> {
  static let publishSettings = Record("publish section", "Where `sevc build` writes, and what.") {
    Field("to", \.folder, .path, .otherwise("`published`"), "The folder that is published to.")
    Field("targets", \.targets, .list(of: .choice("target")), .otherwise("`[markdown, json]`"), "What is written.")
    Field("baseUrl", \.baseURL, .baseURL, "Where the folder is served: makes links absolute in exports.")
    Field(
      "sourceUrl", \.sourceURL, .sourceURL,
      "Leads from a page to its source; `{commit}`, `{path}` and `{line}` are filled in.")
    Field(
      "losses", \.losses, .records(.acceptedLoss),
      "What exports may lose of urgent incidents, as `exports.json` tells it.")
  }
}

extension Record<AcceptedLoss> {
  static let acceptedLoss = Record("accepted loss", "Something that an export cannot hold and the project can miss.") {
    Field("target", \.target, .choice("target"), .required, "The export that loses it.")
    Field(
      "matrix", \.matrix, .identifier("matrix", example: "customer-support-assistant"), .otherwise("every matrix"),
      "The matrix that says it.")
    Field(
      "subject", \.subject, .line, .required,
      "The thing, as in `incident model-outage`; `*` stands for any text.")
    Field(
      "field", \.field, .line, .otherwise("every field"),
      "The path of keys below it, as in `escalation[1]`; `*` stands for any text.")
    Field("reason", \.reason, .line, .required, "Why the project can do without.")
  }
}

extension Form where Value == String {
  /// A path below the project's folder.
  static let path = line.named("path", example: "matrices")

  private func named(_ name: String, example: String) -> Form {
    Form(.scalar(ScalarShape(name, yamlTypes: .any, example: example)), read: read)
  }
}

extension Form where Value == [RuleSetting] {
  static let ruleSettings = Form.keyed(
    by: .ruleName, Form<RuleLevel>.choice("level of a rule").orNothing, sortedBy: \.self
  ) {
    RuleSetting(rule: $0, level: $1)
  }
}

extension Form where Value == String {
  /// Any text: which rules there are is known further up.
  fileprivate static let ruleName = literal(
    ScalarShape("name of a rule", pattern: identifierPattern, yamlTypes: .any, example: "review-overdue")
  ) { .success($0) }
}
