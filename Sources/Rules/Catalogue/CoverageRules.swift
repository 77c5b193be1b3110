extension RuleCatalogue {
  static let coverage: [Rule] = []
}
