import MatrixLanguage

extension BadDocument {
  static let ofTypes = [
    BadDocument("a list where text is due", "title: ↓[Support]", ["wrong-type"]),
    BadDocument("a mapping where text is due", "title: ↓{name: Support}", ["wrong-type"]),
    BadDocument("a section without a value", "incidents:↓", ["wrong-type"]),
    BadDocument("a scope without a value", "scope:↓", ["wrong-type"]),
    BadDocument(
      "text where a list is due",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, triggers: ↓Provider status page}]", ["wrong-type"]),
    BadDocument(
      "owners that are no mapping make no unknown owners", "owners: ↓[clara]\nreview: {owner: clara}", ["wrong-type"]),
    BadDocument(
      "an owner that is no mapping is one all the same", "owners: {clara: ↓Clara}\nreview: {owner: clara}",
      ["wrong-type"]),
    BadDocument(
      "an incident that is text",
      "incidents: [↓outage, {id: other, title: Other, severity: SEV-1}]\nmetrics: [{id: m, title: M, unit: count, thresholds: [{above: 1, action: notify, raises: outage}]}]",
      ["wrong-type"]),
    BadDocument("a role that is an owner", "roles: {response: ↓anna}", ["wrong-type"]),
    BadDocument("coverage without a value", "owners: {clara: {name: Clara, coverage:↓ }}", ["wrong-type"]),
    BadDocument("a template", "description: {↓{ text }}", ["wrong-type"], bySchema: false),
    BadDocument("a key that is a list", "labels: {↓[a, b]: c}", ["wrong-type"], bySchema: false),
  ]

  static let ofValues = [
    BadDocument("text without a value", "title:↓", ["bad-value"]),
    BadDocument("empty text", "title: ↓\"\"", ["bad-value"]),
    BadDocument("a blank that is no space", "title: ↓\"\\_\u{2003}\"", ["bad-value"], bySchema: false),
    BadDocument("a title of two lines", "title: ↓|\n  Support\n  Helpdesk", ["bad-value"], bySchema: false),
    BadDocument("a line break that YAML made", "title: ↓\"Support\\u2028Helpdesk\"", ["bad-value"], bySchema: false),
    BadDocument(
      "minutes in words", "incidents: [{id: outage, title: Outage, severity: SEV-1, firstResponse: ↓10 minutes}]",
      ["bad-value fix"]),
    BadDocument(
      "a wrong duration in quotes",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, firstResponse: ↓\"10 min\"}]", ["bad-value fix"]),
    BadDocument(
      "a number for a duration", "incidents: [{id: outage, title: Outage, severity: SEV-1, firstResponse: ↓10}]",
      ["bad-value"]),
    BadDocument(
      "a step that is scheduled",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: ↓scheduled, to: [backup]}]}]",
      ["bad-value"]),
    BadDocument(
      "days that no month has", "review: {last: ↓2026-02-30, sunset: ↓2027-13-01}", ["bad-value", "bad-value"],
      bySchema: false),
    BadDocument("a date in another order", "review: {last: ↓20.11.2026}", ["bad-value fix"]),
    BadDocument(
      "too many repetitions",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [backup], repeat: {every: 5m, times: ↓1001}}]}]",
      ["bad-value"]),
    BadDocument(
      "a boolean in another word", "metrics: [{id: m, title: M, unit: count, critical: ↓yes}]", ["bad-value fix"]),
    BadDocument(
      "a zone that is none", of: .organization, "calendars: {here: {timezone: ↓Europe/Lundon, hours: 08:00-16:00}}",
      ["bad-value fix"], bySchema: false),
    BadDocument(
      "zones that are near to another hour", of: .organization,
      "calendars: {a: {timezone: ↓GMT+1, hours: 08:00-16:00}, b: {timezone: ↓PST, hours: 08:00-16:00}}",
      ["bad-value", "bad-value"], bySchema: false),
    BadDocument(
      "the zone of a drill", of: .drill, "starts: ↓2026-12-26T03:10 Europe/Lundon", ["bad-value fix"], bySchema: false),
    BadDocument(
      "a scope as it is printed, or said",
      "scope: {monthlyInteractions: ↓Over 1m, customerImpact: ↓Customer-facing mission-critical, onCall: ↓24/7, reviewCadence: ↓every week}",
      ["bad-value fix", "bad-value fix", "bad-value fix", "bad-value fix"]),
    BadDocument(
      "the contrary of a word",
      "scope: {monthlyInteractions: over-1m, customerImpact: ↓external, onCall: always, reviewCadence: weekly}",
      ["bad-value"]),
    BadDocument(
      "weeks of business time", "incidents: [{id: outage, title: Outage, severity: SEV-1, resolution: ↓1bw}]",
      ["bad-value"]),
    BadDocument(
      "hours in short", of: .organization, "calendars: {here: {timezone: Europe/London, hours: ↓8-16}}",
      ["bad-value fix"]),
    BadDocument(
      "windows that overlap", of: .organization,
      "calendars: {here: {timezone: Europe/London, hours: [08:00-12:00, ↓11:00-16:00]}}", ["bad-value"], bySchema: false
    ),
    BadDocument("a tag of another program", "description: ↓!include notes.txt", ["bad-value"], bySchema: false),
    BadDocument(
      "a choice misspelt",
      "scope: {monthlyInteractions: under-10k, customerImpact: ↓customerfacing, onCall: always, reviewCadence: weekly}",
      ["bad-value fix"]),
    BadDocument(
      "money without a currency", "ladder: [{id: prompts, title: Prompts, costCeiling: ↓2000}]", ["bad-value"]),
  ]

  static let ofWords = [
    BadDocument(
      "an id that is a word of the language", "incidents: [{id: ↓closed, title: Outage, severity: SEV-1}]",
      ["bad-value"], bySchema: false),
    BadDocument(
      "a bad id makes no unknown references",
      "incidents: [{id: ↓the outage, title: Outage, severity: SEV-1}]\nmetrics: [{id: m, title: M, unit: count, thresholds: [{above: 1, action: notify, raises: the-outage}]}]",
      ["bad-value fix"]),
    BadDocument(
      "a bad id hides no other mistake",
      "owners: {↓Clara C: {name: Clara}}\nreview: {owner: clara-c}\nroles: {response: {primary: ↓ana}}",
      ["bad-value fix", "unknown-reference fix"]),
    BadDocument(
      "a bad owner's id makes no unknown owners", "owners: {↓backup: {name: Backup}}\nreview: {owner: backup}",
      ["bad-value"], bySchema: false),
    BadDocument("the index page's name", "name: ↓index", ["bad-value"], bySchema: false),
    BadDocument("a device's name", "name: ↓CON", ["bad-value"], bySchema: false),
    BadDocument("always, nearly", "owners: {clara: {name: Clara, coverage: ↓alway}}", ["bad-value fix"]),
    BadDocument("a calendar without its list", "owners: {clara: {name: Clara, coverage: ↓london}}", ["bad-value"]),
    BadDocument(
      "always in a list", "owners: {clara: {name: Clara, coverage: [↓always]}}", ["unknown-reference"], bySchema: false),
    BadDocument(
      "closed, nearly", "incidents: [{id: outage, title: Outage, severity: SEV-1, outOfHours: ↓close}]",
      ["bad-value fix"]),
    BadDocument(
      "updates as they are printed",
      "updates:\n  a: ↓Not required\n  b: ↓Within 60 min\n  c: ↓Within 90 min if user impact sustained\n  d: ↓Initial update within 30 min\n  e: ↓Every 30 min until mitigation\n  f: ↓As needed by compliance trigger\n  g: ↓Initial update within 30 min, then every 60 min until resolution",
      Array(repeating: "bad-value fix", count: 7)),
    BadDocument(
      "updates that are said otherwise",
      "updates: {a: ↓Every now and then, b: ↓'Within 60 min', c: ↓Within a while, d: ↓Every 30 min until midnight, e: ↓unscheduled, f: ↓Every 1 business day}",
      Array(repeating: "bad-value", count: 6)),
    BadDocument("none, nearly", "updates: {customers: ↓nne}", ["bad-value fix"]),
    BadDocument(
      "a place of a role, nearly",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [↓quality.primry]}]}]",
      ["bad-value fix"]),
  ]
}
