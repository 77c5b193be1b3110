import Comparison
import Escalation
import JSON
import Records
import Source

extension CalibrationReport {
  /// The object that programs are promised, version 1: its keys and their order change only with the version.
  func json() -> JSONValue {
    .object([
      "version": 1,
      "goal": .object([
        "percent": .integer(calibration.goal.percent), "fewestRecords": .integer(calibration.goal.fewestRecords),
      ]),
      "proposals": .array(proposals.map(\.json)),
      "summary": .object([
        "proposals": .integer(proposals.count), "kept": .integer(calibration.kept),
        "unsupported": .integer(calibration.unsupported), "weaken": .integer(proposals.count(where: \.weakens)),
        "break": .integer(proposals.count { $0.findings.contains { $0.severity == .error } }),
      ]),
      "problemCount": .integer(findings.count),
    ])
  }
}

extension ReportedProposal {
  fileprivate var json: JSONValue {
    let head: [(key: String, value: JSONValue?)] = [
      ("field", .string(field)), ("path", .string(path)), ("line", .integer(position.line)),
      ("column", .integer(position.column)), ("before", .string(proposal.before.written)),
      ("after", .string(proposal.after.written)),
    ]
    let tail: [(key: String, value: JSONValue?)] = [
      ("reaches", .array(proposal.reaches.map(\.json))),
      ("impacts", .array(changes.map(\.briefJSON))),
      ("findings", .array(findings.map(\.briefJSON))),
      ("obstacle", obstacle.map(JSONValue.string) ?? .null),
      ("written", isWritten.map(JSONValue.bool) ?? .null),
    ]
    return .object(JSONObject(head + evidence + tail))
  }

  private var evidence: [(key: String, value: JSONValue?)] {
    switch proposal.evidence {
    case .target(_, let evidence):
      [
        ("attainment", evidence.attainment.json), ("newAttainment", evidence.newAttainment.json),
        ("restsOn", .object(["rank": .integer(evidence.rank), "time": .seconds(evidence.seconds, evidence.clock)])),
      ]
    case .hold(let evidence):
      [
        ("metric", .string(evidence.metric.name)), ("falsePositives", evidence.falsePositives.json),
        ("avoided", .integer(evidence.avoided)), ("delaySeconds", .integer(evidence.delay)),
      ]
    }
  }
}

extension Share {
  fileprivate var json: JSONValue {
    .object(["count": .integer(count), "of": .integer(of), "share": .fraction(value), "interval": .interval(self)])
  }
}

extension Proposal.ReachedIncident {
  fileprivate var json: JSONValue {
    .object([
      "matrix": .string(matrix.name), "incident": .string(incident.name), "met": .integer(attainment.count),
      "of": .integer(attainment.of),
    ])
  }
}

extension Change {
  fileprivate var briefJSON: JSONValue {
    .object([
      "impact": .string(impact.rawValue), "matrix": matrix.map(JSONValue.string) ?? .null, "subject": .string(subject),
      "message": .string(message),
    ])
  }
}

extension Diagnostic {
  fileprivate var briefJSON: JSONValue {
    .object(["rule": .string(rule.name), "severity": .string(severity.rawValue), "message": .string(message)])
  }
}
