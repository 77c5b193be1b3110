import Escalation

/// What an incident decides itself, where it could have inherited.
struct OwnWords: OptionSet {
  let rawValue: UInt8

  /// When things are due, who is paged when, and what differs out of hours.
  static let timing = OwnWords(rawValue: 1 << 0)
  static let updates = OwnWords(rawValue: 1 << 1)
  static let roles = OwnWords(rawValue: 1 << 2)
}

/// The little of an incident that tells most rules that it is like the others of its severity.
///
/// Most incidents inherit most of what they promise. They are copied, resolved and compared only where that one of their
/// severity which was looked at first is not right.
struct IncidentOutline {
  /// The place of its severity in the list in use; nil where it has none or an unknown one.
  let severity: Int?
  let says: OwnWords
  let lacksCertainStep: Bool

  init(of incident: Incident, severities: [ID<Severity>]) {
    severity = severities.firstIndex { $0 == incident.severity?.value }
    var says: OwnWords = []
    if incident.timesItself { says.insert(.timing) }
    if incident.updatesItself { says.insert(.updates) }
    // Resolution gives inherited roles the place of the incident's id.
    if incident.roles?.range != incident.id.range { says.insert(.roles) }
    self.says = says
    lacksCertainStep = incident.lacksCertainStep
  }

  var isOfTopSeverity: Bool { severity == 0 }
  var timesItself: Bool { says.contains(.timing) }

  /// The outlines of a matrix's incidents, in their order.
  static func all(of matrix: Matrix) -> [IncidentOutline] {
    let severities = (matrix.severities?.value ?? []).map(\.id.value)
    return (matrix.incidents?.value ?? []).map { IncidentOutline(of: $0, severities: severities) }
  }
}

extension RuleContext {
  /// What a check finds of the incidents of the matrix that is looked at; those whose severity is unknown are left out.
  ///
  /// - Parameter words: What the check depends on beside the severity: an incident that says nothing of it itself is
  ///   like all others of its severity that do not either.
  func findings<Finding>(
    in matrix: Matrix, dependingOn words: OwnWords, where isMeant: (IncidentOutline) -> Bool = { _ in true },
    _ check: (Incident, Severity) -> Finding?
  ) -> [Finding] {
    guard let incidents = matrix.incidents?.value, let severities = matrix.severities?.value else { return [] }
    var right = [Bool](repeating: false, count: severities.count)
    var findings: [Finding] = []
    for (index, outline) in outlines.enumerated() where isMeant(outline) {
      let isLikeOthers = outline.says.isDisjoint(with: words)
      guard let severity = outline.severity, !(isLikeOthers && right[severity]) else { continue }
      if let finding = check(incidents[index], severities[severity]) {
        findings.append(finding)
      } else if isLikeOthers {
        right[severity] = true
      }
    }
    return findings
  }
}
