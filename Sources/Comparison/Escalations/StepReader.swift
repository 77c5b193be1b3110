import Escalation

/// Reads the steps of either side with the people of the head: a step that names `backup` says the same when the backup
/// is another, which is told at the role.
struct StepReader {
  let lens: Lens
  /// The head's.
  let roles: [RoleHolders]
  let clockCause: Cause?
  let countsFromOpening: Bool

  func steps(of escalation: Sourced<[EscalationStep]>?, _ promise: Promise, renaming isBase: Bool) -> [StepAt] {
    (escalation?.value ?? []).map { step in
      let targets = (step.targets?.value ?? []).map { isBase ? renamed($0.value) : $0.value }
      return StepAt(
        step: step, level: escalation?.level ?? .own, deadline: deadline(of: step, promise), key: promise.clock.key,
        people: targets.flatMap(people), targets: Set(targets.map(\.written)).sorted(), clockCause: clockCause)
    }
  }

  private func deadline(of step: EscalationStep, _ promise: Promise) -> Deadline {
    guard let after = step.after else { return .never }
    return lens.time.deadline(
      of: after.value, on: promise.clock.key, fromOpening: countsFromOpening && step.start == .detected)
  }

  private func renamed(_ target: StepTarget) -> StepTarget {
    if case .owner(let id) = target { .owner(lens.now(id)) } else { target }
  }

  private func people(behind target: StepTarget) -> [String] {
    switch target {
    case .owner(let id): return [id.name]
    case .executives:
      let executives = lens.head.project.executives.map(\.name)
      return executives.isEmpty ? [target.written] : executives
    case .role(let role, let place):
      let holders = roles[role: role]
      let holder = place == .primary ? holders?.primary?.value : holders?.backup?.value.owner
      // No id holds a blank: a place that nobody holds is nobody else.
      return [holder?.name ?? "place \(target.written)"]
    }
  }
}
