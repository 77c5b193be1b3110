public import Escalation

/// Which incidents and escalation steps of a project its drills reach.
public struct DrillCoverage: Sendable {
  /// In the order of matrices and incidents.
  public let incidents: [CoveredIncident]

  public init(of project: Project, by outcomes: [DrillOutcome]) {
    let timelines = outcomes.compactMap(\.timeline)
    incidents = project.matrices.flatMap { matrix in
      (matrix.incidents?.value ?? []).map { incident in
        CoveredIncident(incident, of: matrix, in: timelines.filter { $0.plays(incident, of: matrix) })
      }
    }
  }

  /// How many incidents and steps there are, together.
  public var total: Int { incidents.reduce(0) { $0 + 1 + $1.steps.count } }

  /// How many of them a drill reaches.
  public var reached: Int {
    incidents.reduce(0) { $0 + ($1.isReached ? 1 : 0) + $1.steps.count { $0.isReached } }
  }

  /// Whether at least so many percent of them are reached; where there is nothing to reach, all is.
  public func reaches(percent: Double) -> Bool {
    total == 0 || Double(reached) * 100 >= percent * Double(total)
  }

  /// The whole percentage, rounded down.
  public var percent: Int { total == 0 ? 100 : reached * 100 / total }
}

/// One incident, and which of its steps were played.
public struct CoveredIncident: Sendable {
  public let matrix: ID<Matrix>
  public let incident: ID<Incident>
  public let isReached: Bool
  /// Those of the usual hours, then those that only incidents out of hours have.
  public let steps: [CoveredStep]

  init(_ incident: Incident, of matrix: Matrix, in timelines: [Timeline]) {
    self.matrix = matrix.header.name.value
    self.incident = incident.id.value
    isReached = !timelines.isEmpty
    let played = Set(timelines.flatMap(\.pages).compactMap(\.step))
    steps = incident.allSteps.map { CoveredStep(step: $0, isReached: played.contains($0.range)) }
  }
}

/// One step, and whether a drill came as far as to page by it.
public struct CoveredStep: Sendable {
  public let step: EscalationStep
  public let isReached: Bool
}

extension Timeline {
  fileprivate func plays(_ incident: Incident, of matrix: Matrix) -> Bool {
    scenario.matrix.header.name.value == matrix.header.name.value && scenario.incident.id.value == incident.id.value
  }
}
