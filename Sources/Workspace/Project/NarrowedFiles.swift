import Escalation
import MatrixLanguage
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The part of two states of a project that tells all that changes between them: the files that differ, and of those
/// that do not, the ones that others may depend on.
///
/// A matrix depends on organization documents, on the owners that other matrices declare, and on the names of roles; a
/// drill depends on its matrix. So nothing is narrowed where anything else than matrices differs, where a matrix comes,
/// goes or is renamed, or where what it declares for others changes. What a narrowed part refers to and does not hold
/// is a structure finding, upon which the whole is read.
struct NarrowedFiles {
  /// The files of each side, in the order of their paths.
  private(set) var base: [FileID]
  private(set) var head: [FileID]

  /// - Returns: nil where the whole has to be read.
  init?(_ contents: SideContents, _ tree: any ProjectTree, _ files: inout ReadFiles) {
    guard contents.baseFailures.isEmpty, contents.headFailures.isEmpty else { return nil }
    let pairs = contents.differing.compactMap { file in
      file.base.flatMap { base in file.head.map { (base: base, head: $0) } }
    }
    guard pairs.count == contents.differing.count, Self.changeMatricesAlone(pairs, &files) else { return nil }
    let shared = Self.shared(contents.alike, tree, &files)
    guard let shared else { return nil }
    base = Self.sorted(pairs.map(\.base) + shared, files)
    head = Self.sorted(pairs.map(\.head) + shared, files)
  }

  /// Whether the files hold matrices alone, the same on both sides, that declare the same for others.
  static func changeMatricesAlone(
    _ pairs: [(base: FileID, head: FileID)], _ files: inout ReadFiles
  ) -> Bool {
    guard let base = Declarations(pairs.map(\.base), &files), let head = Declarations(pairs.map(\.head), &files) else {
      return false
    }
    return base == head
  }

  /// What the files of one side say, without the drills of matrices that are not among them.
  static func readings(of ids: [FileID], _ files: inout ReadFiles) -> [FileReading] {
    let readings = files.readings(of: ids)
    let names = Set(readings.flatMap(\.documents).compactMap(\.matrixName))
    return readings.map { reading in
      var reading = reading
      reading.documents.removeAll { document in
        guard case .drill(let drill) = document.content, let matrix = drill.matrix else { return false }
        return !names.contains(matrix.value.name)
      }
      return reading
    }
  }

  private static func sorted(_ ids: [FileID], _ files: ReadFiles) -> [FileID] {
    let sources = files.sources
    return ids.sorted { sources[$0].path.utf8.lexicographicallyPrecedes(sources[$1].path.utf8) }
  }

  /// The files among those that both sides hold alike that others may depend on.
  private static func shared(
    _ alike: [(path: String, id: FileID?)], _ tree: any ProjectTree, _ files: inout ReadFiles
  ) -> [FileID]? {
    let read = alike.compactMap(\.id).filter { mayBeShared(files.sources[$0].bytes) }
    let unread = alike.filter { $0.id == nil }.map(\.path)
    var found: [FileID] = []
    for (path, result) in zip(unread, tree.readShared(unread)) {
      switch result {
      case .success(let bytes)?: found.append(files.add(path, bytes))
      case .failure?: return nil
      case nil: continue
      }
    }
    return read + found
  }

  /// Whether a file may hold a document that is no matrix: it names such a kind, or has a way to spell it otherwise.
  static func mayBeShared(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes.contains("Organization") || bytes.contains("Drill") || bytes.contains("\\x") || bytes.contains("\\u")
        || bytes.contains("\\U") || bytes.contains("\\\n") || bytes.contains("\\\r")
    }
  }
}

extension ProjectTree {
  /// The files that others may depend on; nil in the place of the rest.
  fileprivate func readShared(_ paths: [String]) -> [Result<[UInt8], ReadFailure>?] {
    let chunks = stride(from: 0, to: paths.count, by: 512).map { Array(paths[$0..<min($0 + 512, paths.count)]) }
    return parallelMap(chunks) { chunk in
      read(chunk).map { result in
        guard case .success(let bytes) = result else { return result }
        return NarrowedFiles.mayBeShared(bytes) ? result : nil
      }
    }.flatMap(\.self)
  }
}

/// What matrices declare for others.
private struct Declarations: Hashable {
  private var names: Set<String> = []
  private var roles: Set<String> = []
  /// The texts that declare owners.
  private var owners: Set<[UInt8]> = []

  /// - Returns: nil where the files hold anything else than matrices that can be read.
  init?(_ ids: [FileID], _ files: inout ReadFiles) {
    let sources = files.sources
    for (id, reading) in zip(ids, files.readings(of: ids)) {
      guard !reading.isInDoubt else { return nil }
      for document in reading.documents {
        guard case .matrix(let matrix) = document.content else { return nil }
        let owners = matrix.owners.map { sources[id].bytes[Int($0.range.start)..<Int($0.range.end)] } ?? []
        // An alias says what stands elsewhere.
        guard !owners.contains(UInt8(ascii: "*")), names.insert(matrix.header.name.value.name).inserted else {
          return nil
        }
        self.owners.insert(Array(matrix.header.name.value.name.utf8) + [0] + owners)
        roles.formUnion(matrix.roleNames)
      }
    }
  }
}

extension ReadDocument {
  fileprivate var matrixName: String? {
    if case .matrix(let matrix) = content { matrix.header.name.value.name } else { nil }
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

extension UnsafeRawBufferPointer {
  /// Whether some text stands in it.
  fileprivate func contains(_ text: StaticString) -> Bool {
    guard var place = baseAddress else { return false }
    let end = place + count
    while end - place >= text.utf8CodeUnitCount,
      let found = memchr(place, Int32(text.utf8Start.pointee), end - place - text.utf8CodeUnitCount + 1)
    {
      if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
      place = UnsafeRawPointer(found) + 1
    }
    return false
  }
}
