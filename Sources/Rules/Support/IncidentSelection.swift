import Escalation
import Source

/// The incidents of some severities that a condition holds of.
///
/// The condition is asked in place: an incident is large, and copying all of them would cost more than most rules.
extension Matrix {
  /// Incidents of the most severe severity in use.
  func topIncidents(where holds: (Incident) -> Bool) -> [Incident] {
    incidents(ofSeverities: severities?.value.first.map { [$0.id.value] } ?? [], where: holds)
  }

  /// Incidents of the other severities whose alerts reach people at once.
  func otherUrgentIncidents(where holds: (Incident) -> Bool) -> [Incident] {
    incidents(ofSeverities: severities?.value.dropFirst().filter(\.isUrgent).map(\.id.value) ?? [], where: holds)
  }

  /// Incidents of all severities whose alerts reach people at once.
  func urgentIncidents(where holds: (Incident) -> Bool) -> [Incident] {
    incidents(ofSeverities: severities?.value.filter(\.isUrgent).map(\.id.value) ?? [], where: holds)
  }

  /// Incidents whose severity is wanted; one of an unknown severity is not.
  private func incidents(ofSeverities wanted: [ID<Severity>], where holds: (Incident) -> Bool) -> [Incident] {
    guard let incidents = incidents?.value, !wanted.isEmpty else { return [] }
    return incidents.indices.compactMap { index in
      guard let severity = incidents[index].severity?.value, wanted.contains(severity), holds(incidents[index]) else {
        return nil
      }
      return incidents[index]
    }
  }
}

extension Incident {
  /// The incident as one that a value from further up reaches; nothing where the value is its own.
  func reached(by range: SourceRange) -> [RelatedPlace] {
    self.range.contains(range) ? [] : [RelatedPlace("reaches incident `\(id.value)`", at: id.range)]
  }
}

extension Project {
  /// Whether an incident pages an owner of whom a condition holds.
  func hasPaged(by incident: Incident, where holds: (Owner) -> Bool) -> Bool {
    owners(pagedBy: incident).contains { owner($0).map(holds) ?? false }
  }
}
