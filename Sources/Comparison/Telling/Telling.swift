import Escalation
import Source

/// Gathers what is told of one subject.
struct Telling {
  let lens: Lens
  let subject: Subject
  private(set) var drafts: [ChangeDraft] = []
  private var path = ""

  init(of subject: Subject, _ lens: Lens) {
    self.subject = subject
    self.lens = lens
  }

  /// Takes over what was told through another lens.
  mutating func append(_ others: [ChangeDraft]) {
    drafts += others
  }

  /// Tells of keys below another one.
  mutating func below(_ key: String, _ tell: (inout Telling) -> Void) {
    let outer = path
    path += "\(key)."
    tell(&self)
    path = outer
  }

  /// Tells one change.
  ///
  /// - Parameters:
  ///   - detail: What the values alone do not show, as the end of a sentence.
  ///   - cause: What decided it, where the values' own levels do not say it.
  ///   - distinction: What tells it from another change of the same values.
  mutating func tell(
    _ key: String, _ impact: Impact, _ before: Written?, _ after: Written?, detail: String? = nil,
    cause: Cause? = nil, distinction: String = ""
  ) {
    drafts.append(
      ChangeDraft(
        impact: impact, subject: subject, field: path + key, before: before?.text, after: after?.text, detail: detail,
        base: place(of: before, at: subject.base), head: place(of: after, at: subject.head),
        cause: cause ?? inherited(before, after), distinction: distinction))
  }

  /// Tells a change of a value where there is one: what is gone weakens, what is new strengthens.
  mutating func tell(
    _ key: String, from before: Written?, to after: Written?, gone: Impact = .weakens, new: Impact = .strengthens,
    _ shift: @autoclosure () -> Shift
  ) {
    switch (before, after) {
    case (nil, nil): break
    case (_?, nil): tell(key, gone, before, nil)
    case (nil, _?): tell(key, new, nil, after)
    case (_?, _?):
      let shift = shift()
      if let impact = shift.impact { tell(key, impact, before, after, detail: shift.detail) }
    }
  }

  /// What is inherited is shown at the subject, and so is what is missing.
  private func place(of value: Written?, at subject: SourceRange?) -> SourceRange? {
    guard let value, value.level == .own, value.range != .nowhere else { return subject }
    return value.range
  }

  private func inherited(_ before: Written?, _ after: Written?) -> Cause? {
    let side: Cause.Side = after.map { $0.range == .nowhere } ?? true ? .base : .head
    guard let value = side == .head ? after : before, value.range != .nowhere,
      let decider = decider(value.level, on: side)
    else { return nil }
    return Cause(what: decider, range: value.range, side: side)
  }

  private func decider(_ level: Level, on side: Cause.Side) -> String? {
    switch level {
    case .own: nil
    case .severity: (subject.severity.map { "severity \(side == .base ? $0.base : $0.head)" })
    case .matrix: "matrix \(subject.matrix ?? "")"
    case .organization: "organization"
    }
  }
}

/// What decided a change further up.
struct Cause {
  enum Side { case base, head }

  /// `severity SEV-1`
  var what: String
  var range: SourceRange
  var side: Side
}

/// A change before its places are lines.
struct ChangeDraft {
  var impact: Impact
  var subject: Subject
  var field: String
  var before: String?
  var after: String?
  var detail: String?
  var base: SourceRange?
  var head: SourceRange?
  var cause: Cause?
  var distinction: String
}
