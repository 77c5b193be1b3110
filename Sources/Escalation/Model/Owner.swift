public import Source

/// A person, a team or a rota that can be paged, approve or answer for something.
public struct Owner: Declared {
  public var id: Sourced<ID<Owner>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// What people call it.
  public var name: Sourced<String>?
  /// How it is reached, by channel, in the order of the channels' names.
  public var contact: Sourced<[ContactAddress]>?
  /// When it can be reached; nil where nobody said.
  public var coverage: Sourced<Coverage>?
  /// The day from which this owner is no more.
  public var retires: Sourced<CalendarDate>?
  public var formerly: Sourced<[Sourced<ID<Owner>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}

/// One way to reach an owner.
public struct ContactAddress: Sendable {
  /// The channel's name, such as `pagerduty`, `slack`, `phone` or `email`; any name may stand here.
  public var channel: Sourced<String>
  public var address: Sourced<String>

  public init(channel: Sourced<String>, address: Sourced<String>) {
    self.channel = channel
    self.address = address
  }

  /// Whether the channel can wake somebody: every one but e-mail.
  public var pages: Bool {
    !(channel.value.equalsCaseAside("email") || channel.value.equalsCaseAside("e-mail"))
  }
}
