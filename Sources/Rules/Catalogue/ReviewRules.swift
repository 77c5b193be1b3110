extension RuleCatalogue {
  static let review: [Rule] = [
    .reviewOverdue, .reviewInFuture, .sunsetPassed, .drillMissing, .allowWithoutReason, .allowExpired, .allowUnused,
  ]
}
