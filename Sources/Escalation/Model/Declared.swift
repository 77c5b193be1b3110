public import Source

/// Something that a mapping in a matrix declares: it begins empty at a place and is filled key by key.
public protocol Declared: Sendable {
  /// The whole mapping.
  var range: SourceRange { get set }

  init(at range: SourceRange)
}
