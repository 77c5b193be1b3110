import Rules
import Source

/// The rule of a name on the command line.
///
/// - Throws: That there is none, with the nearest that is.
func rule(named name: String) throws -> Rule {
  if let rule = RuleCatalogue.rule(RuleID(name)) { return rule }
  let meant = nearest(to: name, in: RuleCatalogue.all.map(\.id.name))
  let advice = meant.map { "did you mean `\($0)`?" } ?? "`sevc rules` lists them"
  throw CommandFailure("\(quotedName(name)) is no rule; \(advice)")
}

/// A name as it was given, on one line and not too long.
func quotedName(_ name: String) -> String {
  let shown = String(name.unicodeScalars.prefix(64).map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  return "`\(shown)`"
}
