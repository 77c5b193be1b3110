import Escalation
import JSON

/// The rules of an escalation policy: who is paged, and how long until the next are.
///
/// Our times count from detection, PagerDuty's from the rule before: 30 and 45 minutes are 30 and 15.
struct EscalationRules {
  struct Rule {
    /// Since detection.
    let minute: Int
    let owners: [ID<Owner>]
  }

  let rules: [Rule]

  /// Who is paged at one moment makes one rule; more people than it can hold are paged a minute later.
  init(_ pages: [EscalationPlan.Page]) {
    var waiting = Dictionary(grouping: pages, by: \.minute).mapValues { $0.flatMap(\.owners).withoutRepeats }
    var rules: [Rule] = []
    while let minute = waiting.keys.min(), let owners = waiting.removeValue(forKey: minute) {
      rules.append(Rule(minute: minute, owners: Array(owners.prefix(PagerDutyLimits.targetsPerRule))))
      let rest = owners.dropFirst(PagerDutyLimits.targetsPerRule)
      if !rest.isEmpty { waiting[minute + 1] = (Array(rest) + (waiting[minute + 1] ?? [])).withoutRepeats }
    }
    self.rules = rules
  }

  func json(_ variable: (ID<Owner>) -> OwnerVariable) -> JSONValue {
    .array(
      zip(rules, delays).map { rule, delay in
        [
          "escalation_delay_in_minutes": .integer(delay),
          "target": .array(rule.owners.map { variable($0).reference }),
        ]
      })
  }

  /// How long each rule waits for an acknowledgement.
  var delays: [Int] {
    zip(rules, rules.dropFirst()).map { max($1.minute - $0.minute, PagerDutyLimits.shortestDelay) }
      + (rules.isEmpty ? [] : [PagerDutyLimits.lastDelay])
  }

  /// `30 + 15 min`: how the time of a moment is made up; nil where it takes one delay or none.
  func sum(to minute: Int) -> String? {
    let parts = zip(rules, delays).prefix { $0.0.minute < minute }.map { String($0.1) }
    return parts.count < 2 ? nil : parts.joined(separator: " + ") + " min"
  }
}
