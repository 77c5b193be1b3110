extension RuleCatalogue {
  static let coverage: [Rule] = [
    .coverageUnknown, .coverageGap, .primaryOff, .onCallPromise, .holidaysMissing, .calendarUnused,
  ]
}
