import HTML

extension RecordChart {
  /// The chart as a picture; the table below it holds the same figures.
  var drawing: Element? {
    switch self {
    case .weeks(let weeks): weeks.isEmpty ? nil : Self.bars(weeks)
    case .shares(let shares): shares.isEmpty ? nil : Self.intervals(shares)
    }
  }

  // MARK: - Weeks

  /// For each week a bar of what was detected and one of what was resolved.
  private static func bars(_ weeks: [(monday: String, detected: Int, resolved: Int)]) -> Element {
    let highest = max(1, weeks.map { max($0.detected, $0.resolved) }.max() ?? 1)
    let (width, height, floor) = (760.0, 200.0, 170.0)
    let step = (width - 40) / Double(weeks.count)
    func bar(_ count: Int, at x: Double, _ name: String, _ title: String) -> Element {
      let size = Double(count) / Double(highest) * (floor - 20)
      return .rectangle(
        x: .units(x), y: .units(floor - size), width: .units(step * 0.4), height: .units(size), class: name,
        title: title)
    }
    return Drawing.scaled(width: width, height: height, label: "Incidents detected and resolved by week") {
      Element.words("\(highest)", x: 34, y: 24, anchor: .end, class: "caption")
      Element.line(x1: 40, y1: 20, x2: .units(width), y2: 20, class: "grid")
      weeks.enumerated().flatMap { index, week in
        let x = 40 + step * (Double(index) + 0.08)
        return [
          bar(week.detected, at: x, "series2", "\(week.detected) detected in the week from \(week.monday)"),
          bar(
            week.resolved, at: x + step * 0.42, "series1", "\(week.resolved) resolved in the week from \(week.monday)"),
        ]
      }
      Element.line(x1: 40, y1: .units(floor), x2: .units(width), y2: .units(floor), class: "axis")
      Element.words(weeks.first?.monday ?? "", x: 40, y: .units(floor + 16), class: "caption")
      Element.words(weeks.last?.monday ?? "", x: .units(width), y: .units(floor + 16), anchor: .end, class: "caption")
      Element.rectangle(x: 300, y: .units(floor + 7), width: 10, height: 10, class: "series2")
      Element.words("detected", x: 314, y: .units(floor + 16), class: "caption")
      Element.rectangle(x: 390, y: .units(floor + 7), width: 10, height: 10, class: "series1")
      Element.words("resolved", x: 404, y: .units(floor + 16), class: "caption")
    }
  }

  // MARK: - Shares

  /// For each share a bar, and a line over the interval that the records bear out.
  private static func intervals(
    _ shares: [(name: String, share: Double, interval: ClosedRange<Double>, text: String)]
  ) -> Element {
    let (left, right, row) = (250.0, 620.0, 28.0)
    func x(_ share: Double) -> Double { left + share * (right - left) }
    return Drawing.scaled(
      width: 760, height: row * Double(shares.count) + 8, label: "Share of promises that were kept, with its interval"
    ) {
      shares.enumerated().flatMap { index, line in
        let y = row * Double(index) + 8
        return [
          Element.words(line.name, x: .units(left - 8), y: .units(y + 14), anchor: .end, class: "caption"),
          .rectangle(
            x: .units(left), y: .units(y + 2), width: .units(right - left), height: 16, class: "idle", title: line.text),
          .rectangle(
            x: .units(left), y: .units(y + 2), width: .units(x(line.share) - left), height: 16, class: "good",
            title: line.text),
          .line(
            x1: .units(x(line.interval.lowerBound)), y1: .units(y + 10), x2: .units(x(line.interval.upperBound)),
            y2: .units(y + 10), class: "axis"),
          .words(line.text, x: .units(right + 8), y: .units(y + 14), class: "caption"),
        ]
      }
    }
  }
}
