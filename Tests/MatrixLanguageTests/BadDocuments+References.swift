import MatrixLanguage

extension BadDocument {
  static let ofReferences = [
    BadDocument(
      "an id that it had, and that another has now",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, formerly: [↓Blackout, gone]}, {id: blackout, title: Blackout, severity: SEV-1}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an id that another had, too",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, formerly: [down, down]}, {id: slow, title: Slow, severity: SEV-1, formerly: [↓Down]}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an id that it had, and has",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, formerly: [↓outage, OUTAGE]}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an alias of another severity, and its own",
      "severities: [{id: P1, aliases: [one], firstResponse: 10m, formerly: [one]}, {id: P2, firstResponse: 20m, formerly: [↓one]}]\nincidents: [{id: outage, title: Outage, severity: P1}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an id that an owner had, and another has now", of: .organization,
      "owners: {chris: {name: Chris, formerly: [↓anna]}}", ["duplicate-id"], bySchema: false),
    BadDocument(
      "a name that a document had, and another has now", "formerly: [↓service]", ["duplicate-id"], bySchema: false),
    BadDocument(
      "the name of another organization", of: .organization, "formerly: [↓severities]", ["duplicate-id"],
      bySchema: false),
    BadDocument(
      "two ids that clash are both declared: whoever refers to either means it",
      "incidents: [{id: outage, title: Outage, severity: SEV-1}, {id: ↓Outage, title: Another, severity: SEV-1}]\nmetrics: [{id: m, title: M, unit: ratio, thresholds: [{below: 0.9, action: notify, raises: Outage}]}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an id with a dash of typographers, which others write right",
      "severities: [{id: ↓SEV–1, firstResponse: 10m}]\nincidents: [{id: outage, title: Outage, severity: SEV-1}]",
      ["bad-value fix"]),
    BadDocument(
      "a reference with a dash of typographers", "incidents: [{id: outage, title: Outage, severity: ↓SEV–1}]",
      ["unknown-reference fix"]),
    BadDocument(
      "a letter is no slip for another",
      "incidents: [{id: a, title: A, severity: SEV-1}]\nmetrics: [{id: m, title: M, unit: ratio, thresholds: [{below: 0.9, action: notify, raises: ↓b}]}]",
      ["unknown-reference"], bySchema: false),
    BadDocument(
      "another case", "incidents: [{id: outage, title: Outage, severity: ↓sev-1}]", ["unknown-reference fix"],
      bySchema: false),
    BadDocument(
      "another figure is no slip", "incidents: [{id: outage, title: Outage, severity: ↓SEV-3}]", ["unknown-reference"],
      bySchema: false),
    BadDocument(
      "in quotes it stays in quotes", "incidents: [{\"id\":\"outage\",\"title\":\"Outage\",\"severity\":↓\"sev-1\"}]",
      ["unknown-reference fix"], bySchema: false),
    BadDocument(
      "backup, nearly",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [↓bakup]}]}]",
      ["unknown-reference fix"], bySchema: false),
    BadDocument(
      "a role, nearly",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [↓qualty.primary]}]}]",
      ["unknown-reference fix"], bySchema: false),
    BadDocument(
      "a role of another matrix",
      "apiVersion: sevc/v1\nkind: Matrix\nname: support\ntitle: Support\nowner: anna\nscope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\nincidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [↓legal.primary]}]}]\n---\napiVersion: sevc/v1\nkind: Matrix\nname: other\ntitle: Other\nowner: anna\nscope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\nroles: {legal: {primary: anna}}\nincidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [legal.primary]}]}]",
      ["unknown-reference"], bySchema: false),
    BadDocument(
      "roles that cannot be read may hold the one that is meant",
      "↓role: {legal: {primary: anna}}\nincidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [legal.primary]}]}]",
      ["unknown-key fix"]),
    BadDocument(
      "a role without its place",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [↓quality]}]}]",
      ["unknown-reference"], bySchema: false),
    BadDocument(
      "always, nearly, as a calendar", "severities: [{id: SEV-1, firstResponse: 10m, calendar: ↓alwais}]",
      ["unknown-reference fix"], bySchema: false),
    BadDocument(
      "pre-approved, nearly", "authority: {restart: ↓pre-aproved}", ["unknown-reference fix"], bySchema: false),
    BadDocument(
      "none, nearly, as a backup", "roles: {response: {primary: anna, backup: ↓nune}}", ["unknown-reference fix"],
      bySchema: false),
    BadDocument(
      "what an anchor has wrong is not told of its aliases again",
      "owner: &who ↓ana\nreview: {owner: *who}\ntitle: &what ↓{}\nincidents: [{id: outage, title: *what, severity: SEV-1, firstResponse: &when ↓10 min, resolution: *when}]",
      ["unknown-reference fix", "wrong-type", "bad-value fix"]),
    BadDocument(
      "an alias is not mended", "title: &who ana\nreview: {owner: ↓*who}", ["unknown-reference"], bySchema: false),
  ]

  static let ofSections = [
    BadDocument(
      "ids that differ in case alone",
      "incidents: [{id: outage, title: A, severity: SEV-1}, {id: ↓Outage, title: B, severity: SEV-1}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "an owner whom the organization has", "owners: {↓Anna: {name: Anna}}", ["duplicate-id"], bySchema: false),
    BadDocument(
      "ids of a mapping that differ in case alone, at the later one",
      "owners: {clara: {name: Clara}, ↓Clara: {name: Clara}}", ["duplicate-id"], bySchema: false),
    BadDocument("a matrix that another file has", "name: ↓Service", ["duplicate-id"], bySchema: false),
    BadDocument(
      "an alias that is an id",
      "severities: [{id: SEV-1, firstResponse: 10m}, {id: SEV-2, aliases: [↓sev-1], firstResponse: 20m}]",
      ["duplicate-id"], bySchema: false),
    BadDocument(
      "severities twice, and no unknown ones", of: .organization,
      "apiVersion: sevc/v1\nkind: Organization\nname: acme\n↓severities: [{id: P1, firstResponse: 10m}]\n---\napiVersion: sevc/v1\nkind: Matrix\nname: support\ntitle: Support\nowner: anna\nscope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\nincidents: [{id: outage, title: Outage, severity: P1}]",
      ["duplicate-section"], bySchema: false),
  ]
}
