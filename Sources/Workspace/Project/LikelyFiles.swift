import Escalation
import Parallel

/// The files that look by their names and places as if they held what all matrices share: where they tell enough,
/// thousands of others need not be opened.
enum LikelyFiles {
  /// Which files are looked through for what a change may depend on.
  enum Search {
    case likely
    case all
  }

  /// So many are looked at.
  private static let most = 32
  private static let words = ["org", "owner", "shared", "common", "severit", "calendar", "company", "base", "global"]
    .map { SoughtText(Array($0.utf8)) }

  /// The likeliest, in the order in which they are given.
  static func among<File>(_ files: [File], by path: (File) -> String) -> [File] {
    let ranks = files.map { rank(of: path($0)) }
    var counts: [Int: Int] = [:]
    for rank in ranks { counts[rank, default: 0] += 1 }
    var (worst, left) = (0, most)
    for (rank, count) in counts.sorted(by: { $0.key < $1.key }) where left > 0 {
      worst = rank
      left -= count
    }
    return files.indices.lazy.filter { ranks[$0] <= worst }.prefix(most).map { files[$0] }
  }

  /// Those in which something shared stands, read while others are; nil where one of them cannot be read.
  static func shared(among paths: [String], of tree: any ProjectTree) -> Ahead<[SharedFile]?> {
    Ahead { tree.shared(among: among(paths, by: \.self), by: SharedTexts(naming: [])) }
  }

  /// The lower, the likelier: by the words of the name, and else by how near to the top the file lies.
  private static func rank(of path: String) -> Int {
    var path = path
    return path.withUTF8 { path in
      let bytes = UnsafeRawBufferPointer(path)
      let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let name = UnsafeRawBufferPointer(rebasing: bytes[start...])
      let depth = bytes.count { $0 == UInt8(ascii: "/") }
      // Bytes, since a search in characters would take longer than all the rest.
      return words.contains(where: name.contains) ? depth : depth + 100
    }
  }
}

extension ProjectPair {
  /// Whether nothing that a file says which was not read could change what is told, as long as both sides hold it alike.
  ///
  /// What changed matrices refer to is there, else there were a finding. Beyond that files give to matrices that do not
  /// name them: executives, severities, the holders of roles that a matrix leaves open, and drills, which feel what is
  /// gone.
  var isToldWhole: Bool {
    let sides = [base.project, head.project]
    guard sides.allSatisfy({ $0.organization.executives != nil && $0.organization.severities != nil }),
      base.project.matrices.map(DeclaredThings.init) == head.project.matrices.map(DeclaredThings.init)
    else { return false }
    return sides.allSatisfy { $0.organization.roles != nil || $0.matrices.allSatisfy(\.holdsAllItsRoles) }
  }
}

/// The ids that a matrix declares, to which others may refer.
private struct DeclaredThings: Equatable {
  let name: ID<Matrix>
  let incidents: Set<ID<Incident>>
  let metrics: Set<ID<Metric>>

  init(_ matrix: Matrix) {
    name = matrix.header.name.value
    incidents = Set((matrix.incidents?.value ?? []).map(\.id.value))
    metrics = Set((matrix.metrics?.value ?? []).map(\.id.value))
  }
}

extension Matrix {
  /// Whether it says itself who holds each place of every role that its incidents speak of.
  fileprivate var holdsAllItsRoles: Bool {
    (incidents?.value ?? []).allSatisfy { incident in
      let roles = incident.roles?.value ?? []
      return roles[role: RoleName.response] != nil && roles.allSatisfy { $0.primary != nil && $0.backup != nil }
        && incident.rolesOfSteps.allSatisfy { roles[role: $0] != nil }
    }
  }
}

extension Incident {
  fileprivate var rolesOfSteps: [String] {
    var timings = [timing]
    if case .timing(let closed) = outOfHours?.value { timings.append(closed) }
    return timings.flatMap { $0.escalation?.value ?? [] }.flatMap { $0.targets?.value ?? [] }.compactMap { target in
      if case .role(let role, _) = target.value { role } else { nil }
    }
  }
}
