import Escalation
import Source

extension ThingRules<Matrix> {
  /// A matrix's own keys; what its lists hold is told of the things themselves.
  static let matrix = ThingRules(
    "matrix",
    ["apiVersion", "kind", "name"].map { .elsewhere($0, because: "documents are matched by them") }
      + ["roles", "updates", "authority"].map {
        .elsewhere($0, because: "what incidents inherit is told of the incidents that it reaches")
      } + [
        .words("title", \.header.title),
        .words("description", \.header.description),
        .texts("labels", \.header.labels, name: \.name, text: \.text),
        .formerly(\.header.formerly, of: \.header.name),
        .person("owner", \.owner),
        .part("scope", \.scope, .scope),
        .elsewhere("owners", because: "owners are told once for the project"),
        .part("review", \.review, .review),
        .part("drills", \.drills, .drillPlan),
        .instructions("rhythm", \.rhythm),
      ]
      + ["severities", "incidents", "metrics", "models", "failureModes", "ladder"].map {
        .elsewhere($0, because: "things are told one by one, and their order with the list")
      })
}

extension FieldRule {
  /// A mapping within a thing: what it says is told key by key, whether it stands or not.
  static func part<Part: Declared>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Part>?,
    _ rules: @autoclosure @escaping @Sendable () -> ThingRules<Part>
  ) -> FieldRule {
    FieldRule(key) { pair, telling in
      let parts = pair.map { field($0)?.value ?? Part(at: .nowhere) }
      telling.below(key) { rules().compare(parts, &$0) }
    }
  }
}

extension ThingRules<Scope> {
  static let scope = ThingRules(
    "scope",
    [
      .risingChoice("monthlyInteractions", \.monthlyInteractions),
      .risingChoice("customerImpact", \.customerImpact),
      .risingChoice("onCall", \.onCall),
      .cadence("reviewCadence", \.reviewCadence),
    ])
}

extension ThingRules<Review> {
  static let review = ThingRules(
    "review",
    [
      .value("last", \.last, written: \.description) { base, head, _ in .more(base, head) },
      .person("owner", \.owner),
      .instructions("resets", \.resets),
      .sunset(\.sunset),
    ])
}

extension ThingRules<DrillPlan> {
  static let drillPlan = ThingRules(
    "drill plan",
    [
      .cadence("cadence", \.cadence),
      FieldRule("severities") { pair, telling in
        let lens = telling.lens
        let base = Set((pair.base.severities?.value ?? []).map { lens.now($0.value, .severities) })
        let head = Set((pair.head.severities?.value ?? []).map(\.value))
        guard base != head else { return }
        telling.tell(
          "severities", base.isStrictSubset(of: head) ? .strengthens : .weakens,
          pair.base.severities?.written { $0.writtenIDs() }, pair.head.severities?.written { $0.writtenIDs() })
      },
    ])
}
