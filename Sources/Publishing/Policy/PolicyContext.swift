import Escalation
import JSON
import Source

/// A thing of a matrix with what is needed to resolve what it refers to.
@dynamicMemberLookup
struct InMatrix<Thing: Sendable>: Sendable {
  let thing: Thing
  let context: PolicyContext

  init(_ thing: Thing, _ context: PolicyContext) {
    self.thing = thing
    self.context = context
  }

  subscript<Value>(dynamicMember path: KeyPath<Thing, Value>) -> Value { thing[keyPath: path] }
}

/// Where in a project something is encoded.
struct PolicyContext: Sendable {
  let view: MatrixView
  /// The incident that the thing belongs to, if any.
  var incident: Incident?
  /// From where the whole list came that the thing stands in.
  var level = Level.own

  /// Where a value was written, and what it came through; nil for what nobody wrote.
  func json(_ origin: Origin) -> JSONValue? {
    guard let place = view.places.place(of: origin.range) else { return nil }
    return .object([
      "path": .string(place.path), "line": .integer(place.line),
      "via": via(origin.level == .own ? level : origin.level).map(JSONValue.string),
    ])
  }

  private func via(_ level: Level) -> String? {
    switch level {
    case .own: nil
    case .matrix: "matrix"
    case .organization: "organization"
    case .severity: (incident?.severity?.value.name).map { "severity \($0)" }
    }
  }
}

/// The place that decided a value, under the value's path of keys.
struct Origin {
  let path: String
  let range: SourceRange
  let level: Level

  init<Value>(_ path: String, _ value: Sourced<Value>) {
    self.init(path: path, range: value.range, level: value.level)
  }

  private init(path: String, range: SourceRange, level: Level) {
    self.path = path
    self.range = range
    self.level = level
  }

  /// The same within another thing.
  func below(_ key: String) -> Origin {
    Origin(path: "\(key).\(path)", range: range, level: level)
  }
}
