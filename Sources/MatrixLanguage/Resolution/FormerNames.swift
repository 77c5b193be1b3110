import Escalation
import Source

/// The ids that things had. None may be in use, and no two things may have had one: nobody could say to which of them
/// records and links that follow it lead.
struct FormerNames: Sendable {
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let name: String
    let range: SourceRange
    let kind: ThingKinds
    /// The id that the thing has now.
    let id: String
  }

  /// An id of a kind that something had, in small letters.
  private struct Claim: Hashable {
    let kind: ThingKinds
    let name: String
  }

  mutating func note<Thing: Identified>(_ thing: Thing, _ kind: ThingKinds) {
    for former in thing.formerly?.value ?? [] {
      entries.append(Entry(name: former.value.name, range: former.range, kind: kind, id: thing.id.value.name))
    }
  }

  /// The findings for those that are in use among what is declared. A thing's own alias may be an id that it had, and so
  /// may its id in another case.
  func findings(in names: Namespace) -> [Diagnostic] {
    let used = usedNames(in: names)
    return used + sharedNames(beside: Set(used.map(\.range)))
  }

  private func sharedNames(beside told: Set<SourceRange>) -> [Diagnostic] {
    var first: [Claim: Entry] = [:]
    return inOrder.filter { !told.contains($0.range) }.compactMap { entry in
      let claim = Claim(kind: entry.kind, name: entry.name.lowercased())
      guard let other = first[claim] else {
        first[claim] = entry
        return nil
      }
      guard other.id != entry.id else { return nil }
      return Diagnostic(
        "duplicate-id", at: entry.range, "`\(entry.name)` is what another \(entry.kind.noun) was called, too",
        help: "leave it with the one that goes on in its place",
        related: [RelatedPlace("`\(other.id)` was called so", at: other.range)])
    }
  }

  /// As they stand in their files, and these in the order in which they were looked through, whatever their numbers.
  private var inOrder: [Entry] {
    let files = Dictionary(entries.enumerated().map { ($1.range.file, $0) }) { first, _ in first }
    return entries.sorted { left, right in
      (files[left.range.file] ?? 0, left.range.start) < (files[right.range.file] ?? 0, right.range.start)
    }
  }

  private func usedNames(in names: Namespace) -> [Diagnostic] {
    entries.compactMap { entry in
      guard let use = names.declaration(of: entry.name, entry.kind) else { return nil }
      let isOwn = use.id == entry.id
      guard !isOwn || entry.name == entry.id else { return nil }
      let thing = isOwn ? "this \(entry.kind.noun)" : "another \(entry.kind.noun)"
      return Diagnostic(
        "duplicate-id", at: entry.range, "`\(entry.name)` is in use: it is what \(thing) is called now",
        help: "take it out: `formerly` names ids that are gone",
        related: [RelatedPlace("declared here", at: use.range)])
    }
  }
}
