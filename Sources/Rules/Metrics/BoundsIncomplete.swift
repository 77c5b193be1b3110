import Escalation
import Source

extension Rule {
  static let boundsIncomplete = Rule(
    "bounds-incomplete", .metrics, .warning,
    summary: "a model has no quality, error-rate, latency or confidence bound",
    rationale: """
      What is acceptable of a model has to be said before it fails, for each way in which it can: worse answers, wrong \
      ones, late ones, and ones that it is not sure of.
      """,
    wrong: [
      """
      models:
        - id: ↓answerer
          title: Answerer
          owner: platform
          bounds: {quality: {floor: 0.85}, latency: {ceiling: 2s}}
      """
    ],
    right: [
      """
      models:
        - id: answerer
          title: Answerer
          owner: platform
          bounds:
            quality: {floor: 0.85}
            errorRate: {factual: 1%}
            latency: {ceiling: 2s}
            confidence: {floor: 0.70}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for model in matrix.models?.value ?? [] {
        let missing = model.missingBounds
        guard !missing.isEmpty else { continue }
        findings.append(
          Diagnostic(
            "bounds-incomplete", .warning, at: model.id.range,
            "the model `\(model.id.value)` has no bound for \(listed(missing.map(\.rawValue)))",
            help: "add under `bounds` what is acceptable"))
      }
    })
}

extension Model {
  /// The bounds that every model should have and that this one says nothing of.
  fileprivate var missingBounds: [BoundName] {
    guard let bounds = bounds?.value else {
      return faultyKeys.contains("bounds") ? [] : [.quality, .errorRate, .latency, .confidence]
    }
    var missing: [BoundName] = []
    if bounds.lacks(bounds.quality, "quality") { missing.append(.quality) }
    if bounds.lacks(bounds.errorRate, "errorRate") { missing.append(.errorRate) }
    if bounds.lacks(bounds.latency, "latency") { missing.append(.latency) }
    if bounds.lacks(bounds.confidence, "confidence") { missing.append(.confidence) }
    return missing
  }
}

/// `a, b and c`, each in backticks.
func listed(_ names: [String]) -> String {
  let quoted = names.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " and " + last
}
