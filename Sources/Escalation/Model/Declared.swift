public import Source

/// Something that a mapping in a matrix declares: it begins empty at a place and is filled key by key.
public protocol Declared: Sendable {
  /// The whole mapping.
  var range: SourceRange { get set }
  /// The keys whose values a finding has called wrong: nothing is inherited in their place, and no rule speaks of them.
  var faultyKeys: [String] { get set }

  init(at range: SourceRange)
}

extension Declared {
  /// Whether nothing was said under a key, and nothing wrong either.
  public func lacks<Value>(_ value: Value?, _ key: String) -> Bool {
    value == nil && !faultyKeys.contains(key)
  }
}
