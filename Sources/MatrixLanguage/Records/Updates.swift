import Escalation
import Source
import YAMLTree

/// The keys of an update, before they are one schedule.
struct UpdateKeys: Declared {
  var range: SourceRange
  var faultyKeys: [String] = []
  var within: Sourced<Timespan>?
  var when: Sourced<String>?
  var first: Sourced<Timespan>?
  var every: Sourced<Timespan>?
  var until: Sourced<UpdateEnd>?
  var asNeeded: Sourced<String>?

  init(at range: SourceRange) {
    self.range = range
  }

  /// What the keys say together; nil where a finding says that they say nothing.
  var schedule: UpdateSchedule? {
    if let within { return .within(within, when: when) }
    if let asNeeded { return .asNeeded(asNeeded) }
    return first == nil && every == nil ? nil : .regular(first: first, every: every, until: until)
  }
}

extension UpdateKeys {
  /// Whether an end is given to a first update that none follows.
  fileprivate var endsOneUpdate: Bool {
    until != nil && first != nil && within == nil && lacks(every, "every")
  }
}

extension Record<UpdateKeys> {
  static let update = Record(
    "update", "When an audience hears of the incident.",
    alternatives: [
      Alternative(anyOf: ["within"], with: ["when"]),
      Alternative(anyOf: ["first", "every"], with: ["until"]),
      Alternative(anyOf: ["asNeeded"]),
    ]
  ) {
    Field("within", \.within, .delay, "One update by then.")
    Field("when", \.when, .line, "Only when this holds, in words; beside `within`.")
    Field("first", \.first, .delay, "The first update is due by then.")
    Field("every", \.every, .interval, "One update every so often.")
    Field("until", \.until, .choice("end of updates"), "Until when updates go on; beside `every`.")
    Field("asNeeded", \.asNeeded, .line, "Only when something calls for it, in words.")
  }
}

extension Form where Value == UpdateSchedule {
  /// `none`, or a schedule.
  static let updateSchedule = Form(.oneOf([.scalar(noneShape), Record<UpdateKeys>.update.shape])) { node, reader in
    guard reader.tree.kind(of: node) == .scalar else {
      guard case .value(let keys) = Record<UpdateKeys>.update.read(node, &reader), let schedule = keys.schedule else {
        return .faulty
      }
      if keys.endsOneUpdate { reader.reportEnd(of: node) }
      return .value(schedule)
    }
    guard !reader.tree.hasText("none", at: node) else { return .value(.notRequired) }
    guard !reader.tree.isMissingValue(node) else {
      reader.wrongType(node, .oneOf([.scalar(noneShape), Record<UpdateKeys>.update.shape]))
      return .faulty
    }
    let refusal = refuseUpdate(reader.tree.text(of: node), isPlain: reader.tree.isPlain(node))
    reader.report(refusal, at: node, due: noneShape)
    return .faulty
  }

  /// - Parameter isPlain: Whether it is written without quotes, which would make a text of a mapping.
  private static func refuseUpdate(_ text: String, isPlain: Bool) -> Refusal {
    let message = "\(quoted(text)) is no update"
    if let meant = PrintedUpdate(text)?.literal {
      return Refusal(message, help: "write `\(meant)`", suggestion: isPlain ? meant : nil)
    }
    let near = NearMatch(to: text, in: ["none"])
    return Refusal(
      message,
      help: "write `none`, `{within: 60m}`, `{first: 30m}`, `{every: 30m, until: mitigation}` or `{asNeeded: …}`",
      suggestion: near?.isPlain == true ? near?.name : nil)
  }
}

extension DocumentReader {
  /// Tells of an `until` without updates that it could end.
  fileprivate mutating func reportEnd(of update: NodeID) {
    for (key, _) in tree.entries(of: update) where tree.hasText("until", at: key) {
      report(
        "unknown-key", at: tree.range(of: key), "`until` belongs beside `every`, which is not given",
        help: "say how often until then: `every: 30m`, or leave it out")
    }
  }
}

private let noneShape = ScalarShape("`none`", choices: ["none"], example: "none")

extension Form where Value == [UpdateWindow] {
  /// Updates by audience.
  static let updates = Form.keyed(
    by: .name("audience", example: Audience.customers), .updateSchedule, sortedBy: \.self
  ) { audience, schedule in
    var window = UpdateWindow(at: schedule.range)
    window.audience = audience
    window.schedule = schedule
    return window
  }
}

extension Form where Value == [Authority] {
  /// What may be done on whose word, by action.
  static let authority = Form.keyed(by: .line, .grant, sortedBy: \.self) { action, grant in
    var authority = Authority(at: grant.range)
    authority.action = action
    authority.grant = grant
    return authority
  }
}
