/// A piece of CSS. It comes from a literal of the program alone, so nothing from a matrix can be in it.
public struct Stylesheet: Sendable, ExpressibleByStringLiteral {
  let text: String

  public init(stringLiteral text: StaticString) {
    self.text = text.description
  }
}

/// A piece of JavaScript. It comes from a literal of the program alone, so nothing from a matrix can be in it.
public struct Script: Sendable, ExpressibleByStringLiteral {
  let text: String

  public init(stringLiteral text: StaticString) {
    self.text = text.description
  }
}
