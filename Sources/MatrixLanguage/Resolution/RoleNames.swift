import Escalation

/// The roles that are spoken of. They are open: one that a matrix adds is known in that matrix, and to what the
/// organization says of all.
struct RoleNames: Sendable {
  /// Those that sevc speaks of itself, and the organization's.
  private var shared: Set<String> = [RoleName.response, RoleName.quality, RoleName.communications]
  private var ofMatrices: Set<String> = []
  /// Whether a matrix has roles that could not be read: any name may be one of them.
  private var isInDoubt = false

  mutating func add(_ organization: Organization) {
    for role in organization.roles.names { shared.insert(role) }
    for severity in organization.severities?.value ?? [] { shared.formUnion(severity.roles.names) }
  }

  mutating func add(_ matrix: Matrix) {
    ofMatrices.formUnion(matrix.roles.names)
    for severity in matrix.severities?.value ?? [] { ofMatrices.formUnion(severity.roles.names) }
    let incidents = matrix.incidents?.value ?? []
    for index in incidents.indices { ofMatrices.formUnion(incidents[index].roles.names) }
    if matrix.mayHideRoles { isInDoubt = true }
  }

  /// Those that are known in a matrix.
  func known(in matrix: Matrix) -> RoleNames {
    var names = self
    names.ofMatrices = []
    names.isInDoubt = false
    names.add(matrix)
    return names
  }

  func mayContain(_ name: String) -> Bool {
    isInDoubt || contains(name)
  }

  func contains(_ name: String) -> Bool {
    shared.contains(name) || ofMatrices.contains(name)
  }

  func sorted() -> [String] { shared.union(ofMatrices).sorted() }
}

extension Matrix {
  /// Whether some of its roles could not be read.
  fileprivate var mayHideRoles: Bool {
    faultyKeys.contains("roles") || (severities?.value ?? []).contains { $0.faultyKeys.contains("roles") }
      || (incidents?.value ?? []).contains { $0.faultyKeys.contains("roles") }
  }
}

extension Sourced<[RoleHolders]>? {
  fileprivate var names: [String] { (self?.value ?? []).map(\.role.value) }
}
