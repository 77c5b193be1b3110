import Escalation
import Source

/// Plays a scenario from one event to the next, so that every moment is exact.
///
/// At one moment the responders come first, then an acknowledgement lapses, then people are paged: a state that is
/// reached at the very moment of a step makes the step needless, and an acknowledgement renewed at its very end goes on.
struct Simulation {
  private let scenario: Scenario
  private var now: Int
  private var entries: [TimelineEntry] = []
  private var responses: ArraySlice<Response>
  private var steps: [PendingStep]
  /// The furthest state that is reached and does not lapse.
  private var lasting: IncidentState?
  private var isAcknowledged = false
  /// When the acknowledgement lapses.
  private var lapse: Int?

  private var clock: IncidentClock { scenario.clock }
  private var timing: Timing { scenario.clock.timing }

  /// Everything that happens in a scenario.
  static func timeline(of scenario: Scenario) -> Timeline {
    var simulation = Simulation(scenario)
    simulation.run()
    return Timeline(playing: scenario, entries: simulation.entries)
  }

  private init(_ scenario: Scenario) {
    self.scenario = scenario
    now = scenario.clock.zero
    responses = scenario.responses[...]
    steps = (scenario.clock.timing.escalation?.value ?? []).enumerated().map { PendingStep($1, place: $0) }
  }

  private mutating func run() {
    begin()
    while let moment = nextMoment {
      now = moment
      takeResponses()
      expireAcknowledgement()
      pageDueSteps()
    }
  }

  /// Time zero: the primary is paged in any case, when the batch that the alert falls into is delivered; steps at zero
  /// page others along.
  private mutating func begin() {
    let delivery = timing.delivery.flatMap { clock.due($0.value, from: clock.zero) } ?? clock.zero
    if let primary = scenario.incident.responsePrimary {
      page(primary, as: .role(RoleName.response, .primary), .detection, at: delivery)
    }
    for index in steps.indices where steps[index].step.start == .detected {
      let after = steps[index].step.after?.value
      steps[index].due = after?.elapsedSeconds == 0 ? delivery : after.flatMap { clock.due($0, from: clock.zero) }
    }
  }

  /// When something happens next; nil when nothing more does.
  private var nextMoment: Int? {
    let pages = steps.lazy.filter { !isHeldBack($0) }.compactMap(\.due).min().map { max($0, now) }
    return [responses.first?.moment, lapse, pages].compactMap(\.self).min()
  }
}

// MARK: - States

extension Simulation {
  private mutating func takeResponses() {
    while let response = responses.first, response.moment <= now {
      responses.removeFirst()
      entries.append(TimelineEntry(now, .response(response.state, by: response.responder)))
      take(response.state)
    }
  }

  /// What is mitigated or resolved stays so; an acknowledgement holds until it lapses, and a new one renews it.
  private mutating func take(_ state: IncidentState) {
    beginStepsSinceAcknowledged()
    isAcknowledged = true
    if state == .acknowledged {
      guard lasting == nil else { return }
      lapse = timing.acknowledgementExpires.flatMap { clock.due($0.value, from: now) }
    } else {
      lapse = nil
      if state.rank > lasting?.rank ?? 0 { lasting = state }
    }
  }

  /// The first acknowledgement begins their time, and a later one does not begin it anew.
  private mutating func beginStepsSinceAcknowledged() {
    for index in steps.indices where steps[index].step.start == .acknowledged && !steps[index].hasBegun {
      steps[index].due = steps[index].step.after.flatMap { clock.due($0.value, from: now) }
    }
  }

  private mutating func expireAcknowledgement() {
    guard let moment = lapse, moment <= now else { return }
    lapse = nil
    isAcknowledged = false
    entries.append(TimelineEntry(now, .acknowledgementExpires))
  }

  private func isHeldBack(_ pending: PendingStep) -> Bool {
    let needless = pending.step.state
    return (lasting?.rank ?? 0) >= needless.rank || (needless == .acknowledged && isAcknowledged)
  }
}

// MARK: - Pages

extension Simulation {
  private mutating func pageDueSteps() {
    for index in steps.indices {
      guard let due = steps[index].due, due <= now, !isHeldBack(steps[index]) else { continue }
      fire(steps[index])
      steps[index].repeatLater { [clock, now] in clock.due($0, from: now) }
    }
  }

  /// Pages everybody whom a step names, once each.
  private mutating func fire(_ pending: PendingStep) {
    let cause = Page.Cause.step(pending.place, at: pending.step.range, repetition: pending.firings)
    var paged: Set<ID<Owner>> = []
    for target in pending.step.targets?.value ?? [] {
      let owners = scenario.project.owners(of: target.value, in: scenario.incident)
      if owners.isEmpty { entries.append(TimelineEntry(now, .nobody(Vacancy(target: target.value, cause: cause)))) }
      for owner in owners where paged.insert(owner).inserted {
        page(owner, as: target.value, cause, at: now, when: pending.step.when?.value)
      }
    }
  }

  private mutating func page(
    _ owner: ID<Owner>, as target: StepTarget, _ cause: Page.Cause, at moment: Int, when condition: String? = nil
  ) {
    let isReachable = scenario.looksForReach ? reach(owner, at: moment) : nil
    let page = Page(
      moment: moment, owner: owner, target: target, cause: cause, condition: condition, isReachable: isReachable)
    entries.append(TimelineEntry(moment, .page(page)))
  }

  private func reach(_ owner: ID<Owner>, at moment: Int) -> Bool? {
    scenario.project.owner(owner).flatMap { clock.reaches($0, at: moment, in: scenario.project) }
  }
}

/// A step that may still page.
private struct PendingStep {
  let step: EscalationStep
  /// Its place in the escalation, from 0.
  let place: Int
  /// When it pages next, unless it is held back; nil before its time has begun, and when it pages no more.
  var due: Int? {
    didSet { hasBegun = true }
  }
  private(set) var hasBegun = false
  /// How often it has paged.
  private(set) var firings = 0

  init(_ step: EscalationStep, place: Int) {
    self.step = step
    self.place = place
  }

  /// Notes that it paged, and when it does again: a step that was held back counts on from when it did page.
  mutating func repeatLater(after interval: (Timespan) -> Int?) {
    firings += 1
    let repetition = step.repetition?.value
    due = firings <= repetition?.times?.value ?? 0 ? repetition?.every.flatMap { interval($0.value) } : nil
  }
}
