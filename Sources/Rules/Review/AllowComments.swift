import Source

extension Rule {
  static let allowWithoutReason = Rule(
    "allow-without-reason", .review, .error,
    summary: "a `sevc:allow` comment gives no reason, or an end that is no date",
    rationale: """
      Whoever reads the comment next year has to know whether it still holds. Without a reason it silences nothing.
      """,
    wrong: [
      """
      # The backup is silenced by none of these.
      ↓# sevc:allow backup-missing
      roles: {response: {primary: platform}}
      incidents:
        ↓# sevc:allow checklist-missing until spring -- we write it then
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    right: [
      """
      # sevc:allow backup-missing until 2027-03-01 -- one-person team until March
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .reading)

  static let allowExpired = Rule(
    "allow-expired", .review, .error,
    summary: "a `sevc:allow` comment is past its end",
    rationale: "The end was a promise that things would be mended by then. The last day is the one that is written.",
    wrong: [
      """
      ↓# sevc:allow backup-missing until 2026-11-19 -- one-person team until we hire
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    right: [
      """
      # sevc:allow backup-missing until 2026-11-20 -- one-person team until we hire
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .reading)

  static let allowUnused = Rule(
    "allow-unused", .review, .warning,
    summary: "a `sevc:allow` comment silences nothing",
    rationale: """
      What it allowed has been mended, or the comment stands where it does not reach, or no rule is called so. Left where \
      it is, it would silence the next mistake.
      """,
    wrong: [
      """
      ↓# sevc:allow backup-missing -- one-person team
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        ↓# sevc:allow checklist-mising -- we know it by heart
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    right: [
      """
      # sevc:allow backup-missing -- one-person team
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .reading)
}
