/// The shapes of drawings.
extension Element {
  /// - Parameter title: What is shown where a pointer rests on it.
  public static func rectangle(
    x: Length, y: Length, width: Length, height: Length, radius: Length = 0, class name: String, title: String? = nil
  ) -> Element {
    let place: [Attribute] = [
      .geometry("x", x), .geometry("y", y), .geometry("width", width), .geometry("height", height),
    ]
    return Element(
      .rect, [.class(name)] + place + (radius == 0 ? [] : [.geometry("rx", radius)]), children: tooltip(title))
  }

  public static func circle(
    x: Length, y: Length = 0, radius: Length, class name: String? = nil, title: String? = nil
  ) -> Element {
    let place = places(("cx", x), ("cy", y)) + [.geometry("r", radius)]
    return Element(.circle, classes(name) + place, children: tooltip(title))
  }

  public static func line(
    x1: Length = 0, y1: Length = 0, x2: Length = 0, y2: Length = 0, class name: String? = nil
  ) -> Element {
    Element(.line, classes(name) + places(("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)), children: [])
  }

  /// A line through points, in units.
  public static func polyline(_ points: [(x: Double, y: Double)], class name: String) -> Element {
    let places = points.map { "\(Length.text(of: $0.x)),\(Length.text(of: $0.y))" }.joined(separator: " ")
    return Element(.polyline, [.class(name), .geometry("points", places)], children: [])
  }

  /// Words in a drawing, their anchor at a point on the base line.
  public static func words(
    _ text: String, x: Length = 0, y: Length, anchor: TextAnchor = .start, class name: String? = nil
  ) -> Element {
    let side: [Attribute] = anchor == .start ? [] : [.geometry("text-anchor", anchor.rawValue)]
    return Element(.text, classes(name) + places(("x", x), ("y", y)) + side, children: [.text(text)])
  }

  private static func classes(_ name: String?) -> [Attribute] {
    name.map { [.class($0)] } ?? []
  }

  /// The coordinates that are not zero, which they are where nothing is said (SVG 2, chapter 10).
  private static func places(_ places: (name: StaticString, length: Length)...) -> [Attribute] {
    places.filter { $0.length != 0 }.map { .geometry($0.name, $0.length) }
  }

  private static func tooltip(_ text: String?) -> [Node] {
    text.map { [.element(Element(.title, [], children: [.text($0)]))] } ?? []
  }
}
