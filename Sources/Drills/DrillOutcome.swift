public import Escalation
public import Source

/// A drill that was played.
public struct DrillOutcome: Sendable {
  public let drill: Drill
  /// What happened; nil where the drill cannot be played, which is then its failure.
  public let timeline: Timeline?
  public let expectations: [ExpectationOutcome]
  /// Why it could not be played.
  public let obstacle: Diagnostic?

  public var passed: Bool { failures.isEmpty }

  /// What went otherwise than expected, each at its place.
  public var failures: [Diagnostic] {
    let unmet = expectations.compactMap { expectation in
      expectation.failure.map { Diagnostic(Self.rule, at: expectation.range, $0, help: advice) }
    }
    return (obstacle.map { [$0] } ?? []) + unmet
  }

  private var advice: String { "see what happens with `sevc drill \(drill.header.name.value) --show`" }

  /// The name under which failures are reported.
  public static let rule: RuleID = "drill"
}

extension DrillOutcome {
  /// Plays a drill of a project.
  public init(of drill: Drill, in project: Project) {
    do throws(UnplayableDrill) {
      let timeline = Timeline(of: try drill.scenario(in: project))
      let expectations = (drill.expectations?.value ?? []).map { ExpectationOutcome($0, in: timeline) }
      self.init(drill: drill, timeline: timeline, expectations: expectations, obstacle: nil)
    } catch {
      let obstacle = Diagnostic(Self.rule, at: error.range, error.reason)
      self.init(drill: drill, timeline: nil, expectations: [], obstacle: obstacle)
    }
  }
}

extension Drill {
  fileprivate func scenario(in project: Project) throws(UnplayableDrill) -> Scenario {
    guard let matrix = project.matrices.first(where: { $0.header.name.value == matrix?.value }) else {
      throw UnplayableDrill(reason: "the drill's matrix is not known", range: matrix?.range ?? header.name.range)
    }
    let drilled = try incident(in: matrix)
    guard
      let scenario = Scenario(
        drilled.incident, of: matrix, in: project, detected: drilled.detection, events: events?.value ?? [])
    else {
      throw UnplayableDrill(
        reason: "the incident waits for an opening that never comes", range: starts?.range ?? header.name.range)
    }
    return scenario
  }
}
