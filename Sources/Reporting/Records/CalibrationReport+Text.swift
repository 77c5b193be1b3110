import Comparison
import Escalation
import Records
import Source

extension CalibrationReport {
  /// For a person who decides: each proposal with its figures, what it would mean and what it would break.
  func text(_ options: ReportOptions) -> String {
    let paint = { (text: String, style: TerminalStyle) in options.color ? style.applied(to: text) : text }
    var paragraphs = proposals.map { proposal in
      ([paint(proposal.title, .bold)] + proposal.lines(for: calibration.goal).map { "  \($0.visible)" })
        .map { "\($0)\n" }.joined()
    }
    paragraphs.append(summary + "\n")
    if findings.count > 0 { paragraphs.append(findings.lines.map { $0 + "\n" }.joined()) }
    return paragraphs.joined(separator: "\n")
  }

  private var summary: String {
    let fewest = calibration.goal.fewestRecords
    var parts = [proposals.isEmpty ? "no proposals" : counted(proposals.count, "proposal", "proposals")]
    if calibration.kept > 0 { parts.append("\(counted(calibration.kept, "target stays", "targets stay"))") }
    if calibration.unsupported > 0 {
      let targets = counted(calibration.unsupported, "target has", "targets have")
      parts.append("\(targets) fewer records than the \(fewest) that a proposal takes")
    }
    return parts.joined(separator: "; ")
  }
}

extension ReportedProposal {
  /// `matrices/org.yaml:31:20: firstResponse 10m → 5m`
  fileprivate var title: String {
    "\(path):\(position.line):\(position.column): \(field) \(proposal.before.written) → \(proposal.after.written)"
      .visible
  }

  var field: String {
    switch proposal.evidence {
    case .target(let measure, let evidence): (evidence.isOutOfHours ? "outOfHours." : "") + measure.rawValue
    case .hold: "for"
    }
  }

  fileprivate func lines(for goal: CalibrationGoal) -> [String] {
    evidenceLines(goal) + [reach] + perIncident + impacts + breaks + [fate].compactMap(\.self)
  }

  private func evidenceLines(_ goal: CalibrationGoal) -> [String] {
    switch proposal.evidence {
    case .target(_, let evidence):
      let now = evidence.attainment
      return [
        "kept \(now.text) times: \(now.percentText), 95% sure of \(now.intervalText)",
        "with 95% confidence \(goal.percent)% take no longer than \(evidence.clock.text(of: evidence.seconds)), "
          + "the \(ordinal(evidence.rank)) of \(evidence.newAttainment.of) measured times",
        "the new one would have been kept \(evidence.newAttainment.text) times: \(evidence.newAttainment.percentText)",
      ]
    case .hold(let evidence):
      let share = evidence.falsePositives
      return [
        "\(share.text) alerts of metric \(evidence.metric) were false: \(share.percentText), "
          + "95% sure of \(share.intervalText)",
        "the wait would have avoided \(evidence.avoided) of them; real alerts come "
          + "\(MeasureClock.elapsed.text(of: evidence.delay)) later, and none of those recorded would be lost",
      ]
    }
  }

  /// Whom it reaches, and by what.
  private var reach: String {
    let incidents = counted(proposal.reaches.count, "incident", "incidents")
    switch proposal.level {
    case .own: return "decides \(incidents)"
    case .matrix: return "decides \(incidents) of the matrix"
    case .severity:
      let severity = proposal.reaches.first?.severity.map { " \($0.name)" } ?? ""
      return "written at severity\(severity), and so decides \(incidents)"
    case .organization: return "written at the organization, and so decides \(incidents)"
    }
  }

  /// How each kept it; told where there are several.
  private var perIncident: [String] {
    guard proposal.reaches.count > 1 else { return proposal.reaches.map { "  \($0.matrix)/\($0.incident)" } }
    return proposal.reaches.map { reached in
      let kept = reached.attainment.of == 0 ? "no records" : "kept \(reached.attainment.text)"
      return "  \(reached.matrix)/\(reached.incident): \(kept)"
    }
  }

  private var impacts: [String] {
    let counts = Impact.allCases.map { impact in (impact, changes.filter { $0.impact == impact }) }
    return counts.filter { !$0.1.isEmpty }.map { impact, changes in
      let rest = changes.count > 1 ? ", and \(changes.count - 1) more" : ""
      return "\(impact.rawValue): \(changes[0].matrix.map { "\($0): " } ?? "")\(changes[0].message)\(rest)"
    }
  }

  private var breaks: [String] {
    findings.map { "\($0.severity == .error ? "breaks" : "warns by") \($0.rule): \($0.message)" }
  }

  private var fate: String? {
    if let obstacle { return "not to be written: \(obstacle)" }
    switch isWritten {
    case nil: return nil
    case true?: return "written"
    case false?: return "not written: it would break a rule"
    }
  }
}

/// `29th`
private func ordinal(_ number: Int) -> String {
  let tens = number / 10 % 10
  switch number % 10 {
  case 1 where tens != 1: return "\(number)st"
  case 2 where tens != 1: return "\(number)nd"
  case 3 where tens != 1: return "\(number)rd"
  default: return "\(number)th"
  }
}
