import Source

extension Report {
  /// Checkstyle's XML, which many code-review tools read.
  func checkstyle() -> String {
    XMLElement("checkstyle", ["version": "4.3"], .elements(findingsByFile.map(\.checkstyleFile))).document
  }

  /// The findings of each file that has some, in their order.
  var findingsByFile: [FileFindings] {
    let groups = Dictionary(grouping: findings, by: \.place.path)
    return groups.sorted { $0.key.precedes($1.key) }.map { FileFindings(path: $0.key, findings: $0.value) }
  }
}

/// The findings of one file.
struct FileFindings {
  let path: String
  let findings: [ReportedFinding]
}

extension FileFindings {
  fileprivate var checkstyleFile: XMLElement {
    XMLElement("file", ["name": path], .elements(findings.map(\.checkstyleError)))
  }
}

extension ReportedFinding {
  fileprivate var checkstyleError: XMLElement {
    XMLElement(
      "error",
      [
        "line": "\(place.start.line)", "column": "\(place.start.column)", "severity": severity.rawValue,
        "message": message, "source": "sevc.\(rule)",
      ])
  }
}
