import MatrixLanguage

extension BadDocument {
  static let ofDocuments = [
    BadDocument(
      "another case of a kind",
      "apiVersion: sevc/v1\nkind: ↓drill\nname: night\nmatrix: service\nstarts: 2026-12-26T03:10:00Z\nincident: blackout\nexpect: [{met: resolution}]",
      ["unknown-document fix"]),
    BadDocument("an unknown kind", "apiVersion: sevc/v1\nkind: ↓Runbook\nname: support", ["unknown-document"]),
    BadDocument("no kind", "↓apiVersion: sevc/v1\nname: support", isWhole: true, ["unknown-document"]),
    BadDocument("neither of the first keys", "↓name: support", isWhole: true, ["unknown-document"]),
    BadDocument(
      "a later version", of: .organization, "apiVersion: ↓sevc/v2\nkind: Organization\nname: acme", ["unknown-document"]
    ),
    BadDocument(
      "no version", of: .organization, "↓kind: Organization\nname: acme", isWhole: true, ["unknown-document"]),
    BadDocument(
      "a first key in another case", of: .organization, "apiVersion: sevc/v1\n↓Kind: Organization\nname: acme",
      isWhole: true, ["unknown-key fix"]),
    BadDocument(
      "a kind that is a list", of: .organization, "apiVersion: sevc/v1\nkind: ↓[Organization]\nname: acme",
      ["unknown-document"]),
    BadDocument(
      "a root that is a list", of: .organization, "↓- apiVersion: sevc/v1\n- kind: Matrix", isWhole: true,
      ["unknown-document"]),
    BadDocument(
      "one of two documents in a file", of: .organization,
      "apiVersion: sevc/v1\nkind: Organization\nname: acme\n---\n↓just text", ["unknown-document"], bySchema: false),
  ]

  static let ofKeys = [
    BadDocument(
      "what is wrong under a misspelt key is told with it",
      "↓metric: [{id: m, title: M, unit: ↓Ratio, thresholds: [{below: 0.9, for: ↓5 min, action: notify, raises: ↓outge}]}]",
      ["unknown-key fix", "bad-value fix", "bad-value fix", "unknown-reference fix"]),
    BadDocument("a misspelt key is not also missing", "↓titel: Support", without: ["title"], ["unknown-key fix"]),
    BadDocument("a misspelt key beside the right one", "↓ownr: anna\nowner: anna", ["unknown-key"]),
    BadDocument(
      "one severity where several are due", "↓severity: [{id: SEV-1, firstResponse: 10m}]",
      ["unknown-key fix"]),
    BadDocument("a key near to one of another kind", of: .organization, "↓levels: [{id: SEV-1}]", ["unknown-key"]),
    BadDocument(
      "a section under a name of one's own, and who is meant by it", of: .organization,
      "↓people: {chris: {name: Chris, coverage: always}, dora: {name: Dora}}\nexecutives: [chris, dora]",
      ["unknown-key"]),
    BadDocument(
      "severities under the name of another section",
      "↓levels: [{id: S1, firstResponse: 10m}]\nincidents: [{id: outage, title: Outage, severity: S1}]", ["unknown-key"]
    ),
    BadDocument(
      "a section that stands there under two names",
      "owners: {clara: {name: Clara}}\n↓people: {dora: {name: Dora}}\nreview: {owner: dora}", ["unknown-key"]),
    BadDocument(
      "a section that looks like none", "↓people: {chris: {pager: PCHRIS}}\nreview: {owner: ↓chris}",
      ["unknown-key", "unknown-reference"]),
    BadDocument("keys that are no pieces of a value", "? ↓colour\n? ↓shape", ["unknown-key", "unknown-key"]),
    BadDocument("a key that is near to none", "↓teams: [anna]", ["unknown-key"]),
    BadDocument(
      "a missing key, at the first one",
      "↓apiVersion: sevc/v1\nkind: Matrix\nname: support\nowner: anna\nscope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\nincidents: [{id: outage, title: Outage, severity: SEV-1}]",
      ["missing-key"]),
    BadDocument(
      "three missing keys", "incidents:\n  - ↓triggers: [A page]", ["missing-key", "missing-key", "missing-key"]),
    BadDocument(
      "an empty list counts as absent",
      "↓apiVersion: sevc/v1\nkind: Matrix\nname: support\ntitle: Support\nowner: anna\nscope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}\nincidents: []",
      ["missing-key"]),
    BadDocument(
      "a step that pages nobody",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{↓after: 20m, to: []}]}]", ["missing-key"]),
    BadDocument("a scope without a key", "scope: ↓{}", ["missing-key", "missing-key", "missing-key", "missing-key"]),
    BadDocument("a label's name that is no id", "labels: {↓cost centre: 4711}", ["bad-value fix"]),
    BadDocument("a key twice", "labels: {team: search, ↓team: answers}", ["duplicate-key"], bySchema: false),
    BadDocument(
      "owners twice make no unknown owners",
      "owners: {clara: {name: Clara}}\n↓owners: {dora: {name: Dora}}\nreview: {owner: dora}", ["duplicate-key"],
      bySchema: false),
    BadDocument(
      "a merge key may hold what seems missing",
      "incidents:\n  - &a {id: outage, title: Outage, severity: SEV-1}\n  - {↓<<: *a, id: other}", ["merge-key"],
      bySchema: false),
    BadDocument(
      "days without brackets", of: .organization,
      "calendars:\n  weekend: {timezone: Europe/London, days: sat,↓sun, hours: 10:00-12:00}", ["unknown-key"]),
    BadDocument(
      "several days without brackets are one slip", of: .organization,
      "calendars:\n  some: {timezone: Europe/London, days: mon,↓wed,fri, hours: 10:00-12:00}", ["unknown-key"]),
    BadDocument(
      "text with a comma between braces",
      "incidents: [{id: outage, title: Sign-in, ↓answers and search, severity: SEV-1}]", ["unknown-key"]),
    BadDocument(
      "a repetition before the last step",
      "incidents: [{id: outage, title: Outage, severity: SEV-1, escalation: [{after: 5m, to: [backup], ↓repeat: {every: 5m, times: 3}}, {after: 50m, to: [anna]}]}]",
      ["unknown-key"], bySchema: false),
    BadDocument(
      "a key in quotes keeps them", "incidents: [{\"id\":\"outage\",↓\"titel\":\"Outage\",\"severity\":\"SEV-1\"}]",
      ["unknown-key fix"]),
  ]
}
