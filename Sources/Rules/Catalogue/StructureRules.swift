extension RuleCatalogue {
  static let structure: [Rule] = []
}
