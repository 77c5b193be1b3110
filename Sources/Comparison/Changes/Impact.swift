/// What a change does to what people were promised.
public enum Impact: String, Hashable, Sendable, CaseIterable {
  /// Later, less, or nothing any more; also what cannot be ordered.
  case weakens
  /// Sooner or more.
  case strengthens
  /// Somebody else, or somebody at another address.
  case reassigns
  /// Other words for the same thing.
  case editorial
}
