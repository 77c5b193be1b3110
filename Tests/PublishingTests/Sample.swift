import Source
import TestSupport
import Testing

/// The sample project, compiled.
enum Sample {
  static let compiled = Compiled([
    "matrices/org.yaml": SampleProject.organization, "matrices/support.yaml": SampleProject.matrix,
  ])

  static let digest = compiled.digest

  /// A matrix that says no more than it must.
  static let smallest = Compiled([
    "m.yaml": """
    apiVersion: sevc/v1
    kind: Matrix
    name: support
    title: Small
    owner: me
    owners: {me: {name: Me}}
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: yearly}
    severities: [{id: S1, firstResponse: 1h}]
    incidents: [{id: outage, title: Outage, severity: S1, roles: {response: {primary: me}}}]

    """
  ])
}

extension Compiled {
  /// The sample with one change, in whichever of its files that text stands; the test fails where there is none.
  func callAsFunction(replacing text: String, with other: String, at place: Testing.SourceLocation = #_sourceLocation)
    -> Compiled
  {
    let found = SampleProject.organization.contains(text) || SampleProject.matrix.contains(text)
    #expect(found, "the sample does not say \(text)", sourceLocation: place)
    let edited = Compiled([
      "matrices/org.yaml": SampleProject.organization.replacing(text, with: other),
      "matrices/support.yaml": SampleProject.matrix.replacing(text, with: other),
    ])
    #expect(edited.findings.map(\.message) == [], sourceLocation: place)
    return edited
  }
}
