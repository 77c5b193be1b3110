import Source

extension Rule {
  static let unknownKey = Rule(
    "unknown-key", .structure, .error,
    summary: "a key does not belong where it stands",
    rationale: """
      A misspelt key would be passed over, and the value with it: the escalation that everybody believes in would not \
      be there.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          ↓escalatoin: [{after: 20m, to: [backup]}]
      """,
      """
      calendars:
        weekend: {timezone: Europe/London, days: sat,↓sun, hours: 10:00-16:00}
      """,
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation:
            - {after: 20m, to: [backup], ↓repeat: {every: 15m, times: 3}}
            - {after: 90m, to: [executives]}
      """,
    ],
    right: [
      """
      calendars:
        weekend: {timezone: Europe/London, days: [sat, sun], hours: 10:00-16:00}
      """
    ],
    check: .reading)
}
