import Escalation
import Source

/// A rule that certain values come in a certain order, in every severity and in every incident.
///
/// What a severity has wrong by itself is told there, with the incidents that it reaches; what an incident brings in is
/// told at the incident's value.
struct TimingOrder {
  let rule: RuleID
  let severity: Diagnostic.Severity
  /// The pairs of values that hold together.
  let pairs: @Sendable (HeldValues) -> [TimingPair]
  /// Whether updates are among the values, which matrices give as well.
  var concernsUpdates = false
  let help: String

  var check: Rule.Check {
    .both(
      project: { context, findings in
        checkSeverities(
          context.project.organization.severities,
          of: context.project.matrices.filter { $0.severities?.level == .organization }, context, &findings)
      },
      eachMatrix: { matrix, context, findings in
        if matrix.severities?.level == .own { checkSeverities(matrix.severities, of: [matrix], context, &findings) }
        checkIncidents(of: matrix, context, &findings)
      })
  }

  private func checkSeverities(
    _ severities: Sourced<[Severity]>?, of matrices: @autoclosure () -> [Matrix], _ context: RuleContext,
    _ findings: inout [Diagnostic]
  ) {
    for severity in severities?.value ?? [] {
      for conflict in conflicts(of: Promises(of: severity), context) {
        var finding = finding(for: conflict, severity, context)
        finding.related += matrices().flatMap { incidents(of: $0, reachedBy: conflict, in: severity, context) }
        findings.append(finding)
      }
    }
  }

  /// The incidents that inherit both values.
  private func incidents(
    of matrix: Matrix, reachedBy conflict: TimingConflict, in severity: Severity, _ context: RuleContext
  ) -> [RelatedPlace] {
    let incidents = (matrix.incidents?.value ?? []).filter { $0.severity?.value == severity.id.value }
    return incidents.filter { incident in
      conflicts(of: Promises(of: incident, severity), context).contains { $0.pair.hasValues(of: conflict.pair) }
    }.map(\.reached)
  }

  /// What is in the wrong order, one conflict for each value to change.
  private func conflicts(of promises: Promises, _ context: RuleContext) -> [TimingConflict] {
    var places: Set<SourceRange> = []
    return context.conflicts(of: promises, pairs).filter { places.insert($0.pair.changed.span.range).inserted }
  }

  private func checkIncidents(of matrix: Matrix, _ context: RuleContext, _ findings: inout [Diagnostic]) {
    guard let incidents = matrix.incidents?.value else { return }
    let concernsAll = concernsUpdates && matrix.updates != nil
    let words: OwnWords = concernsUpdates ? [.timing, .updates] : .timing
    for (index, outline) in context.outlines.enumerated() where concernsAll || !outline.says.isDisjoint(with: words) {
      check(incidents[index], in: matrix, context, &findings)
    }
  }

  private func check(
    _ incident: Incident, in matrix: Matrix, _ context: RuleContext, _ findings: inout [Diagnostic]
  ) {
    let severity = matrix.severity(of: incident)
    for conflict in conflicts(of: Promises(of: incident, severity), context) {
      var finding = finding(for: conflict, severity, context)
      switch conflict.pair.changed.span.level {
      case .own: findings.append(finding)
      case .matrix:
        finding.related.append(incident.reached)
        findings.append(finding)
      case .severity, .organization: break
      }
    }
  }

  private func finding(for conflict: TimingConflict, _ severity: Severity?, _ context: RuleContext) -> Diagnostic {
    let pair = conflict.pair
    let wording = TimingWording(context: context, severity: severity, level: pair.changed.span.level)
    let message = "\(wording.text(of: pair.subjectValue)) \(pair.fault) \(wording.text(of: pair.otherValue))"
    return Diagnostic(
      rule, self.severity, at: pair.changed.span.range, message + wording.occasion(of: conflict), help: help,
      related: [RelatedPlace(pair.compared.name, at: pair.compared.span.range)])
  }
}

extension Incident {
  /// It, as one of the incidents that something inherited reaches.
  var reached: RelatedPlace {
    RelatedPlace("reaches incident `\(id.value)`", at: id.range)
  }
}
