/// How much one file may ask of the compiler; past any of them it is not read.
public struct YAMLLimits: Hashable, Sendable {
  /// The size of the file in bytes.
  public var bytes = 4 << 20
  /// How many collections may be open at once.
  public var depth = 64
  /// How many scalars, collections and aliases are written.
  public var nodes = 100_000
  /// How many `%` directives are written.
  public var directives = 64
  /// How many nodes all aliases stand for, were each written out.
  public var expandedNodes = 100_000
  /// How many bytes of text all aliases stand for, were each written out.
  public var expandedText = 16 << 20

  /// The limits of the matrix language.
  public static let standard = YAMLLimits()

  public init() {}
}
