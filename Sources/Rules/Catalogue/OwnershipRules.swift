extension RuleCatalogue {
  static let ownership: [Rule] = [
    .backupMissing, .backupMissingUrgent, .backupSame, .backupSharesContact, .roleMissing, .ownerPlaceholder,
    .contactMissing, .contactNotPaging, .ownerRetired, .ownerUnused, .ownerOverloaded, .executivesMissing,
    .selfApproval,
  ]
}
