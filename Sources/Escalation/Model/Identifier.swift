/// The id of one thing of a kind: `ID<Owner>`, `ID<Incident>`; written exactly as it was declared.
public struct ID<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  /// The id of a thing whose own is missing or wrong; a finding has said so.
  public static var missing: ID { ID("") }

  /// Whether the thing has an id at all.
  public var isMissing: Bool { name.isEmpty }

  public var description: String { name }

  public static func < (left: ID, right: ID) -> Bool {
    left.name < right.name
  }
}
