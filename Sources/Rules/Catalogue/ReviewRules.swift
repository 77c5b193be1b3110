extension RuleCatalogue {
  static let review: [Rule] = []
}
