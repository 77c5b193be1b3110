import Escalation
import Source

extension FieldRule<Promise> {
  /// What may be done on whose word, one action at a time.
  static let authority = FieldRule("authority") { promises, telling in
    telling.tellAuthority(promises.map(\.authority), severityChanges: promises.changesSeverity(telling.lens))
  }
}

extension Telling {
  mutating func tellAuthority(_ authority: Pair<[Authority]>, severityChanges: Bool) {
    guard !lens.isSame(authority, by: \.action.value, { [$0.grant.range] }) else { return }
    below("authority") { telling in
      for (action, entries) in matched(authority, by: \.action.value.singleSpaced) {
        let grants = entries.map { $0?.grant }
        if severityChanges, grants.comesWithSeverity { continue }
        let lens = telling.lens
        telling.tell(
          action, from: grants.base?.written(\.text), to: grants.head?.written(\.text),
          grants.base?.value.shift(to: grants.head?.value, lens) ?? .none)
      }
    }
  }
}

extension Grant {
  /// Whose word it takes: to need none is the weaker rule.
  fileprivate func shift(to head: Grant?, _ lens: Lens) -> Shift {
    switch (self, head) {
    case (_, nil), (.preApproved, .preApproved): .none
    case (.preApproved, .approval): .stronger
    case (.approval, .preApproved): .weaker
    case (.approval(let before), .approval(let after)): before.shift(to: after, lens)
    }
  }

  fileprivate var text: String {
    switch self {
    case .preApproved: "pre-approved"
    case .approval(let approval): approval.text
    }
  }
}
