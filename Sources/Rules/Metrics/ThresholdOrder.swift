import Escalation
import Source

extension Rule {
  static let thresholdOrder = Rule(
    "threshold-order", .metrics, .error,
    summary: "thresholds do not go from mild to severe",
    rationale: """
      Each threshold holds from its bound to the next one. Where a worse value calls for less, or is waited on for \
      longer, the people who answer see the grave alert after the mild one, or never.
      """,
    wrong: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.88, action: notify, raises: slow-answers}
            - {below: ↓0.92, action: intervene, raises: slow-answers}
      """,
      """
      incidents:
        - {id: drift, title: Drift, severity: SEV-1}
        - {id: collapse, title: Collapse, severity: SEV-2}
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.92, for: 5m, action: intervene, raises: drift}
            - {below: 0.88, for: ↓15m, action: ↓notify, raises: ↓collapse}
      """,
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 92%, for: 1d, action: notify, raises: slow-answers}
            - {below: 0.88, for: 15m, action: intervene, raises: slow-answers}
      """,
      """
      metrics:
        - id: queue-length
          title: Queue length
          unit: count
          thresholds:
            - {below: 5, action: rollback, raises: slow-answers}
            - {above: 50, for: 10m, action: notify, raises: slow-answers}
      """,
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        for direction in BoundDirection.allCases {
          let lines = metric.lines(direction)
          for (line, next) in zip(lines, lines.dropFirst()) {
            findings += ThresholdPair(line: line, next: next, matrix: matrix).findings()
          }
        }
      }
    })
}

/// Two thresholds of one direction, one right after the other.
private struct ThresholdPair {
  let line: ThresholdLine
  let next: ThresholdLine
  let matrix: Matrix

  func findings() -> [Diagnostic] {
    let direction = line.direction
    // Of two in the wrong order, nothing else is said: once they change places, it may be right.
    if direction.isFurther(line.value, than: next.value) { return [wrongOrder] }
    guard direction.isFurther(next.value, than: line.value) else { return [milderAction].compactMap(\.self) }
    return [milderAction, lesserIncident, longerWait].compactMap(\.self)
  }

  private var wrongOrder: Diagnostic {
    finding(
      at: next.bound.range, "the bound `\(next.phrase)` comes after `\(line.phrase)`, which is further out",
      "put the milder threshold first", [RelatedPlace("the threshold before it", at: line.bound.range)])
  }

  private var milderAction: Diagnostic? {
    guard let action = line.threshold.action, let other = next.threshold.action,
      other.value.gravity < action.value.gravity
    else { return nil }
    return finding(
      at: other.range,
      "`\(next.phrase)` calls for `\(other.value.rawValue)`, and the milder `\(line.phrase)` for `\(action.value.rawValue)`",
      "let the worse value call for as much", [RelatedPlace("the milder threshold's action", at: action.range)])
  }

  private var lesserIncident: Diagnostic? {
    guard let raised = line.threshold.raises, let other = next.threshold.raises,
      let graver = severity(of: raised.value), let lesser = severity(of: other.value), graver.rank < lesser.rank
    else { return nil }
    return finding(
      at: other.range,
      "`\(next.phrase)` raises `\(other.value)` (\(lesser.id)), and the milder `\(line.phrase)` the more severe `\(raised.value)` (\(graver.id))",
      "let the worse value raise an incident that is as severe",
      [RelatedPlace("the milder threshold's incident", at: raised.range)])
  }

  private var longerWait: Diagnostic? {
    guard let hold = next.threshold.hold, let wait = hold.value.elapsedSeconds else { return nil }
    let other = line.threshold.hold
    guard other != nil || !line.threshold.faultyKeys.contains("for"), (other?.value.elapsedSeconds ?? 0) < wait else {
      return nil
    }
    return finding(
      at: hold.range,
      "`\(next.phrase)` must last for `\(hold.value.written)`, and the milder `\(line.phrase)` for "
        + (other.map { "`\($0.value.written)`" } ?? "no time"),
      "wait no longer on the worse value",
      [RelatedPlace("the milder threshold", at: other?.range ?? line.bound.range)])
  }

  private func severity(of id: ID<Incident>) -> (rank: Int, id: ID<Severity>)? {
    guard let incident = matrix.incidents?.value.first(where: { $0.id.value == id }),
      let severity = incident.severity?.value, let rank = matrix.rank(of: severity)
    else { return nil }
    return (rank, severity)
  }

  private func finding(
    at range: SourceRange, _ message: String, _ help: String, _ related: [RelatedPlace]
  ) -> Diagnostic {
    Diagnostic("threshold-order", at: range, message, help: help, related: related)
  }
}

extension ThresholdAction {
  /// How much it calls for, from 0.
  fileprivate var gravity: Int {
    switch self {
    case .notify: 0
    case .intervene: 1
    case .rollback: 2
    }
  }
}
