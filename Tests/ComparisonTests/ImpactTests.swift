import Testing

@testable import Comparison

/// What a reviewer must not be told wrongly: whether a promise gets weaker.
@Suite("The impact of a change")
struct ImpactTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    /// The impacts of the changes there, and of those back, in their order.
    let impacts: (forth: [Impact], back: [Impact])

    init(_ before: String, _ after: String, _ forth: Impact..., back: Impact...) {
      self.before = before
      self.after = after
      impacts = (forth, back)
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  @Test("is that of what it does to people", arguments: bounds + approvals + pages + words + drills)
  func told(_ edit: Case) {
    let head = Sample.replacing([(edit.before, edit.after)])
    #expect(Sample.compiled.changes(to: head).map(\.impact) == edit.impacts.forth)
    #expect(head.changes(to: Sample.compiled).map(\.impact) == edit.impacts.back)
  }

  private static let bounds = [
    Case("above: 500 USD", "above: 600 USD", .weakens, back: .strengthens),
    Case("above: 500 USD", "above: 500 EUR", .weakens, back: .weakens),
    Case("below: 0.80", "below: 0.75", .weakens, back: .strengthens),
    Case("clear: {above: 0.93", "clear: {above: 0.95", .strengthens, back: .weakens),
    Case("clear: {above: 0.93, for: 30m}", "clear: {above: 0.93, for: 5m}", .weakens, back: .strengthens),
    Case(
      "raises: cost-anomaly}]", "raises: cost-anomaly}]\n    clear: {below: 400 USD}", .strengthens, back: .weakens),
  ]

  private static let approvals = [
    Case(two, "approval: [vp-engineering]", .weakens, back: .strengthens),
    Case(two, "approval: {any: [vp-engineering, governance-owner]}", .weakens, back: .strengthens),
    Case(two, "approval: [vp-engineering, finops]", .reassigns, back: .reassigns),
    // A word that was needed is needed no more, however many others are.
    Case(two, "approval: [vp-engineering, finops, security]", .weakens, back: .weakens),
    Case(two, "approval: [vp-engineering, governance-owner, security]", .strengthens, back: .weakens),
    Case("{any: [vp-engineering, finops]}", "[finops]", .strengthens, back: .weakens),
    Case("{any: [vp-engineering, finops]}", "[security]", .reassigns, back: .reassigns),
    Case("{any: [vp-engineering, finops]}", "{any: [security, support-comms]}", .reassigns, back: .reassigns),
  ]

  private static let two = "approval: [vp-engineering, governance-owner]"

  private static let pages = [
    Case(
      "escalation: [{after: 60m, to: [governance-owner]}]", "escalation: [{after: 60m, to: [finops, security]}]",
      .reassigns, back: .weakens),
    Case(
      "escalation: [{after: 60m, to: [governance-owner]}]",
      "escalation: [{after: 60m, to: [governance-owner, security]}]", .strengthens, back: .weakens),
    Case(
      "executives: [vp-engineering]", "executives: [security, finops]", .reassigns, .reassigns, .reassigns,
      back: .weakens, .weakens, .weakens),
  ]

  private static let drills = [
    Case(
      "  - {at: 12m, event: acknowledged, by: ai-platform-oncall}\n  - {at: 2h, event: mitigated}\n",
      "  - {at: 2h, event: mitigated}\n  - {at: 12m, event: acknowledged, by: ai-platform-oncall}\n", .editorial,
      back: .editorial),
    Case(
      "{notPaged: vp-engineering, before: 20m}", "{notPaged: vp-engineering, before: 19m}", .weakens, back: .strengthens
    ),
  ]

  private static let words = [
    Case("  - Drill one SEV-1 and one SEV-2 scenario every month.\n", "", .weakens, back: .strengthens),
    Case("- Drill one SEV-1", "- Rehearse one SEV-1", .editorial, back: .editorial),
    Case(", Personal data has left its boundary]", "]", .weakens, back: .strengthens),
    Case("Personal data has left", "Data of people has left", .editorial, back: .editorial),
  ]
}
