import Escalation

/// The rules of single values.
extension FieldRule {
  /// A value with an order of its own, or none.
  static func value<Value>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Value>?, gone: Impact = .weakens,
    new: Impact = .strengthens, written: @escaping @Sendable (Value) -> String,
    _ shift: @escaping @Sendable (Value, Value, Lens) -> Shift
  ) -> FieldRule {
    FieldRule(key) { pair, telling in
      let values = pair.map(field)
      guard let base = values.base?.value, let head = values.head?.value else {
        return telling.tell(
          key, from: values.base?.written(written), to: values.head?.written(written), gone: gone, new: new, .none)
      }
      let shift = shift(base, head, telling.lens)
      guard let impact = shift.impact else { return }
      telling.tell(key, impact, values.base?.written(written), values.head?.written(written), detail: shift.detail)
    }
  }

  /// Words for people to read, whatever they say.
  static func words(_ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<String>?) -> FieldRule {
    value(key, field, gone: .editorial, new: .editorial, written: \.singleSpaced) { base, head, _ in
      .same(base.singleSpaced == head.singleSpaced, otherwise: .editorial)
    }
  }

  /// An instruction in words: to have none is weaker, to word it otherwise is the author's affair.
  static func instruction(_ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<String>?) -> FieldRule {
    value(key, field, written: \.singleSpaced) { base, head, _ in
      .same(base.singleSpaced == head.singleSpaced, otherwise: .editorial)
    }
  }

  /// A text that decides something and that nobody can order: a query, a condition.
  static func unorderedText(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<String>?, gone: Impact = .weakens,
    new: Impact = .strengthens
  ) -> FieldRule {
    value(key, field, gone: gone, new: new, written: \.singleSpaced) { base, head, _ in
      .same(base.singleSpaced == head.singleSpaced)
    }
  }

  /// One word of a set that has no order.
  static func unorderedChoice<Value: RawRepresentable<String> & Equatable>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Value>?
  ) -> FieldRule {
    value(key, field, written: \.rawValue) { base, head, _ in .same(base == head) }
  }

  /// One word of a set that is declared with the weakest first.
  static func risingChoice<Value: RawRepresentable<String> & CaseIterable & Equatable>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Value>?
  ) -> FieldRule {
    value(key, field, written: \.rawValue) { base, head, _ in .more(base.place, head.place) }
  }

  /// How often something happens: the oftener, the stronger.
  static func cadence(_ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Cadence>?) -> FieldRule {
    value(key, field, written: \.rawValue) { base, head, _ in .less(base.place, head.place) }
  }

  /// Elapsed time of which less is stronger, or more.
  static func elapsed(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<Timespan>?, longerIs: Impact = .weakens,
    gone: Impact = .weakens, new: Impact = .strengthens
  ) -> FieldRule {
    value(key, field, gone: gone, new: new, written: \.written) { base, head, _ in
      let (base, head) = (base.elapsedSeconds ?? .max, head.elapsedSeconds ?? .max)
      return longerIs == .weakens ? .less(base, head) : .more(base, head)
    }
  }

  /// Somebody who answers for something.
  static func person(_ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<ID<Owner>>?) -> FieldRule {
    value(key, field, written: \.name) { base, head, lens in .same(lens.now(base) == head, otherwise: .reassigns) }
  }

  /// Another thing of the project, of which none is more than another.
  static func reference<Kind>(
    _ key: String, _ field: @escaping @Sendable (Thing) -> Sourced<ID<Kind>>?, _ kind: ThingKinds
  ) -> FieldRule {
    value(key, field, written: \.name) { base, head, lens in .same(lens.now(base, kind) == head) }
  }

  /// When something ends: the sooner, the weaker; a criterion in words has no order.
  static func sunset(_ field: @escaping @Sendable (Thing) -> Sourced<Sunset>?) -> FieldRule {
    value("sunset", field, gone: .strengthens, new: .weakens, written: \.written) { base, head, _ in
      guard case .date(let first) = base, case .date(let second) = head else {
        return .same(base.written == head.written)
      }
      return .more(first, second)
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The place among all cases, from 0.
  var place: Int { Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0 }
}

extension Sunset {
  fileprivate var written: String {
    switch self {
    case .date(let date): date.description
    case .criterion(let words): words.singleSpaced
    }
  }
}
