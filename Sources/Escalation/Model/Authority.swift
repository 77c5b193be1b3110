public import Source

/// What may be done without asking, or on whose word.
public struct Authority: Declared {
  /// The action in words, at its key.
  public var action: Sourced<String>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var grant: Sourced<Grant>

  public init(at range: SourceRange) {
    action = Sourced("", at: range)
    self.range = range
    grant = Sourced(.preApproved, at: range)
  }
}

/// Whether an action needs somebody's word.
public enum Grant: Sendable {
  case preApproved
  case approval(Approval)
}

/// Whose word something needs.
public struct Approval: Sendable {
  /// How many of the approvers must agree.
  public enum Quorum: String, Hashable, Sendable {
    case all
    case any
  }

  public var quorum: Quorum
  public var approvers: [Sourced<ID<Owner>>]

  public init(quorum: Quorum, approvers: [Sourced<ID<Owner>>]) {
    self.quorum = quorum
    self.approvers = approvers
  }
}
