import Escalation
import Source

/// The ids that things had. None may be in use: records and links that follow it would lead to another thing.
struct FormerNames: Sendable {
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let name: String
    let range: SourceRange
    let kind: ThingKinds
    /// The id that the thing has now.
    let id: String
  }

  mutating func note<Thing: Identified>(_ thing: Thing, _ kind: ThingKinds) {
    for former in thing.formerly?.value ?? [] {
      entries.append(Entry(name: former.value.name, range: former.range, kind: kind, id: thing.id.value.name))
    }
  }

  /// The findings for those that are in use among what is declared. A thing's own alias may be an id that it had, and so
  /// may its id in another case.
  func findings(in names: Namespace) -> [Diagnostic] {
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
