extension RuleCatalogue {
  static let content: [Rule] = []
}
