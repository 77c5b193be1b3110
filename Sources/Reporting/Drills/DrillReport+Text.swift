import Drills
import Escalation

extension DrillReport {
  /// For people: a line a drill, its timeline where it is asked for, what failed with its source line, and the sum.
  ///
  ///     ok    quality-drop (4 expectations)
  ///     FAIL  outage-at-night (1 of 6 expectations)
  ///
  ///     matrices/drills.yaml:16:5: error: operations was paged at 25m, expected by 20m [drill]
  func text(_ options: ReportOptions) -> String {
    let shown = options.summary ? outcomes : outcomes.filter { !$0.passed }
    var paragraphs = shown.map { paragraph(of: $0, options.color) }
    paragraphs = showsTimelines ? paragraphs : paragraphs.isEmpty ? [] : [paragraphs.joined()]
    var findingOptions = options
    findingOptions.summary = false
    let failures = findings(of: outcomes).rendered(as: .text, findingOptions)
    if !failures.isEmpty { paragraphs.append(failures) }
    if let coverage { paragraphs.append(coverage.text) }
    if options.summary { paragraphs.append(summary + "\n") }
    return paragraphs.joined(separator: "\n")
  }

  private func paragraph(of outcome: DrillOutcome, _ color: Bool) -> String {
    let timeline = showsTimelines ? outcome.timeline.map { "\n" + $0.text(of: outcome.drill.starts?.value.zone) } : nil
    return outcome.line(color) + (timeline ?? "")
  }

  /// `5 drills, 1 failed`
  private var summary: String {
    guard !outcomes.isEmpty else { return "no drills" }
    return counted(outcomes.count, "drill") + (failedCount == 0 ? ", none failed" : ", \(failedCount) failed")
  }
}

extension DrillOutcome {
  fileprivate func line(_ color: Bool) -> String {
    let word = passed ? "ok  " : "FAIL"
    let mark = color ? (passed ? TerminalStyle.help : .error).applied(to: word) : word
    return "\(mark)  \(name.visible) (\(count))\n"
  }

  private var count: String {
    if obstacle != nil { return "cannot be played" }
    let failed = expectations.count { $0.failure != nil }
    let all = counted(expectations.count, "expectation")
    return failed == 0 ? all : "\(failed) of \(all)"
  }
}

extension DrillCoverage {
  /// What no drill reaches, one line each, and the sum.
  var text: String {
    let missing = incidents.flatMap { incident in
      incident.isReached
        ? incident.steps.filter { !$0.isReached }.map { "\(incident.name): no drill pages by the step \($0.name)" }
        : ["\(incident.name): no drill plays it"]
    }
    let sum = "drills reach \(reached) of \(total) incidents and steps (\(percent)%)"
    return (missing + [sum]).map { $0.visible + "\n" }.joined()
  }
}

extension CoveredIncident {
  /// `support/outage`
  var name: String { "\(matrix)/\(incident)" }
}

extension CoveredStep {
  /// `after 20m to backup, executives`
  var name: String {
    let since = step.start == .acknowledged ? " since acknowledged" : ""
    let targets = (step.targets?.value ?? []).map(\.value.written).joined(separator: ", ")
    return "after \(step.after?.value.written ?? "?")\(since) to \(targets)"
  }
}
