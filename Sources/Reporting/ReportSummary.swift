/// How much was looked at, and how much was found.
public struct ReportSummary: Hashable, Sendable {
  public var files: Int
  public var matrices: Int
  public var incidents: Int
  public var errors: Int
  public var warnings: Int
  /// Findings that a `sevc:allow` comment keeps out of the report.
  public var silenced: Int
  /// Whether only those findings count that another report did not tell.
  var isOfNewFindings = false

  /// What was looked at; the findings are counted by the ``Report``.
  public init(files: Int, matrices: Int, incidents: Int, silenced: Int = 0) {
    self.files = files
    self.matrices = matrices
    self.incidents = incidents
    self.silenced = silenced
    errors = 0
    warnings = 0
  }
}

extension ReportSummary: CustomStringConvertible {
  /// `2 errors, 1 warning in 3 files (2 matrices, 14 incidents)`
  public var description: String {
    let looked = [counted(matrices, "matrix", "matrices"), counted(incidents, "incident")].joined(separator: ", ")
    return "\(found) in \(counted(files, "file")) (\(looked))"
  }

  private var found: String {
    let new = isOfNewFindings ? "new " : ""
    let counts = [
      errors > 0 ? counted(errors, new + "error") : nil, warnings > 0 ? counted(warnings, new + "warning") : nil,
      silenced > 0 ? "\(silenced) silenced" : nil,
    ].compactMap(\.self)
    return (errors + warnings == 0 ? ["no \(new)problems"] + counts : counts).joined(separator: ", ")
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
