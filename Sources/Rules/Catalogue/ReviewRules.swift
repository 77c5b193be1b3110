extension RuleCatalogue {
  static let review: [Rule] = [
    .reviewOverdue, .reviewInFuture, .sunsetPassed, .drillMissing, .drillSkipsLevel, .allowWithoutReason, .allowExpired,
    .allowUnused,
  ]
}
