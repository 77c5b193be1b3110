import Escalation
import MatrixLanguage
import Source
import Testing

@testable import Publishing

/// Losses that a project accepts.
@Suite("Accepted losses")
struct AcceptedLossTests {
  @Test(
    "stand for any text with a star",
    arguments: [
      ("incident outage", "incident outage", true), ("incident outage", "incident *", true),
      ("incident outage", "*", true), ("incident outage", "*outage", true), ("incident outage", "in*nt*ge", true),
      ("incident outage", "incident", false), ("incident outage", "outage*", false), ("aba", "ab*ba", false),
      ("", "*", true), ("", "", true), ("a*b", "a*b", true), ("x", "", false),
    ])
  func patterns(text: String, pattern: String, isMatch: Bool) {
    #expect(text.matches(pattern) == isMatch)
  }

  @Test("cover a field with what is below it, in their matrix and target alone")
  func coverage() {
    let loss = Self.loss(subject: "incident i", field: "escalation[1]")
    #expect(loss.covers(Self.fact("escalation[1].since")) && loss.covers(Self.fact("escalation[1]")))
    #expect(!loss.covers(Self.fact("escalation[10].since")) && !loss.covers(Self.fact("escalation[0].since")))
    #expect(!loss.covers(Self.fact("escalation[1]", target: .jsm)))
    #expect(!Self.loss(subject: "incident i", matrix: "other").covers(Self.fact("escalation[1]")))
    #expect(Self.loss(subject: "incident i", matrix: "m").covers(Self.fact("escalation[1]")))
  }

  @Test("are told where they accept nothing, but not of a target that is not built")
  func unused() {
    let losses = AcceptedLosses(entries: [Self.loss(subject: "incident j"), Self.loss(subject: "incident i")])
    let facts = [Self.fact("escalation[1]")]
    #expect(losses.unused(for: facts, of: [.pagerduty]).map { $0.subject?.value } == ["incident j"])
    #expect(losses.unused(for: facts, of: [.jsm]).isEmpty)
    #expect(losses.applied(to: facts).map(\.isObstacle) == [false] && facts.map(\.isObstacle) == [true])
  }

  private static func fact(_ field: String, target: BuildTarget = .pagerduty) -> ExportFact {
    ExportFact(
      target: target, matrix: "m", subject: "incident i", field: field, fidelity: .lost("why"), isUrgent: true)
  }

  private static func loss(subject: String, field: String? = nil, matrix: String? = nil) -> AcceptedLoss {
    var loss = AcceptedLoss(at: .nowhere)
    loss.target = Sourced(.pagerduty, at: .nowhere)
    loss.subject = Sourced(subject, at: .nowhere)
    loss.field = field.map { Sourced($0, at: .nowhere) }
    loss.matrix = matrix.map { Sourced(ID($0), at: .nowhere) }
    loss.reason = Sourced("because", at: .nowhere)
    return loss
  }
}
