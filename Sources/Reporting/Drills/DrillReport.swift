public import Drills
import Escalation
import JSON
public import Source

/// The forms in which the outcome of drills is written.
public enum DrillReportFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case json
  case junit
}

/// What a run of `sevc drill` has to say, ready for any of the printers.
public struct DrillReport: Sendable {
  /// Sorted by name.
  public let outcomes: [DrillOutcome]
  /// Which incidents and steps are reached; nil where nobody asked.
  public var coverage: DrillCoverage?
  /// Whether the text draws every timeline.
  public var showsTimelines = false
  let sources: SourceFiles

  public init(_ outcomes: [DrillOutcome], in sources: SourceFiles) {
    self.outcomes = outcomes.sorted { $0.drill.header.name.value < $1.drill.header.name.value }
    self.sources = sources
  }

  public var failedCount: Int { outcomes.count { !$0.passed } }

  /// The report in one of its formats, with a line end at the end.
  public func rendered(as format: DrillReportFormat, _ options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: text(options)
    case .json: json().prettyPrinted()
    case .junit: jUnit()
    }
  }

  /// The failures of drills as the report of findings knows them, with their places.
  func findings(of outcomes: [DrillOutcome]) -> Report {
    Report(
      outcomes.flatMap(\.failures), in: sources,
      summary: ReportSummary(files: 0, matrices: 0, incidents: 0))
  }
}

extension DrillOutcome {
  var name: String { drill.header.name.value.name }
}

/// `1 drill`, `2 drills`.
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}
