import Escalation
import Source

extension FieldRule<Promise> {
  /// Who is paged after the start, compared by what each person gets.
  static let escalation = FieldRule("escalation") { promises, telling in
    let inHours = promises.map(\.timing.escalation)
    let changesSeverity = promises.changesSeverity(telling.lens)
    if !(changesSeverity && inHours.comesWithSeverity) {
      tell("escalation", inHours, promises, &telling)
    }
    let closed = promises.map { $0.closedTiming?.escalation }
    let saysClosed = zip([closed.base, closed.head], [inHours.base, inHours.head]).contains { closed, open in
      closed != nil && closed?.range != open?.range
    }
    guard saysClosed, !promises.changeTimeZero, !(changesSeverity && closed.comesWithSeverity) else { return }
    let effective = Pair(closed.base ?? inHours.base, closed.head ?? inHours.head)
    tell("outOfHours.escalation", effective, promises, &telling)
  }

  private static func tell(
    _ key: String, _ escalations: Pair<Sourced<[EscalationStep]>?>, _ promises: Pair<Promise>,
    _ telling: inout Telling
  ) {
    let lens = telling.lens
    let isSame =
      lens.isSameText(escalations) && promises.base.clock.key == promises.head.clock.key
      && promises.base.countsFromOpening == promises.head.countsFromOpening
      && lens.isSameText(Pair(lens.base, lens.head).map(\.project.organization.executives))
    if !isSame { EscalationComparison(key, escalations, promises, lens).tell(&telling) }
  }
}

/// Two escalations of one promise.
struct EscalationComparison {
  private let key: String
  private let escalations: Pair<Sourced<[EscalationStep]>?>
  private let steps: Pair<[StepAt]>
  private let partners: StepPartners
  private let changes: PageChanges

  init(_ key: String, _ escalations: Pair<Sourced<[EscalationStep]>?>, _ promises: Pair<Promise>, _ lens: Lens) {
    self.key = key
    self.escalations = escalations
    let reader = StepReader(
      lens: lens, roles: promises.head.roles, clockCause: promises.clockCause(lens),
      countsFromOpening: promises.countFromOpening)
    steps = Pair(
      reader.steps(of: escalations.base, promises.base, renaming: true),
      reader.steps(of: escalations.head, promises.head, renaming: false))
    partners = StepPartners(steps)
    changes = PageChanges(steps)
  }

  func tell(_ telling: inout Telling) {
    guard !steps.base.isEmpty, !steps.head.isEmpty else { return tellWhole(&telling) }
    let told = telling.drafts.count
    tellMoments(&telling)
    for index in steps.head.indices { tellPeople(at: index, &telling) }
    for index in steps.base.indices where partners.head(of: index) == nil { tellGone(index, &telling) }
    tellExecutives(&telling)
    if telling.drafts.count == told { tellWording(&telling) }
  }

  /// All steps are new, or gone.
  private func tellWhole(_ telling: inout Telling) {
    telling.tell(key, from: wholeText(escalations.base, steps.base), to: wholeText(escalations.head, steps.head), .none)
  }

  private func wholeText(_ escalation: Sourced<[EscalationStep]>?, _ steps: [StepAt]) -> Written? {
    escalation.map { Written(steps.map(\.text).writtenList, at: $0.range, level: $0.level) }
  }

  /// The same people at another moment, once for each two steps between which pages have moved.
  private func tellMoments(_ telling: inout Telling) {
    var seen: Set<[Int]> = []
    for (from, to) in changes.moved where seen.insert([from.step, to.step]).inserted {
      telling.below("\(key)[\(to.step)]") { telling in
        ThingRules<StepAt>.step.compare(Pair(steps.base[from.step], steps.head[to.step]), &telling)
      }
    }
  }

  /// Who else a step pages now, or no more.
  private func tellPeople(at index: Int, _ telling: inout Telling) {
    let new = changes.new.count { $0.step == index }
    guard let partner = partners.base[index] else {
      let arrived = new + changes.handedOver.count { $0.to.step == index }
      if arrived > 0 { telling.tell("\(key)[\(index)]", .strengthens, nil, steps.head[index].written) }
      return
    }
    let gone = changes.gone.count { $0.step == partner }
    let handed = changes.handedOver.count { $0.to.step == index }
    guard gone + new + handed > 0 else { return }
    // Who is new makes up for nobody who is paged no more.
    let impact: Impact = gone > 0 ? .weakens : handed > 0 ? .reassigns : .strengthens
    telling.tell(
      "\(key)[\(index)].to", impact, targets(of: steps.base[partner]), targets(of: steps.head[index]))
  }

  private func tellGone(_ index: Int, _ telling: inout Telling) {
    guard
      changes.gone.contains(where: { $0.step == index })
        || changes.handedOver.contains(where: { $0.from.step == index })
    else { return }
    telling.tell("\(key)[\(index)]", .weakens, steps.base[index].written, nil)
  }

  private func targets(of step: StepAt) -> Written? {
    step.written(step.step.targets) { _ in step.writtenTargets }
  }

  /// Others whom `executives` stands for.
  private func tellExecutives(_ telling: inout Telling) {
    let lens = telling.lens
    let lists = Pair(lens.base, lens.head).map(\.project.organization.executives)
    let people = Pair(
      Set((lists.base?.value ?? []).map { lens.now($0.value) }), Set((lists.head?.value ?? []).map(\.value)))
    guard people.base != people.head, let list = lists.head ?? lists.base else { return }
    let cause = Cause(what: "executives", range: list.range, side: lists.head == nil ? .base : .head)
    let (gone, new) = (people.base.subtracting(people.head).count, people.head.subtracting(people.base).count)
    let impact: Impact = gone > new ? .weakens : gone > 0 ? .reassigns : .strengthens
    for index in steps.head.indices {
      guard let pair = executiveSteps(index) else { continue }
      telling.tell(
        "\(key)[\(index)].to", impact, pair.base.written(lists.base) { $0.writtenIDs() },
        pair.head.written(lists.head) { $0.writtenIDs() }, cause: cause)
    }
  }

  /// A step that pages the executives on both sides.
  private func executiveSteps(_ index: Int) -> Pair<StepAt>? {
    guard let partner = partners.base[index] else { return nil }
    let pair = Pair(steps.base[partner], steps.head[index])
    return pair.base.targets.contains("executives") && pair.head.targets.contains("executives") ? pair : nil
  }

  /// The same pages in other words: another order of steps, or `backup` in place of the name.
  private func tellWording(_ telling: inout Telling) {
    let wordings = steps.map { $0.map(\.wording) }
    guard wordings.base != wordings.head else { return }
    let places = wordings.head.indices.filter {
      !wordings.base.indices.contains($0) || wordings.base[$0] != wordings.head[$0]
    }
    if wordings.base.count == wordings.head.count, places.count == 1, let index = places.first {
      return telling.tell(
        "\(key)[\(index)].to", .editorial, targets(of: steps.base[index]), targets(of: steps.head[index]))
    }
    telling.tell(
      key, .editorial, wholeText(escalations.base, steps.base), wholeText(escalations.head, steps.head))
  }
}
