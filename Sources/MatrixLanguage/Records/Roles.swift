import Escalation

extension Record<RoleHolders> {
  static let roleHolders = Record("role", "Who holds a role, and who stands behind.") {
    Field("primary", \.primary, .reference(to: .owners), "The one who is paged.")
    Field("backup", \.backup, .backup, "The one behind; `none` says that there is nobody.")
  }
}

extension Form where Value == [RoleHolders] {
  /// Roles by name.
  static let roles = Form.keyed(
    by: .name("name of a role", example: RoleName.response), .declared(.roleHolders), sortedBy: \.self
  ) { role, holders in
    var entry = holders.value
    entry.role = role
    return entry
  }
}
