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

  /// - Parameter search: Which of the files that both sides hold alike are looked through.
  /// - Returns: nil where the whole has to be read.
  init?(_ contents: SideContents, _ tree: any ProjectTree, _ search: LikelyFiles.Search, _ files: inout ReadFiles) {
    guard contents.baseFailures.isEmpty, contents.headFailures.isEmpty,
      let names = Self.newNames(
        base: contents.differing.compactMap(\.base), head: contents.differing.compactMap(\.head), &files),
      search == .all || names.isEmpty,
      let shared = Self.shared(
        search == .all ? contents.alike : LikelyFiles.among(contents.alike),
        SharedTexts(naming: names, inAnyCase: true), tree, &files)
    else { return nil }
    self.init(
      base: contents.differing.compactMap(\.base), head: contents.differing.compactMap(\.head), shared: shared, files)
  }

  /// From the files that differ, and those that others may depend on.
  init(base: [FileID], head: [FileID], shared: [FileID], _ files: ReadFiles) {
    self.base = Self.sorted(base + shared, files)
    self.head = Self.sorted(head + shared, files)
  }

  /// The names that matrices of the head have, or say that they had, and those of the base do not; nil where the files
  /// hold anything else than matrices, or what these declare for others differs.
  static func newNames(base: [FileID], head: [FileID], _ files: inout ReadFiles) -> Set<String>? {
    guard let base = Declarations(base, &files), let head = Declarations(head, &files), base.isShared(as: head) else {
      return nil
    }
    return head.names.union(head.formerNames.subtracting(base.formerNames)).subtracting(base.names)
  }

  private static func sorted(_ ids: [FileID], _ files: ReadFiles) -> [FileID] {
    let sources = files.sources
    return ids.sorted { sources[$0].path.utf8.lexicographicallyPrecedes(sources[$1].path.utf8) }
  }

  /// The files among those that both sides hold alike that others may depend on.
  private static func shared(
    _ alike: [(path: String, id: FileID?)], _ texts: SharedTexts, _ tree: any ProjectTree, _ files: inout ReadFiles
  ) -> [FileID]? {
    let unread = alike.filter { $0.id == nil }.map(\.path)
    var found = alike.compactMap(\.id).filter { texts.areIn(files.sources[$0].bytes) }
    for (path, result) in zip(unread, tree.read(unread, where: texts)) {
      switch result {
      case .success(let bytes)?: found.append(files.add(path, bytes))
      case .failure?: return nil
      case nil: continue
      }
    }
    return found
  }
}

extension ProjectTree {
  /// The files in which such a text stands; nil in the place of the rest.
  fileprivate func read(_ paths: [String], where texts: SharedTexts) -> [Result<[UInt8], ReadFailure>?] {
    let chunks = stride(from: 0, to: paths.count, by: 512).map { Array(paths[$0..<min($0 + 512, paths.count)]) }
    return parallelMap(chunks) { chunk in
      read(chunk).map { result in
        guard case .success(let bytes) = result else { return result }
        return texts.areIn(bytes) ? result : nil
      }
    }.flatMap(\.self)
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
