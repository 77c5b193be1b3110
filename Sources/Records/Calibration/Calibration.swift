import Escalation
import Source

/// The targets and thresholds that records suggest.
public struct Calibration: Sendable {
  public let goal: CalibrationGoal
  /// In the order of their places.
  public let proposals: [Proposal]
  /// How many targets have too few records for any proposal, and at least one.
  public let unsupported: Int
  /// How many have enough, and stay.
  public let kept: Int

  public init(from statistics: RecordStatistics, goal: CalibrationGoal = CalibrationGoal()) {
    self.goal = goal
    let targets = statistics.promisedScalars
    let supported = targets.filter { $0.tally.times.total >= goal.fewestRecords }
    let changed = supported.compactMap { $0.proposal(for: goal) }
    unsupported = targets.count { $0.tally.times.total > 0 } - supported.count
    kept = supported.count - changed.count
    proposals = (changed + statistics.holdProposals(for: goal)).sorted { $0.range < $1.range }
  }
}

/// A scalar that promises something, with all that records tell of whom it reaches.
struct PromisedScalar {
  let measure: Measure
  let promised: Sourced<Timespan>
  let target: PromisePlan.Target
  let clock: MeasureClock
  let schedule: Schedule?
  let isOutOfHours: Bool
  var tally = Tally()
  var reaches: [(incident: Proposal.ReachedIncident, times: Distribution)] = []
}

extension RecordStatistics {
  /// Every scalar that promises an answer or a resolution within a time.
  fileprivate var promisedScalars: [PromisedScalar] {
    var scalars: [SourceRange: PromisedScalar] = [:]
    for (place, plan) in plans.enumerated() {
      for measure in Measure.allCases where measure.isPromised {
        for isOutOfHours in plan.differsOutOfHours(measure) ? [false, true] : [false] {
          let target = (isOutOfHours ? plan.outOfHours : plan.usual)[measure.index]
          guard let promised = target.promised, target.seconds != nil else { continue }
          let tally = incidents[place].measures[measure.index + (isOutOfHours ? Measure.allCases.count : 0)]
          let fresh = PromisedScalar(
            measure: measure, promised: promised, target: target, clock: plan.clock(of: target),
            schedule: target.isBusiness ? plan.calendar?.schedule : nil, isOutOfHours: isOutOfHours)
          var scalar = scalars[promised.range] ?? fresh
          scalar.tally.merge(tally)
          scalar.reaches.append((reached(place, tally), tally.times))
          scalars[promised.range] = scalar
        }
      }
    }
    return scalars.sorted { $0.key < $1.key }.map(\.value)
  }

  fileprivate func reached(_ place: Int, _ tally: Tally) -> Proposal.ReachedIncident {
    let (matrix, incident) = index.incidents[place]
    return Proposal.ReachedIncident(
      matrix: matrix.header.name.value, incident: incident.id.value, severity: incident.severity?.value,
      attainment: tally.attainment)
  }
}

extension PromisedScalar {
  /// Another value, where the records bear it out; nil where this one stays.
  fileprivate func proposal(for goal: CalibrationGoal) -> Proposal? {
    let times = tally.times
    guard let now = target.seconds, let rank = QuantileBound.upperRank(of: times.total, percent: goal.percent),
      let bound = times.number(ofRank: rank), let interval = tally.attainment.interval
    else { return nil }
    let new = RoundTime.up(max(bound, 1), day: schedule?.secondsPerDay ?? 86_400)
    let share = Double(goal.percent) / 100
    let isMissed = interval.upperBound < share && new > now
    let isGenerous =
      new * 100 <= now * CalibrationGoal.worthwhilePercent
      && reaches.allSatisfy { reached in
        // Nobody whom the scalar reaches may speak against it.
        let kept = Share(reached.times.count(upTo: new), of: reached.times.total)
        return (kept.interval?.upperBound ?? 1) >= share
      }
    guard isMissed || isGenerous else { return nil }
    let evidence = TargetEvidence(
      attainment: tally.attainment, clock: clock, newAttainment: Share(times.count(upTo: new), of: times.total),
      rank: rank, seconds: bound, isOutOfHours: isOutOfHours)
    return Proposal(
      range: promised.range, level: promised.level, before: promised.value,
      after: RoundTime.timespan(new, on: schedule), reaches: reaches.map(\.incident),
      evidence: .target(measure, evidence))
  }
}
