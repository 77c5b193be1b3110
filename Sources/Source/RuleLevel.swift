/// How grave the findings of a rule are, or that it is not looked for.
public enum RuleLevel: String, Sendable, CaseIterable {
  case error, warning, off
}
