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

  public static func circle(x: Length, y: Length, radius: Length, class name: String, title: String? = nil) -> Element {
    let place: [Attribute] = [.geometry("cx", x), .geometry("cy", y), .geometry("r", radius)]
    return Element(.circle, [.class(name)] + place, children: tooltip(title))
  }

  public static func line(x1: Length, y1: Length, x2: Length, y2: Length, class name: String) -> Element {
    let place: [Attribute] = [.geometry("x1", x1), .geometry("y1", y1), .geometry("x2", x2), .geometry("y2", y2)]
    return Element(.line, [.class(name)] + place, children: [])
  }

  /// A line through points, in units.
  public static func polyline(_ points: [(x: Double, y: Double)], class name: String) -> Element {
    let places = points.map { "\(Length.text(of: $0.x)),\(Length.text(of: $0.y))" }.joined(separator: " ")
    return Element(.polyline, [.class(name), .geometry("points", places)], children: [])
  }

  /// Words in a drawing, their anchor at a point on the base line.
  public static func words(
    _ text: String, x: Length, y: Length, anchor: TextAnchor = .start, class name: String
  ) -> Element {
    let place: [Attribute] = [.geometry("x", x), .geometry("y", y)]
    let side: [Attribute] = anchor == .start ? [] : [.geometry("text-anchor", anchor.rawValue)]
    return Element(.text, [.class(name)] + place + side, children: [.text(text)])
  }

  private static func tooltip(_ text: String?) -> [Node] {
    text.map { [.element(Element(.title, [], children: [.text($0)]))] } ?? []
  }
}
