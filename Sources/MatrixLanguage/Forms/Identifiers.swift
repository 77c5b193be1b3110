import Escalation
import Source
import YAMLTree

extension Form {
  /// The id of a thing, where it is declared. One that is no id is told, and kept for those who refer to it.
  static func identifier<Kind>(_ what: String, as use: IdentifierUse = .thing, example: String) -> Form
  where Value == ID<Kind> {
    let shape = ScalarShape(
      "id of \(what.withArticle)", pattern: identifierPattern, yamlTypes: .any, example: example)
    return Form(.scalar(shape)) { node, reader in
      guard reader.expectScalar(node, .scalar(shape)) else { return .faulty }
      let text = reader.tree.text(of: node)
      guard let refusal = IdentifierGrammar.refusal(of: text, as: use) else { return .value(ID(text)) }
      reader.report(refusal, at: node, due: shape)
      guard !text.isEmpty else { return .faulty }
      reader.malformedIDs.insert(reader.tree.range(of: node))
      return .partly(ID(text))
    }
  }

  /// The id of a thing that is declared elsewhere.
  ///
  /// - Parameter words: The language's own words that are read before it, which somebody may have meant.
  static func reference<Kind>(to things: Things<Kind>, or words: [String] = []) -> Form where Value == ID<Kind> {
    let shape = ScalarShape(
      "id of \(things.noun.withArticle)", pattern: identifierPattern, yamlTypes: .any, example: things.example)
    return Form(.scalar(shape)) { node, reader in
      reader.readReference(node, to: things.kind, or: words, shape).map { ID($0) }
    }
  }
}

extension DocumentReader {
  /// Reads a scalar as the id of something, and notes the reference.
  mutating func readReference(
    _ node: NodeID, to kind: ThingKinds, or words: [String], _ shape: ScalarShape
  ) -> Reading<String> {
    guard expectScalar(node, .scalar(shape)) else { return .faulty }
    let name = tree.text(of: node)
    guard !name.isEmpty else {
      report(Refusal("\(shape.phrase) is due here, and nothing stands here"), at: node, due: shape)
      return .faulty
    }
    note(name, of: kind, or: words, at: node)
    return .value(name)
  }

  /// Notes that a scalar refers to something, perhaps with more behind the name.
  mutating func note(
    _ name: String, of kind: ThingKinds, or words: [String] = [], followedBy rest: String = "", at node: NodeID
  ) {
    references.append(
      ReferenceUse(
        kind: kind, name: name, range: place(of: node), words: words, rest: rest,
        spelling: spelling(of: node)))
  }

  private func spelling(of node: NodeID) -> ReferenceUse.Spelling {
    if tree.isAlias(node) { return .alias }
    return tree.isPlain(node) ? .plain : tree.isSingleQuoted(node) ? .singleQuoted : .quoted
  }
}

/// A kind of things that are referred to, for messages and look-up.
struct Things<Kind>: Sendable {
  let kind: ThingKinds
  let noun: String
  let example: String
}

extension Things<Owner> {
  static let owners = Things(kind: .owners, noun: "owner", example: "ai-platform-oncall")
}

extension Things<WorkCalendar> {
  static let calendars = Things(kind: .calendars, noun: "calendar", example: "london")
}

extension Things<Severity> {
  static let severities = Things(kind: .severities, noun: "severity", example: "SEV-1")
}

extension Things<Matrix> {
  static let matrices = Things(kind: .matrices, noun: "matrix", example: "customer-support-assistant")
}

extension Things<Incident> {
  static let incidents = Things(kind: .incidents, noun: "incident", example: "model-outage")
}

extension Things<Metric> {
  static let metrics = Things(kind: .metrics, noun: "metric", example: "answer-quality")
}

extension Things<Model> {
  static let models = Things(kind: .models, noun: "model", example: "support-answerer")
}

extension Things<LadderLevel> {
  static let ladderLevels = Things(kind: .ladderLevels, noun: "ladder level", example: "prompt-optimization")
}
