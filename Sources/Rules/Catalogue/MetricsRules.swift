extension RuleCatalogue {
  static let metrics: [Rule] = [
    .thresholdOrder, .thresholdDirection, .thresholdRange, .thresholdClear, .rollbackMissing, .interventionMissing,
    .rollbackUnplanned, .rollbackNotUrgent, .metricSilent, .boundLoose, .boundsIncomplete, .failureModeUncovered,
    .failureModeUnmitigated, .ladderOrder, .ladderEntryMissing, .approvalMissing, .ladderLevelUnused,
  ]
}
