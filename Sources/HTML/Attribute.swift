/// One attribute of an element.
///
/// There is none for handlers and styles, which the page's policy would refuse, and the one that leads somewhere takes a
/// checked ``Address``.
public struct Attribute: Hashable, Sendable {
  let name: String
  /// Nil for an attribute that is there or not.
  let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  public static func id(_ value: String) -> Attribute { Attribute("id", value) }
  /// One or more classes, with spaces between.
  public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  public static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  /// What scripts read: `data-<key>`.
  public static func data(_ key: StaticString, _ value: String) -> Attribute { Attribute("data-\(key)", value) }

  public static let hidden = Attribute("hidden", nil)
  public static let open = Attribute("open", nil)
  /// Takes the focus from scripts and from links, but is no stop of the Tab key.
  public static let focusable = Attribute("tabindex", "-1")
  /// A stop of the Tab key, for what can be scrolled.
  public static let tabStop = Attribute("tabindex", "0")
}

/// Of tables, forms and times.
extension Attribute {
  public enum InputType: String, Sendable { case button, checkbox, search, text }
  public enum Scope: String, Sendable { case col, row }

  public static func type(_ type: InputType) -> Attribute { Attribute("type", type.rawValue) }
  public static func value(_ value: String) -> Attribute { Attribute("value", value) }
  public static func name(_ value: String) -> Attribute { Attribute("name", value) }
  public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
  /// The control that a label belongs to.
  public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  /// A machine's form of a time.
  public static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  public static let autocompleteOff = Attribute("autocomplete", "off")
  public static let spellcheckOff = Attribute("spellcheck", "false")
}

/// Of accessibility (WAI-ARIA 1.2).
extension Attribute {
  public enum Role: String, Sendable { case group, img, list, note, region, search, status }

  public static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }
  public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  public static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
  public static func controls(_ id: String) -> Attribute { Attribute("aria-controls", id) }
  public static func pressed(_ isPressed: Bool) -> Attribute { Attribute("aria-pressed", isPressed ? "true" : "false") }
  public static func shortcut(_ key: String) -> Attribute { Attribute("aria-keyshortcuts", key) }
  public static let decorative = Attribute("aria-hidden", "true")
  public static let livePolite = Attribute("aria-live", "polite")
}

/// Of SVG.
extension Attribute {
  static func geometry(_ name: StaticString, _ value: String) -> Attribute { Attribute("\(name)", value) }
  static func geometry(_ name: StaticString, _ length: Length) -> Attribute { Attribute("\(name)", length.text) }
}
