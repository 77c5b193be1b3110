import MatrixLanguage

extension BadDocument {
  static let ofUpdates = [
    BadDocument("two ways to update", "updates: {customers: {within: 60m, ↓every: 30m}}", ["unknown-key"]),
    BadDocument(
      "an end of one update by then", "updates: {customers: {within: 30m, ↓until: mitigation}}", ["unknown-key"]),
    BadDocument(
      "an end of one update", "updates: {customers: {first: 30m, ↓until: mitigation}}", ["unknown-key"], bySchema: false
    ),
    BadDocument("an end without a beginning", "updates: {customers: {↓until: mitigation}}", ["missing-key"]),
    BadDocument("an update without a value", "updates: {customers:↓ }", ["wrong-type"]),
    BadDocument(
      "an approval by all in words", "ladder: [{id: prompts, title: Prompts, approval: {↓all: [anna]}}]",
      ["unknown-key"]),
    BadDocument(
      "an approval by nobody", "ladder: [{id: prompts, title: Prompts, approval: {↓any: []}}]", ["missing-key"]),
  ]

  static let ofMetrics = [
    BadDocument(
      "a bound of another currency",
      "metrics: [{id: m, title: M, unit: money, thresholds: [{above: 500 USD, action: notify, raises: outage}, {above: ↓400 EUR, action: notify, raises: outage}], clear: {below: ↓300 GBP}}]",
      ["bad-value", "bad-value"], bySchema: false),
    BadDocument(
      "a bound of another unit",
      "metrics: [{id: m, title: M, unit: ratio, thresholds: [{below: ↓2s, action: notify, raises: outage}]}]",
      ["bad-value"], bySchema: false),
    BadDocument(
      "two bounds",
      "metrics: [{id: m, title: M, unit: ratio, thresholds: [{below: 0.1, ↓above: 0.9, action: notify, raises: outage}]}]",
      ["unknown-key"]),
    BadDocument(
      "no bound", "metrics: [{id: m, title: M, unit: ratio, thresholds: [{↓action: notify, raises: outage}]}]",
      ["missing-key"]),
    BadDocument(
      "an unknown incident and an unknown model",
      "metrics: [{id: m, title: M, unit: ratio, model: ↓answerer, thresholds: [{below: 0.1, action: notify, raises: ↓outages}]}]",
      ["unknown-reference", "unknown-reference fix"], bySchema: false),
    BadDocument(
      "a bound out of reach of its model", "models: [{id: m, title: M, owner: anna, bounds: {quality: {floor: ↓85}}}]",
      ["bad-value"], bySchema: false),
    BadDocument(
      "a level of no ladder", "failureModes: [{id: f, kind: hallucination, title: F, owner: anna, level: ↓prompts}]",
      ["unknown-reference"], bySchema: false),
  ]

  static let ofDrills = [
    BadDocument(
      "an unknown matrix, of whose incidents nothing is said", of: .drill, "matrix: ↓servise",
      ["unknown-reference fix"],
      bySchema: false),
    BadDocument(
      "an incident of another matrix", of: .drill, "incident: ↓outage", ["unknown-reference"], bySchema: false),
    BadDocument(
      "an incident and a metric", of: .drill, "incident: blackout\n↓metric: {id: answers, value: 0.5}", ["unknown-key"]),
    BadDocument(
      "a value in another unit than its metric's", of: .drill,
      "apiVersion: sevc/v1\nkind: Drill\nname: night\nmatrix: service\nstarts: 2026-12-26T03:10:00Z\nmetric: {id: answers, value: ↓2s}\nexpect: [{met: resolution}]",
      ["bad-value"], bySchema: false),
    BadDocument(
      "a value out of its unit's reach", of: .drill,
      "apiVersion: sevc/v1\nkind: Drill\nname: night\nmatrix: service\nstarts: 2026-12-26T03:10:00Z\nmetric: {id: answers, value: ↓120%}\nexpect: [{met: resolution}]",
      ["bad-value"], bySchema: false),
    BadDocument(
      "neither", of: .drill,
      "↓apiVersion: sevc/v1\nkind: Drill\nname: night\nmatrix: service\nstarts: 2026-12-26T03:10:00Z\nexpect: [{met: resolution}]",
      ["missing-key"]),
    BadDocument(
      "two expectations in one", of: .drill, "expect: [{paged: anna, ↓breached: resolution}]", ["unknown-key"]),
    BadDocument("an expectation of nothing", of: .drill, "expect: [{↓at: 3m}]", ["missing-key"]),
    BadDocument("a moment without a zone", of: .drill, "starts: ↓2026-12-26 03:10", ["bad-value"]),
  ]
}
