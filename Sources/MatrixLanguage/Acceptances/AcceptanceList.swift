public import Escalation
public import Source

/// What `accepted.yaml` says: the changes of meaning that somebody intends, each with a reason.
public struct AcceptanceList: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var accepted: Sourced<[AcceptanceEntry]>?

  public init(at range: SourceRange = .nowhere) {
    self.range = range
  }

  public var entries: [AcceptanceEntry] { accepted?.value ?? [] }
}

/// One change that somebody intends.
public struct AcceptanceEntry: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// 16 hexadecimal digits, as `sevc diff` shows them.
  public var fingerprint: Sourced<String>?
  /// What the change was, for people: nothing is decided by it.
  public var change: Sourced<String>?
  public var reason: Sourced<String>?
  /// The last day on which it counts.
  public var until: Sourced<CalendarDate>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

extension Record<AcceptanceList> {
  static let acceptances = Record(
    "list of acceptances", "Changes of meaning that are intended: the file `accepted.yaml`."
  ) {
    Field.apiVersion()
    Field.kind("Acceptances")
    Field("accepted", \.accepted, .records(.acceptance), "The changes, sorted by fingerprint.")
  }
}

extension Record<AcceptanceEntry> {
  static let acceptance = Record("acceptance", "A change that somebody intends.") {
    Field("fingerprint", \.fingerprint, .fingerprint, .required, "The change's fingerprint, as `sevc diff` shows it.")
    Field("change", \.change, .line, "What the change is, for people.")
    Field("reason", \.reason, .line, .required, "Why it is intended.")
    Field("until", \.until, .date, "The last day on which it counts.")
  }
}

extension Form where Value == String {
  fileprivate static let fingerprint = literal(
    ScalarShape("fingerprint", pattern: "^[0-9a-f]{16}$", yamlTypes: .any, example: "3f2a9c01d4e5b687")
  ) { text in
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == 16, digits else {
      return .failure(Refusal("\(quoted(text)) is no fingerprint", help: "write the 16 digits that `sevc diff` shows"))
    }
    return .success(text)
  }
}
