public import Comparison
import JSON
public import Records
public import Source

/// A proposal with what became of it, for the printers.
public struct ReportedProposal: Sendable {
  let proposal: Proposal
  let path: String
  let position: Position
  /// What it would change in meaning.
  let changes: [Change]
  /// What rules would say that they do not say now.
  let findings: [Diagnostic]
  /// Why it cannot be written; nil where it can.
  let obstacle: String?
  /// Whether it was written; nil where nothing was to be.
  let isWritten: Bool?

  public init(
    _ proposal: Proposal, path: String, position: Position, changes: [Change], findings: [Diagnostic],
    obstacle: String?, isWritten: Bool?
  ) {
    self.proposal = proposal
    self.path = path
    self.position = position
    self.changes = changes
    self.findings = findings
    self.obstacle = obstacle
    self.isWritten = isWritten
  }

  /// Whether it makes a promise weaker.
  var weakens: Bool { changes.contains { $0.impact == .weakens } }
}

/// Everything that a calibration proposes, ready for any of the printers.
public struct CalibrationReport: Sendable {
  /// The forms in which it can be told.
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  let calibration: Calibration
  let proposals: [ReportedProposal]
  /// What is wrong with rows; they are left out of every figure.
  let findings: RecordFindings

  public init(_ calibration: Calibration, _ proposals: [ReportedProposal], findings: RecordFindings) {
    self.calibration = calibration
    self.proposals = proposals
    self.findings = findings
  }

  /// The report as a whole file or output in one of the forms.
  public func rendered(as format: Format, _ options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: text(options)
    case .json: json().prettyPrinted()
    }
  }
}
