extension RuleCatalogue {
  static let timing: [Rule] = [
    .timingsNotMonotonic, .severityOrder, .incidentSlowerThanSeverity, .escalationMissing, .escalationDeadEnd,
    .escalationPagesNobodyNew, .deliveryTooSlow, .businessTimeWithoutCalendar, .updateAfterResolution, .updateMissing,
    .acknowledgementExpiryTooLate, .localTimeSkipped,
  ]
}
