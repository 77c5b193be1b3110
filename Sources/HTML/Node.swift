/// A piece of a page: text, which is only ever text, or an element.
public enum Node: Hashable, Sendable {
  case text(String)
  indirect case element(Element)
}

/// An element with its attributes and what stands in it.
///
///     Element(.p, .class("lead")) {
///       "Paged at once: "
///       Element(.strong) { name }
///     }
public struct Element: Hashable, Sendable {
  public let tag: Tag
  public let attributes: [Attribute]
  public let children: [Node]

  /// - Parameter attributes: Those that are nil are left out.
  public init(_ tag: Tag, _ attributes: Attribute?..., @Content content: () -> [Node] = { [] }) {
    self.init(tag, attributes.compactMap { $0 }, children: content())
  }

  public init(_ tag: Tag, _ attributes: [Attribute], children: [Node]) {
    self.tag = tag
    self.attributes = attributes
    self.children = children
  }
}

/// Collects texts, elements, and lists of them, with `if` and `for` between; nil stands for nothing.
@resultBuilder
public enum Content {
  public static func buildExpression(_ text: String?) -> [Node] { text.map { [.text($0)] } ?? [] }
  public static func buildExpression(_ element: Element?) -> [Node] { element.map { [.element($0)] } ?? [] }
  public static func buildExpression(_ elements: [Element]) -> [Node] { elements.map(Node.element) }
  public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  public static func buildEither(first part: [Node]) -> [Node] { part }
  public static func buildEither(second part: [Node]) -> [Node] { part }
  public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}
