import Escalation
import Source

/// Checks that what a document refers to is declared.
struct ReferenceCheck {
  /// What the whole project declares.
  let project: Namespace
  /// What the document's matrix declares; it goes before.
  let local: Namespace
  let roleNames: RoleNames
  /// The kinds of which nothing is told unknown.
  let doubts: ThingKinds

  struct Outcome {
    var findings: [Diagnostic] = []
    /// The kinds of which something unknown is referred to.
    var unknown: ThingKinds = []
    var uses = Uses()
  }

  func check(_ references: [ReferenceUse]) -> Outcome {
    var outcome = Outcome()
    for use in references {
      outcome.uses.note(use.name, use.kind, at: use.range)
      guard !isKnown(use) else { continue }
      outcome.unknown.insert(use.kind)
      if !doubts.contains(use.kind), !mayBeMalformed(use) { outcome.findings.append(finding(for: use)) }
    }
    return outcome
  }

  /// Whether the thing that is meant is probably there, under an id that has been told to be none.
  private func mayBeMalformed(_ use: ReferenceUse) -> Bool {
    local.mayMean(malformed: use.kind, use.name) || project.mayMean(malformed: use.kind, use.name)
  }

  private func isKnown(_ use: ReferenceUse) -> Bool {
    if use.kind == .anything { return true }
    if use.kind == .roles { return roleNames.mayContain(use.name) }
    return scope(of: use.kind).declares(use.name, use.kind)
  }

  /// A matrix's own severities take the place of the organization's.
  private func scope(of kind: ThingKinds) -> Namespace {
    ThingKinds.ofMatrix.contains(kind) || local.declares(kind) ? local : project
  }

  private func finding(for use: ReferenceUse) -> Diagnostic {
    let meant = suggestion(for: use)
    return Diagnostic(
      "unknown-reference", at: use.range, "nothing declares \(use.kind.noun.withArticle) \(quoted(use.name))",
      help: meant.map { "did you mean `\($0.name)\(use.rest)`?" } ?? help(for: use),
      fixes: meant.map { $0.isPlain ? use.replacing(with: $0.name) : [] } ?? [])
  }

  /// What was probably meant: a declared name, or one of the words that may stand there. `Model outage` is looked for as
  /// the id that it would have.
  private func suggestion(for use: ReferenceUse) -> NearMatch? {
    let names = use.kind == .roles ? roleNames.sorted() : scope(of: use.kind).names(of: use.kind)
    let id = IdentifierGrammar.refusal(of: use.name, as: .key)?.suggestion
    return NearMatch(to: id ?? use.name, in: use.words + names)
  }

  private func help(for use: ReferenceUse) -> String {
    let noun = use.kind.noun
    if use.kind == .owners, !use.words.isEmpty, roleNames.contains(use.name) {
      return "a role has two places: `\(use.name).primary` and `\(use.name).backup`"
    }
    if ["~", "null"].contains(use.name) {
      return use.words.contains("none")
        ? "write `none` where there is nobody" : "leave the key out, or name \(noun.withArticle)"
    }
    if IdentifierGrammar.reserved.contains(use.name) {
      return "`\(use.name)` is a word of the language, which means nothing here: name \(noun.withArticle)"
    }
    return "declare the \(noun), or refer to one that is declared"
  }
}
