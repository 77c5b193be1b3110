import Escalation
import JSON
import Source

enum PolicyHolders {
  static func json(_ holders: RoleHolders, _ context: PolicyContext) -> JSONValue {
    PolicyRecord<RoleHolders>.holders.json(InMatrix(holders, context))
  }
}

extension PolicyRecord<RoleHolders> {
  static let holders = PolicyRecord(
    "holders", "Who holds a role.",
    [
      .id("primary", "The one who is paged.") { $0.primary },
      .said("backup", .id, "The one behind; left out where there is none.") {
        $0.backup
      } as: { backup, _ in
        (backup.owner?.name).map(JSONValue.string)
      },
    ])
}

extension RoleHolders {
  /// Where the role was decided, and each place of it that was decided elsewhere.
  var origins: [Origin] {
    let name = "roles.\(role.value)"
    let whole = Origin(name, role)
    let places = [primary.map { Origin("\(name).primary", $0) }, backup.map { Origin("\(name).backup", $0) }]
    return [whole] + places.compactMap { $0 }.filter { !($0.level == whole.level && range.contains($0.range)) }
  }
}

extension PolicyRecord<Authority> {
  static let authority = PolicyRecord(
    "authority", "What may be done, and on whose word.",
    [
      .text("action", isRequired: true, "The action in words.") { $0.action },
      PolicyField("preApproved", .flag, isRequired: true, "Whether nobody need be asked.") { subject in
        if case .preApproved = subject.grant.value { true } else { false }
      },
      PolicyField("approvers", .list(.id), "Whose word it needs.") { $0.grant.value.approval?.approverIDs },
      PolicyField("quorum", .words(["all", "any"]), "How many of several must agree.") {
        $0.grant.value.approval?.quorumName
      },
    ])
}

extension Grant {
  fileprivate var approval: Approval? {
    if case .approval(let approval) = self { approval } else { nil }
  }
}

extension Approval {
  /// The approvers, by id: their order means nothing.
  var approverIDs: JSONValue { .strings(approvers.map(\.value.name).withoutRepeats.sorted()) }

  /// How many must agree; nil where there is only one to ask.
  var quorumName: JSONValue? {
    Set(approvers.map(\.value)).count > 1 ? .string(quorum.rawValue) : nil
  }
}

enum PolicyUpdates {
  /// Every audience that hears something, and `customers` in any case, whose window is also said in words.
  static func json(_ subject: InMatrix<Incident>) -> JSONValue {
    var audiences = subject.updates?.value ?? []
    if !audiences.contains(where: { $0.audience.value == Audience.customers }) {
      var customers = UpdateWindow(at: .nowhere)
      customers.audience.value = Audience.customers
      audiences.append(customers)
    }
    let told = audiences.filter { $0.audience.value == Audience.customers || !$0.schedule.value.isNothing }
    return .object(.sorted(told.map { ($0.audience.value, update($0, subject.context)) }))
  }

  private static func update(_ window: UpdateWindow, _ context: PolicyContext) -> JSONValue {
    PolicyRecord<UpdateWindow>.update.json(InMatrix(window, context))
  }
}

extension PolicyRecord<UpdateWindow> {
  static let update = PolicyRecord(
    "update", "When an audience hears of an incident; nothing but `text` where it does not.",
    [
      .duration("within", "Once, by then.") { $0.schedule.value.within },
      .text("when", "The condition under which alone, in words.") { $0.schedule.value.condition },
      .duration("first", "For the first time, by then.") { $0.schedule.value.first },
      .duration("every", "Again, as often.") { $0.schedule.value.every },
      .word("until", "How long that goes on.") { $0.schedule.value.end },
      .text("asNeeded", "What calls for it, in words.") { $0.schedule.value.need },
      PolicyField("text", .text, "The window in words, for customers.") { subject in
        subject.audience.value == Audience.customers ? .string(subject.schedule.value.text) : nil
      },
    ])
}

/// The parts of a schedule, each where its form has it.
extension UpdateSchedule {
  fileprivate var isNothing: Bool {
    if case .notRequired = self { true } else { false }
  }

  fileprivate var within: Sourced<Timespan>? {
    if case .within(let time, _) = self { time } else { nil }
  }

  fileprivate var condition: Sourced<String>? {
    if case .within(_, let condition) = self { condition } else { nil }
  }

  fileprivate var first: Sourced<Timespan>? {
    if case .regular(let first, _, _) = self { first } else { nil }
  }

  fileprivate var every: Sourced<Timespan>? {
    if case .regular(_, let every, _) = self { every } else { nil }
  }

  fileprivate var end: Sourced<UpdateEnd>? {
    if case .regular(_, _, let end) = self { end } else { nil }
  }

  fileprivate var need: Sourced<String>? {
    if case .asNeeded(let need) = self { need } else { nil }
  }
}
