import Escalation
public import Source

/// One expectation of a drill, and what happened instead where it is not met.
public struct ExpectationOutcome: Sendable {
  /// What is expected, in words: `operations paged by 20m`.
  public let text: String
  /// Where it is written.
  public let range: SourceRange
  /// What happened, and what was expected; nil where the expectation is met.
  public let failure: String?

  init(_ expectation: Expectation, in timeline: Timeline) {
    text = expectation.text
    range = expectation.range
    failure = expectation.failure(in: timeline)
  }
}

extension Expectation {
  /// The expectation in words.
  var text: String {
    if let owner = paged?.value { return "\(owner) paged\(times)" }
    if let owner = notPaged?.value { return "\(owner) not paged\(times)" }
    if let target = breached?.value { return "\(target.rawValue) breached" }
    return met.map { "\($0.value.rawValue) met" } ?? "nothing"
  }

  /// ` at 0m`, ` by 20m`, ` before 20m`.
  private var times: String {
    [("at", at), ("by", by), ("before", before)].compactMap { word, time in
      time.flatMap { $0.value.offset }.map { " \(word) \($0)" }
    }.joined()
  }

  /// What happened instead; nil where the expectation is met.
  func failure(in timeline: Timeline) -> String? {
    if let owner = paged?.value { return failureToPage(owner, timeline) }
    if let owner = notPaged?.value { return pageAgainstWord(owner, timeline) }
    if let target = breached?.value { return timeline.failure(of: target, toBe: "breached") { !$0.isMet } }
    if let target = met?.value { return timeline.failure(of: target, toBe: "met") { $0.isMet } }
    return nil
  }

  /// A page that happens only on a condition is not counted on.
  private func failureToPage(_ owner: ID<Owner>, _ timeline: Timeline) -> String? {
    let pages = timeline.pages.filter { $0.owner == owner }
    guard !pages.contains(where: { $0.condition == nil && isMet(by: timeline.scenario.offset(of: $0.moment)) }) else {
      return nil
    }
    return "\(timeline.told(of: owner, pages)), expected\(times.isEmpty ? " to be" : times)"
  }

  private func isMet(by offset: TimeOffset) -> Bool {
    if let at = at?.value.offset, offset != at { return false }
    if let by = by?.value.offset, offset > by { return false }
    return true
  }

  /// That nobody is paged must hold whether or not conditions do; a page at the moment itself is not before it.
  private func pageAgainstWord(_ owner: ID<Owner>, _ timeline: Timeline) -> String? {
    let early = timeline.pages.filter { page in
      guard let before = before?.value.offset else { return page.owner == owner }
      return page.owner == owner && timeline.scenario.offset(of: page.moment) < before
    }
    guard !early.isEmpty else { return nil }
    return "\(timeline.told(of: owner, early)), expected not\(before == nil ? " to be" : times)"
  }
}

extension Timespan {
  /// The elapsed time as one since time zero.
  fileprivate var offset: TimeOffset? {
    elapsedSeconds.map(TimeOffset.init(seconds:))
  }
}

extension Timeline {
  /// `operations was paged at 25m`, with what is to be known of it: the first unconditional page, else the first.
  fileprivate func told(of owner: ID<Owner>, _ pages: [Page]) -> String {
    guard let first = pages.first(where: { $0.condition == nil }) ?? pages.first else {
      return "\(owner) was never paged"
    }
    let time = scenario.offset(of: first.moment)
    guard let condition = first.condition else { return "\(owner) was paged at \(time)" }
    return "\(owner) is paged at \(time) only when \(condition)"
  }

  /// What became of a target; nil where it is as it should be.
  fileprivate func failure(of name: TargetName, toBe word: String, _ isRight: (TargetOutcome) -> Bool) -> String? {
    guard let target = targets.first(where: { $0.name == name }) else {
      return "\(name.rawValue) is not promised, expected to be \(word)"
    }
    return isRight(target) ? nil : "\(name.rawValue) was \(told(of: target)), expected to be \(word)"
  }

  /// `met at 12m, due at 20m`; `breached at 10m`, when it became so.
  private func told(of target: TargetOutcome) -> String {
    let due = target.due.map { scenario.offset(of: $0).description }
    let reached = target.reached.map { scenario.offset(of: $0).description }
    let verdict = target.isMet ? "met" : "breached"
    let verb = target.name == .firstResponse ? "responded to" : "resolved"
    let happened = reached.map { "\(verb) at \($0)" } ?? "never \(verb)"
    return "\(verdict) (\(happened), \(due.map { "due at \($0)" } ?? "no deadline"))"
  }
}
