extension RuleCatalogue {
  static let timing: [Rule] = []
}
