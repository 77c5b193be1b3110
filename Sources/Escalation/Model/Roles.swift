public import Source

/// Who holds a role: the one who is paged, and the one behind.
public struct RoleHolders: Declared {
  /// The role's name, at its key: `response`, `quality`, `communications`, or the team's own.
  public var role: Sourced<String>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var primary: Sourced<ID<Owner>>?
  public var backup: Sourced<Backup>?

  public init(at range: SourceRange) {
    role = Sourced("", at: range)
    self.range = range
  }
}

/// The one behind a role's primary.
public enum Backup: Hashable, Sendable {
  case owner(ID<Owner>)
  /// `backup: none`: the team says that there is nobody, whatever is said above.
  case nobody

  public var owner: ID<Owner>? {
    if case .owner(let id) = self { id } else { nil }
  }
}

/// The names of roles that sevc itself speaks of.
public enum RoleName {
  public static let response = "response"
  public static let quality = "quality"
  public static let communications = "communications"
}

/// One of the two places of a role.
public enum RolePlace: String, Hashable, Sendable, CaseIterable {
  case primary
  case backup
}

extension [RoleHolders] {
  /// The holders of a role; nil where nothing names the role.
  public subscript(role name: String) -> RoleHolders? {
    first { $0.role.value == name }
  }
}
