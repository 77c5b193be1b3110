import Escalation
import Source

extension ThingRules<Model> {
  static let model = ThingRules(
    "model",
    [
      .elsewhere("id", because: "things are matched by it"),
      .words("title", \.title),
      .words("workflow", \.workflow),
      .person("owner", \.owner),
      .part("bounds", \.bounds, .bounds),
      .sunset(\.sunset),
      .formerly(\.formerly, of: \.id),
    ])
}

extension ThingRules<ModelBounds> {
  static let bounds = ThingRules(
    "set of bounds",
    [
      .limit("quality", \.quality, .floor, in: .ratio),
      FieldRule("errorRate") { pair, telling in
        let rates = pair.map { $0.errorRate?.value ?? [] }
        telling.below("errorRate") { telling in
          for (type, ceilings) in matched(rates, by: \.outputType.value) {
            telling.tellBound(type, ceilings.map { $0?.ceiling }, in: .ratio, lowerIsStronger: true)
          }
        }
      },
      .limit("latency", \.latency, .ceiling, in: .seconds),
      .limit("throughput", \.throughput, .floor, in: .perSecond),
      .limit("confidence", \.confidence, .floor, in: .ratio),
    ])
}

extension ThingRules<Floor> {
  static let floor = ThingRules("lower bound", [.elsewhere("floor", because: "told as its bound")])
}

extension ThingRules<Ceiling> {
  static let ceiling = ThingRules("upper bound", [.elsewhere("ceiling", because: "told as its bound")])
}

extension FieldRule<ModelBounds> {
  /// Which way a bound is the stricter one.
  fileprivate struct Limit<Part: Sendable>: Sendable {
    let key: String
    let bound: @Sendable (Part) -> Sourced<BoundLiteral>?
    let lowerIsStronger: Bool
  }

  fileprivate static func limit<Part: Sendable>(
    _ key: String, _ field: @escaping @Sendable (ModelBounds) -> Sourced<Part>?, _ limit: Limit<Part>,
    in unit: MetricUnit
  ) -> FieldRule {
    FieldRule(key) { pair, telling in
      let bounds = pair.map { field($0).flatMap { limit.bound($0.value) } }
      telling.tellBound(key, bounds, in: unit, lowerIsStronger: limit.lowerIsStronger) { "{\(limit.key): \($0)}" }
    }
  }
}

extension FieldRule<ModelBounds>.Limit<Floor> {
  fileprivate static var floor: Self { Self(key: "floor", bound: \.floor, lowerIsStronger: false) }
}

extension FieldRule<ModelBounds>.Limit<Ceiling> {
  fileprivate static var ceiling: Self { Self(key: "ceiling", bound: \.ceiling, lowerIsStronger: true) }
}

extension Telling {
  fileprivate mutating func tellBound(
    _ key: String, _ bounds: Pair<Sourced<BoundLiteral>?>, in unit: MetricUnit, lowerIsStronger: Bool,
    as text: (String) -> String = { $0 }
  ) {
    var texts = Pair(bounds.base.map(lens.base.literal), bounds.head.map(lens.head.literal))
    texts = texts.map { $0.map { Written(text($0.text), at: $0.range, level: $0.level) } }
    guard let base = bounds.base?.value, let head = bounds.head?.value else {
      return tell(key, from: texts.base, to: texts.head, .none)
    }
    tell(
      key, from: texts.base, to: texts.head,
      Pair(base, head).shift(in: Pair(unit, unit), lowerIsStronger: lowerIsStronger))
  }
}
