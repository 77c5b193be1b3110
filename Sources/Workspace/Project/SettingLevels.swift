import Escalation
import MatrixLanguage
import Rules
import Source

extension RuleLevels {
  /// Takes the levels of `sevc.yaml` and, over them, those of the command line; tells what names no settable rule.
  mutating func apply(_ settings: ProjectSettings, _ others: [(rule: RuleID, level: RuleLevel)]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for setting in settings.rules?.value ?? [] {
      let id = RuleID(setting.rule.value)
      guard let rule = RuleCatalogue.rule(id) else {
        findings.append(Self.unknownRule(setting))
        continue
      }
      guard rule.isSettable else {
        findings.append(
          Diagnostic(
            "unknown-key", at: setting.rule.range, "`\(id)` is a structure finding, which is always an error",
            help: "leave it out"))
        continue
      }
      if let level = setting.level.value { set(id, to: level) }
    }
    for (rule, level) in others { set(rule, to: level) }
    return findings
  }

  private static func unknownRule(_ setting: RuleSetting) -> Diagnostic {
    let name = setting.rule.value
    let settable = RuleCatalogue.all.filter(\.isSettable).map(\.id.name)
    let meant = NearMatch(to: IdentifierGrammar.refusal(of: name, as: .key)?.suggestion ?? name, in: settable)
    return Diagnostic(
      "unknown-key", at: setting.rule.range, "\(quoted(name)) is no rule",
      help: meant.map { "did you mean `\($0.name)`?" } ?? "`sevc rules` lists them",
      fixes: meant.map { $0.isPlain ? [TextEdit(range: setting.rule.range, replacement: $0.name)] : [] } ?? [])
  }
}
