extension RuleCatalogue {
  static let content: [Rule] = [
    .checklistMissing, .triggerMissing, .titleDuplicate, .severityUnused, .referenceScheme, .referenceMissing,
    .secretInText,
  ]
}
