extension RuleCatalogue {
  static let metrics: [Rule] = []
}
