import Escalation
import Source
import YAMLTree

/// Forms in which several shapes may stand at one place.

extension Form where Value == CalendarChoice {
  /// A calendar, or the clock on the wall.
  static let calendarChoice = word("always", .always, or: .reference(to: .calendars, or: ["always"])) { .calendar($0) }
}

extension Form where Value == Backup {
  /// An owner, or `none`.
  static let backup = word("none", .nobody, or: .reference(to: .owners, or: ["none"])) { .owner($0) }
}

extension Form where Value == Coverage {
  /// `always`, or the calendars on which an owner is at work.
  static let coverage = Form(.oneOf([.scalar(alwaysShape), coveringCalendars.shape])) { node, reader in
    guard reader.tree.kind(of: node) == .scalar else {
      return coveringCalendars.read(node, &reader).map { .calendars($0) }
    }
    guard !reader.tree.hasText("always", at: node) else { return .value(.always) }
    guard !reader.tree.isMissingValue(node) else {
      reader.wrongType(node, .oneOf([.scalar(alwaysShape), coveringCalendars.shape]))
      return .faulty
    }
    reader.report(refuseCoverage(reader.tree.text(of: node)), at: node, due: alwaysShape)
    return .faulty
  }

  private static func refuseCoverage(_ text: String) -> Refusal {
    let near = nearest(to: text, in: ["always"])
    return Refusal(
      "\(quoted(text)) is neither `always` nor a list of calendars",
      help: near == nil ? "a calendar stands in a list: \(quoted("[\(text)]"))" : nil, suggestion: near)
  }

  private static let coveringCalendars = Form<[Sourced<ID<WorkCalendar>>]>.list(of: .reference(to: .calendars))
}

private let alwaysShape = ScalarShape("`always`", choices: ["always"], example: "always")

extension Form where Value == OutOfHours {
  /// `closed`, or the timing keys that differ.
  static let outOfHours = Form(.oneOf([.scalar(closedShape), Record<Timing>.timing.shape])) { node, reader in
    guard reader.tree.kind(of: node) == .scalar else {
      return Record<Timing>.timing.read(node, &reader).map { .timing($0) }
    }
    guard !reader.tree.hasText("closed", at: node) else { return .value(.closed) }
    guard !reader.tree.isMissingValue(node) else {
      reader.wrongType(node, .oneOf([.scalar(closedShape), Record<Timing>.timing.shape]))
      return .faulty
    }
    reader.report(
      Refusal(reader.tree.text(of: node), isNot: "an out-of-hours rule", among: ["closed"]), at: node, due: closedShape)
    return .faulty
  }
}

private let closedShape = ScalarShape("`closed`", choices: ["closed"], example: "closed")

extension Form where Value == Sunset {
  /// A date, or a criterion in words; what has a date's shape is a date.
  static let sunset = literal(ScalarShape("date or text", yamlTypes: .any, example: "2027-12-31")) { text in
    if CalendarDate.looksLikeDate(text) { return CalendarDate.parse(text).map { .date($0) } }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return .failure(Refusal("empty text", help: "write a date or a criterion, or leave the key out"))
    }
    return .success(.criterion(text))
  }
}

extension Form where Value == Approval {
  /// One owner, all of a list, or any of a list.
  static let approval = approval(or: [])

  /// An approval, where some of the language's own words may stand as well.
  fileprivate static func approval(or words: [String]) -> Form {
    let owner = Form<ID<Owner>>.reference(to: .owners, or: words)
    let owners = Form<[Sourced<ID<Owner>>]>.list(of: .reference(to: .owners))
    let any = Record<AnyApproval>.anyApproval
    return Form(.oneOf([owner.shape, owners.shape, any.shape])) { node, reader in
      switch reader.tree.kind(of: node) {
      case .scalar:
        owner.read(node, &reader).map { id in
          Approval(quorum: .all, approvers: [Sourced(id, at: reader.tree.range(of: node))])
        }
      case .sequence: owners.read(node, &reader).map { Approval(quorum: .all, approvers: $0) }
      case .mapping: reader.readAnyApproval(node)
      }
    }
  }
}

extension DocumentReader {
  /// Reads `{any: [a, b]}`; without anybody it is no approval, which a finding has said.
  fileprivate mutating func readAnyApproval(_ node: NodeID) -> Reading<Approval> {
    let record = Record<AnyApproval>.anyApproval.readMapping(node, &self)
    guard let approvers = record.approvers?.value else { return .faulty }
    let approval = Approval(quorum: .any, approvers: approvers)
    return record.faultyKeys.isEmpty ? .value(approval) : .partly(approval)
  }
}

/// `{any: [a, b]}`
struct AnyApproval: Declared {
  var range: SourceRange
  var faultyKeys: [String] = []
  var approvers: Sourced<[Sourced<ID<Owner>>]>?

  init(at range: SourceRange) {
    self.range = range
  }
}

extension Record<AnyApproval> {
  static let anyApproval = Record("approval by one of several", "Any one of them may approve.") {
    Field("any", \.approvers, .list(of: .reference(to: .owners)), .required, "The owners of whom one must agree.")
  }
}

extension Form where Value == Grant {
  /// `pre-approved`, or an approval.
  static let grant = word("pre-approved", .preApproved, or: .approval(or: ["pre-approved"])) { .approval($0) }
}

extension Form {
  /// One of the language's own words, or something else.
  private static func word<Other>(
    _ word: String, _ value: Value, or other: Form<Other>, _ make: @escaping @Sendable (Other) -> Value
  ) -> Form {
    let shape = ScalarShape("`\(word)`", choices: [word], example: word)
    return Form(.oneOf([.scalar(shape), other.shape])) { node, reader in
      if reader.tree.kind(of: node) == .scalar, reader.tree.hasText(word, at: node) { return .value(value) }
      return other.read(node, &reader).map(make)
    }
  }
}

extension YAMLTree {
  /// Whether a scalar says just that.
  func hasText(_ word: String, at node: NodeID) -> Bool {
    withUTF8(of: node) { $0.elementsEqual(word.utf8) }
  }
}
