import Escalation
import HTML

/// A chart drawn along time: a row for everybody who is paged, and the promises as lines across them.
///
/// Minutes count at the beginning and days at the end, so the axis is logarithmic.
struct TimelineDrawing {
  private let chart: TimelineChart
  private let axis: TimeAxis

  private static let rowHeight = 52.0

  init(_ chart: TimelineChart) {
    self.chart = chart
    let calls = chart.rows.flatMap { [$0.seconds] + ($0.repetition?.seconds ?? []) }
    axis = TimeAxis(longest: (calls + chart.promises.map(\.seconds)).max() ?? 0)
  }

  private var top: Double { Double(chart.promises.count) * 17 + 4 }

  var element: Element? {
    guard !chart.rows.isEmpty else { return nil }
    let height = top + Double(chart.rows.count) * Self.rowHeight
    return Drawing.fluid(height: height, label: chart.label, class: "drawing timeline") {
      for (index, promise) in chart.promises.enumerated() { line(of: promise, at: index, height) }
      for (index, row) in chart.rows.enumerated() { element(of: row, top + Double(index) * Self.rowHeight) }
    }
  }

  private func line(of promise: TimelineChart.Promise, at index: Int, _ height: Double) -> Element {
    let place = axis.place(of: promise.seconds)
    let isLate = place > 50
    let top = Double(index) * 17 + 4
    return Drawing.part(x: .percent(place), y: .units(top), class: "due") {
      Element.line(y2: .units(height - top))
      Element.words(
        isLate ? promise.text + " ▸" : "◂ " + promise.text, y: 9, anchor: isLate ? .end : .start)
    }
  }

  /// A name, the track below it from the moment on, and the time below that; places count from the track.
  private func element(of row: TimelineChart.Row, _ y: Double) -> Element {
    let place = axis.place(of: row.seconds)
    let isLate = place > 50
    return Drawing.part(y: .units(y + 27)) {
      if row.kind != .response { Element.line(x1: .percent(place), x2: .percent(98)) }
      (row.repetition?.seconds ?? []).prefix(12).map { seconds in
        Element.circle(x: .percent(axis.place(of: seconds)), radius: 3.5, class: "again")
      }
      Element.circle(x: .percent(place), radius: 5.5, class: Self.style(of: row.kind))
      Element.words(Self.text(of: row.names), y: -12)
      Element.words(
        row.time, x: .percent(isLate ? place + 1.5 : max(0, place - 1.5)), y: 18, anchor: isLate ? .end : .start,
        class: "time")
    }
  }

  private static func style(of kind: TimelineChart.Kind) -> String? {
    switch kind {
    case .page: nil
    case .latePage: "held"
    case .response: "done"
    }
  }

  private static func text(of names: [String]) -> String {
    let all = names.joined(separator: ", ")
    guard all.count > 40, names.count > 1, let first = names.first else { return all.shortened(to: 40) }
    return "\(first.shortened(to: 26)) and \(names.count - 1) more"
  }
}
