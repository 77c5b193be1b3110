/// An inline SVG picture with words for those who do not see it.
///
/// Its shapes take their colours from classes: a page's policy allows no style beside its style sheet.
public enum Drawing {
  /// A drawing that is scaled as a whole, its text too.
  public static func scaled(
    width: Double, height: Double, label: String, class name: String = "drawing", @Content content: () -> [Node]
  ) -> Element {
    let box = "0 0 \(Length.text(of: width)) \(Length.text(of: height))"
    return drawing([.geometry("viewBox", box)], label, name, content())
  }

  /// A drawing as wide as there is room, whose text keeps its size; positions across it are percentages.
  public static func fluid(
    height: Double, label: String, class name: String = "drawing", @Content content: () -> [Node]
  ) -> Element {
    drawing([.geometry("width", .percent(100)), .geometry("height", .units(height))], label, name, content())
  }

  /// A part of a drawing, whose places count from its own corner.
  public static func part(
    x: Length = 0, y: Length, class name: String? = nil, @Content content: () -> [Node]
  ) -> Element {
    let place: [Attribute] = (x == 0 ? [] : [.geometry("x", x)]) + [.geometry("y", y)]
    return Element(.svg, (name.map { [.class($0)] } ?? []) + place, children: content())
  }

  private static func drawing(_ size: [Attribute], _ label: String, _ name: String, _ content: [Node]) -> Element {
    Element(.svg, [.class(name)] + size + [.role(.img), .label(label)], children: content)
  }
}

/// Which part of a text stands at its point.
public enum TextAnchor: String, Sendable {
  case start, middle, end
}
