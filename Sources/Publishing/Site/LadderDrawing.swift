import Escalation
import HTML

/// The escalation ladder as stairs: the cheapest step at the top and widest, each next one further in.
struct LadderDrawing {
  let view: MatrixView

  private static let height = 70.0
  private static let gap = 20.0

  var element: Element? {
    let levels = view.ladder
    guard !levels.isEmpty else { return nil }
    let height = Double(levels.count) * (Self.height + Self.gap) - Self.gap + 2
    return Drawing.fluid(
      height: height, label: "The escalation ladder, \(levels.count) levels", class: "drawing ladder"
    ) {
      for (index, level) in levels.enumerated() { step(level, at: index, of: levels.count) }
    }
  }

  private func step(_ level: LadderLevel, at index: Int, of count: Int) -> [Element] {
    let left = 18 * Double(index) / Double(max(count, 1))
    let top = Double(index) * (Self.height + Self.gap) + 1
    let box = Element.rectangle(
      x: .percent(left), y: .units(top), width: .percent(99.5 - left), height: .units(Self.height), radius: 6,
      class: "box", title: level.trigger?.value.withSingleBlanks)
    let texts = [
      words("\(index + 1)  \(level.title?.value ?? level.id.value.name)", left, top + 21, "name"),
      words(limits(of: level), left, top + 41, "caption"),
      words(level.approval.map { approval($0.value) } ?? "", left, top + 59, "caption"),
    ]
    return [box] + texts + (index == 0 ? [] : [arrow(to: left, top)])
  }

  private func words(_ text: String, _ left: Double, _ y: Double, _ style: String) -> Element {
    .words(text.shortened(to: 40), x: .percent(left + 2), y: .units(y), class: style)
  }

  private func limits(of level: LadderLevel) -> String {
    [level.costCeiling.map { "up to \($0.value)" }, level.duration?.value.label.inSentence]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func approval(_ approval: Approval) -> String {
    let names = view.text(of: approval)
    if names.count <= 34 { return names }
    return "\(approval.quorum == .all ? "all" : "any") of \(approval.approvers.count) approvers"
  }

  private func arrow(to left: Double, _ top: Double) -> Element {
    .line(x1: .percent(left + 3), y1: .units(top - Self.gap), x2: .percent(left + 3), y2: .units(top), class: "axis")
  }
}

extension String {
  /// The text on one line, at most so many characters long, the last of them an ellipsis where something is left out.
  func shortened(to count: Int) -> String {
    let line = withSingleBlanks
    return line.count <= count ? line : line.prefix(max(0, count - 1)) + "…"
  }
}
