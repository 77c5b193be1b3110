import Escalation
import MatrixLanguage
import Parallel
import Source

/// The part of two states of a project that tells all that changes between them: the files that differ, and of those
/// that do not, the ones that others may depend on.
///
/// A matrix depends on organization documents, on the owners that other matrices declare, and on the names of roles; a
/// drill depends on its matrix. So nothing is narrowed where anything else than matrices differs, or where what they
/// declare for others does. What a narrowed part refers to and does not hold is a structure finding, upon which the whole
/// is read; so is a name that two documents share.
struct NarrowedFiles {
  /// The files of each side, in the order of their paths.
  let base: [FileID]
  let head: [FileID]
  /// Where the owners stand in files that both sides hold, of which some can be left unread.
  private(set) var owners: [FileID: OwnerLines] = [:]

  /// - Parameters:
  ///   - search: Which of the files that both sides hold alike are looked through.
  ///   - likely: What was found in the likely ones that were not read yet.
  /// - Returns: nil where the whole has to be read.
  init?(
    _ contents: SideContents, _ tree: any ProjectTree, _ search: LikelyFiles.Search, likely: Ahead<[SharedFile]?>,
    _ files: inout ReadFiles
  ) {
    let (base, head) = (contents.differing.compactMap(\.base), contents.differing.compactMap(\.head))
    guard contents.baseFailures.isEmpty, contents.headFailures.isEmpty,
      let names = Self.newNames(base: base, head: head, &files), search == .all || names.isEmpty
    else { return nil }
    let texts = SharedTexts(naming: names, inAnyCase: true)
    let found = search == .likely ? likely.value : tree.shared(among: contents.unreadAlike, by: texts)
    guard let found else { return nil }
    let known = contents.knownAlike
    let looked = search == .likely ? LikelyFiles.among(known, by: \.path) : known
    let ids = found.map { (id: files.add($0.path, $0.bytes), owners: $0.owners) }
    let shared = looked.map(\.id).filter { texts.areIn(files.sources[$0].bytes) } + ids.map(\.id)
    self.init(base: base, head: head, shared: shared, files)
    for (id, lines) in ids { owners[id] = lines }
  }

  /// From the files that differ, and those that others may depend on.
  init(base: [FileID], head: [FileID], shared: [FileID], _ files: ReadFiles) {
    self.base = Self.sorted(base + shared, files)
    self.head = Self.sorted(head + shared, files)
  }

  /// The names that matrices of the head have, or say that they had, and those of the base do not; nil where the files
  /// hold anything else than matrices, or what these declare for others differs.
  static func newNames(base: [FileID], head: [FileID], _ files: inout ReadFiles) -> Set<String>? {
    // All at once, so that no processor waits at the end of each side.
    _ = files.readings(of: base + head)
    guard let base = Declarations(base, &files), let head = Declarations(head, &files), base.isShared(as: head) else {
      return nil
    }
    return head.names.union(head.formerNames.subtracting(base.formerNames)).subtracting(base.names)
  }

  private static func sorted(_ ids: [FileID], _ files: ReadFiles) -> [FileID] {
    let sources = files.sources
    return ids.sorted { sources[$0].path.utf8.lexicographicallyPrecedes(sources[$1].path.utf8) }
  }
}

/// What matrices declare for others.
private struct Declarations {
  private(set) var names: Set<String> = []
  private(set) var formerNames: Set<String> = []
  private var roles: Set<String> = []
  /// The texts that declare owners.
  private var owners: Set<[UInt8]> = []

  /// - Returns: nil where the files hold anything else than matrices that can be read.
  init?(_ ids: [FileID], _ files: inout ReadFiles) {
    let sources = files.sources
    for reading in files.readings(of: ids) {
      guard !reading.isInDoubt else { return nil }
      for document in reading.documents {
        guard case .matrix(let matrix) = document.content, names.insert(matrix.header.name.value.name).inserted else {
          return nil
        }
        formerNames.formUnion((matrix.header.formerly?.value ?? []).map(\.value.name))
        roles.formUnion(matrix.roleNames)
        guard let range = matrix.owners?.range else { continue }
        let text = Array(sources[range.file].bytes[Int(range.start)..<Int(range.end)])
        // An alias says what stands elsewhere.
        guard !text.contains(UInt8(ascii: "*")) else { return nil }
        owners.insert(Array(matrix.header.name.value.name.utf8) + [0] + text)
      }
    }
    roles.subtract([RoleName.response, RoleName.quality, RoleName.communications])
  }

  /// Whether others find the same in both.
  func isShared(as other: Declarations) -> Bool {
    roles == other.roles && owners == other.owners
  }
}

extension Matrix {
  /// The roles that it speaks of where it assigns them.
  fileprivate var roleNames: [String] {
    let severities = (severities?.value ?? []).map(\.roles)
    let incidents = (incidents?.value ?? []).map(\.roles)
    return ([roles] + severities + incidents).flatMap { ($0?.value ?? []).map(\.role.value) }
  }
}
