import Source

extension Report {
  /// GitHub's workflow commands, one line a finding: they become annotations of a pull request.
  ///
  /// Errors come first, because GitHub keeps ten of each kind a step.
  /// (docs.github.com, "Workflow commands for GitHub Actions" and "Annotation limits")
  func gitHubCommands(_ options: ReportOptions) -> String {
    let commands = findingsBySeverity.map { $0.gitHubCommand(pathPrefix: options.pathPrefix) }
    return (commands + (options.summary ? [summary.description] : [])).map { "\($0)\n" }.joined()
  }

  /// The findings, the errors before the warnings, and otherwise in their order.
  var findingsBySeverity: [ReportedFinding] {
    Diagnostic.Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }
}

extension ReportedFinding {
  fileprivate func gitHubCommand(pathPrefix: String) -> String {
    let properties = gitHubProperties(path: pathPrefix + place.path).map { "\($0)=\($1.escapedAsProperty)" }
    return "::\(severity.rawValue) \(properties.joined(separator: ","))::\(annotation.escapedAsData)"
  }

  /// Columns are told only within one line: GitHub takes no others.
  private func gitHubProperties(path: String) -> [(String, String)] {
    let lines = [("file", path), ("line", "\(place.start.line)"), ("endLine", "\(place.lastLine)")]
    let columns = [("col", "\(place.start.column)"), ("endColumn", "\(place.end.column)")]
    return lines + (place.start.line == place.end.line ? columns : []) + [("title", rule.name)]
  }

  /// The message, the help and the other places, a line each.
  private var annotation: String {
    ([message.visible] + (help.map { ["help: \($0.visible)"] } ?? [])
      + related.map {
        "\($0.place.path.visible):\($0.place.start.line):\($0.place.start.column): \($0.message.visible)"
      })
      .joined(separator: "\n")
  }
}

extension ReportedPlace {
  /// The last line that holds something of the place: the one before its end where that is a line's start.
  var lastLine: Int {
    end.column == 1 && end.line > start.line ? end.line - 1 : end.line
  }
}

/// The escapes of `@actions/core` (github.com/actions/toolkit, `packages/core/src/command.ts`).
extension String {
  var escapedAsData: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  var escapedAsProperty: String {
    escapedAsData.unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
