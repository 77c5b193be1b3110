import Escalation
import Source
import YAMLTree

extension Form where Value == StepTarget {
  /// Whom a step pages: a place of a role, the executives, or an owner.
  static let stepTarget = Form(.scalar(stepTargetShape)) { node, reader in
    guard reader.expectScalar(node, .scalar(stepTargetShape)) else { return .faulty }
    let text = reader.tree.text(of: node)
    switch text {
    case "primary": return .value(.role(RoleName.response, .primary))
    case "backup": return .value(.role(RoleName.response, .backup))
    case "executives": return .value(.executives)
    default: break
    }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return reader.readReference(node, to: .owners, or: targetWords, stepTargetShape).map { .owner(ID($0)) }
    }
    guard let place = RolePlace(rawValue: String(parts[1])), !parts[0].isEmpty else {
      reader.report(refusePlace(of: text, role: parts[0]), at: node, due: stepTargetShape)
      return .faulty
    }
    reader.note(String(parts[0]), of: .roles, followedBy: ".\(place.rawValue)", at: node)
    return .value(.role(String(parts[0]), place))
  }

  private static func refusePlace(of text: String, role: Substring) -> Refusal {
    let place = NearMatch(to: String(text.dropFirst(role.count + 1)), in: RolePlace.allCases.map(\.rawValue))
    return Refusal(
      "\(quoted(text)) names no place of a role",
      help: "a role has two places: \(quoted("\(role).primary")) and \(quoted("\(role).backup"))",
      suggestion: place.flatMap { $0.isPlain && IdentifierGrammar.matches(String(role)) ? "\(role).\($0.name)" : nil }
    )
  }
}

private let targetWords = ["primary", "backup", "executives"]

private let stepTargetShape = ScalarShape(
  "target: `primary`, `backup`, `executives`, a role's place such as `quality.primary`, or the id of an owner",
  pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}(\\.(primary|backup))?$", yamlTypes: .any, example: "backup")
