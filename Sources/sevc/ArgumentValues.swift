public import ArgumentParser
public import Escalation
public import MatrixLanguage
public import Reporting
public import Source

/// The values that stand on the command line.

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    guard case .success(let date) = CalendarDate.parse(argument) else { return nil }
    self = date
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension ChangeFormat: ExpressibleByArgument {}
extension ChangeHistory.Format: ExpressibleByArgument {}
extension DrillReportFormat: ExpressibleByArgument {}
extension RecordReport.Format: ExpressibleByArgument {}
extension CalibrationReport.Format: ExpressibleByArgument {}
extension RuleLevel: ExpressibleByArgument {}
extension Diagnostic.Severity: ExpressibleByArgument {}
extension BuildTarget: ExpressibleByArgument {}
extension InteractionBand: ExpressibleByArgument {}
extension CustomerImpact: ExpressibleByArgument {}
extension OnCallModel: ExpressibleByArgument {}
extension Cadence: ExpressibleByArgument {}
