extension RuleCatalogue {
  static let ownership: [Rule] = [.backupMissing]
}
