import Escalation
import Source

/// Unites organization documents: calendars and owners are added up, the other sections are given by one of them.
struct OrganizationUnion {
  private(set) var organization = Organization(at: .nowhere)
  private(set) var findings: [Diagnostic] = []
  /// The kinds that a section given twice declares: the second one is told, and its things are not in use.
  private(set) var doubts: ThingKinds = []

  mutating func add(_ document: Organization) {
    if organization.range == .nowhere { organization.range = document.range }
    organization.faultyKeys += document.faultyKeys
    organization.calendars = joined(organization.calendars, document.calendars)
    organization.owners = joined(organization.owners, document.owners)
    give(\.executives, "executives", document)
    give(\.roles, "roles", document, declaring: .roles)
    give(\.severities, "severities", document, declaring: .severities)
    give(\.ladder, "ladder", document, declaring: .ladderLevels)
  }

  private func joined<Thing>(_ first: Sourced<[Thing]>?, _ second: Sourced<[Thing]>?) -> Sourced<[Thing]>? {
    guard let first, let second else { return first ?? second }
    return Sourced(first.value + second.value, at: first.range)
  }

  private mutating func give<Section>(
    _ path: WritableKeyPath<Organization, Sourced<Section>?>, _ key: String, _ document: Organization,
    declaring kinds: ThingKinds = []
  ) {
    guard let section = document[keyPath: path] else { return }
    guard organization[keyPath: path] != nil else {
      organization[keyPath: path] = section
      organization.sectionKeys[key] = document.sectionKeys[key]
      return
    }
    doubts.formUnion(kinds)
    findings.append(
      Diagnostic(
        "duplicate-section", at: document.sectionKeys[key] ?? section.range,
        "`\(key)` is given by another organization document already", help: "give it in one of them",
        related: organization.sectionKeys[key].map { [RelatedPlace("first given here", at: $0)] } ?? []))
  }
}
