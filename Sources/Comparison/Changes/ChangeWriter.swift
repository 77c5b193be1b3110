import Credentials
import Digest
import Escalation
import Parallel
import Source

/// Gives what is told its lines, its sentence and its fingerprint.
struct ChangeWriter {
  private var base: Lines
  private var head: Lines
  private let paged: PagedOwners
  private let sharing: SharingMatrices

  private init(_ lens: Lens, _ paged: PagedOwners, _ sharing: SharingMatrices) {
    self.paged = paged
    self.sharing = sharing
    base = Lines(lens.base.sources)
    head = Lines(lens.head.sources)
  }

  /// The changes in the order of their drafts. Neighbours share a writer, because they mostly share their files.
  static func changes(
    _ drafts: [ChangeDraft], _ lens: Lens, _ sharing: SharingMatrices, workers: Int
  ) -> [Change] {
    let size = max(64, drafts.count / 16)
    let parts = stride(from: 0, to: drafts.count, by: size).map { drafts[$0..<min($0 + size, drafts.count)] }
    let paged = PagedOwners(in: drafts, lens.head.project, workers: workers)
    return parallelMap(parts, workers: workers) { part in
      var writer = ChangeWriter(lens, paged, sharing)
      return part.map { writer.change($0) }
    }.flatMap(\.self)
  }

  mutating func change(_ draft: ChangeDraft) -> Change {
    let basePlace = base.place(of: draft.base)
    let (before, after) = (draft.before?.withoutSecrets, draft.after?.withoutSecrets)
    var change = Change(
      impact: draft.impact, matrix: draft.subject.matrix, subject: draft.subject.name,
      field: draft.field.withoutSecrets,
      before: before, after: after, message: draft.message, isExplained: draft.detail != nil || before == after,
      // Of a whole document that is gone nothing stands: it is shown where it stood.
      place: head.place(of: draft.head) ?? basePlace, basePlace: basePlace, cause: cause(draft.cause),
      fingerprint: draft.fingerprint, accepted: nil)
    change.pagedBy = paged.incidents(of: draft)
    change.sharedBy = sharing.matrices(of: draft)
    return change
  }

  private mutating func cause(_ cause: Cause?) -> String? {
    guard let cause else { return nil }
    let place = cause.side == .base ? base.place(of: cause.range) : head.place(of: cause.range)
    return place.map { "\(cause.what) in \($0.path):\($0.line)" } ?? cause.what
  }
}

/// The lines of a side's files, each file's counted once.
private struct Lines {
  private let sources: SourceFiles
  private var indexes: [FileID: LineIndex] = [:]

  init(_ sources: SourceFiles) {
    self.sources = sources
  }

  mutating func place(of range: SourceRange?) -> ChangePlace? {
    guard let range, range != .nowhere, sources.files.indices.contains(Int(range.file.index)) else { return nil }
    let file = sources[range.file]
    let index = indexes[range.file] ?? LineIndex(file)
    indexes[range.file] = index
    return ChangePlace(path: file.path, line: index.position(at: range.start).line)
  }
}

extension ChangeDraft {
  /// What the change is, whatever its impact and wherever it stands.
  fileprivate var fingerprint: String {
    let parts = [subject.matrix, subject.name, field, before, after, distinction.isEmpty ? nil : distinction]
    let text = parts.map { $0.map { "=\($0)" } ?? "-" }.joined(separator: "\u{0}")
    return String(SHA256(of: Array(text.utf8)).hexadecimal.prefix(16))
  }
}

extension Change {
  static func comesBefore(_ left: Change, _ right: Change) -> Bool {
    if left.place != right.place {
      let (path, other) = (left.place?.path ?? "", right.place?.path ?? "")
      return path == other ? left.place?.line ?? 0 < right.place?.line ?? 0 : path < other
    }
    let (first, second) = (
      (left.matrix ?? "", left.subject, left.field), (right.matrix ?? "", right.subject, right.field)
    )
    return first == second ? left.fingerprint < right.fingerprint : first < second
  }
}
