extension RuleCatalogue {
  static let review: [Rule] = [
    .reviewOverdue, .reviewInFuture, .sunsetPassed, .drillMissing, .drillOverdue, .drillSkipsLevel, .allowWithoutReason,
    .allowExpired,
    .allowUnused,
  ]
}
