import JSON
import Source

extension Report {
  /// GitLab's code quality report (docs.gitlab.com, "Code Quality report format"): lines start at 1.
  func gitLab(_ options: ReportOptions) -> JSONValue {
    let fingerprints = fingerprints(pathPrefix: options.pathPrefix)
    return .array(
      zip(findings, fingerprints).map { finding, fingerprint in
        [
          "description": .string(finding.message),
          "check_name": .string(finding.rule.name),
          "fingerprint": .string(fingerprint),
          "severity": .string(finding.severity.gitLabName),
          "location": [
            "path": .string(options.pathPrefix + finding.place.path),
            "lines": ["begin": .integer(finding.place.start.line), "end": .integer(finding.place.lastLine)],
          ],
        ]
      })
  }
}

extension Diagnostic.Severity {
  /// One of `info`, `minor`, `major`, `critical`, `blocker`.
  fileprivate var gitLabName: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    }
  }
}
