import Escalation
import HTML

/// An escalation drawn along time: a row for everybody who is paged, and the promises as lines across them.
///
/// Minutes count at the beginning and days at the end, so the axis is logarithmic.
struct TimelineDrawing {
  private let moments: [PagingMoment]
  private let promises: [Promise]
  private let axis: TimeAxis

  private static let rowHeight = 52.0

  private struct Promise {
    let text: String
    let seconds: Int
  }

  init(_ timeline: PagingTimeline, _ timing: Timing) {
    moments = timeline.speaking
    promises = [("First response", timing.firstResponse?.value), ("Resolution", timing.resolution?.value)]
      .compactMap { name, span in
        guard let span, let seconds = span.elapsedSeconds, seconds > 0 else { return nil }
        return Promise(text: "\(name) \(span.label)", seconds: seconds)
      }
    let calls = moments.flatMap { [$0.seconds ?? 0] + ($0.repetition?.seconds ?? []) }
    axis = TimeAxis(longest: (calls + promises.map(\.seconds)).max() ?? 0)
  }

  private var top: Double { Double(promises.count) * 17 + 4 }

  var element: Element? {
    guard !moments.isEmpty else { return nil }
    let height = top + Double(moments.count) * Self.rowHeight
    return Drawing.fluid(height: height, label: "Who is paged when, along time", class: "drawing timeline") {
      for (index, promise) in promises.enumerated() { line(of: promise, at: index, height) }
      for (index, moment) in moments.enumerated() { row(of: moment, top + Double(index) * Self.rowHeight) }
    }
  }

  private func line(of promise: Promise, at index: Int, _ height: Double) -> [Element] {
    let place = axis.place(of: promise.seconds)
    let isLate = place > 50
    return [
      .line(
        x1: .percent(place), y1: .units(Double(index) * 17 + 4), x2: .percent(place), y2: .units(height), class: "due"),
      .words(
        isLate ? promise.text + " ▸" : "◂ " + promise.text, x: .percent(place), y: .units(Double(index) * 17 + 13),
        anchor: isLate ? .end : .start, class: "caption"),
    ]
  }

  private func row(of moment: PagingMoment, _ y: Double) -> [Element] {
    let place = axis.place(of: moment.seconds ?? 0)
    let track = Element.line(
      x1: .percent(place), y1: .units(y + 27), x2: .percent(98), y2: .units(y + 27), class: "track")
    let again = (moment.repetition?.seconds ?? []).prefix(12).map { seconds in
      Element.circle(x: .percent(axis.place(of: seconds)), y: .units(y + 27), radius: 3.5, class: "again")
    }
    let dot = Element.circle(
      x: .percent(place), y: .units(y + 27), radius: 5.5, class: moment.start == .detected ? "page" : "page held")
    let name = Element.words(names(in: moment), x: 0, y: .units(y + 15), class: "name")
    let isLate = place > 50
    let time = Element.words(
      moment.time, x: isLate ? .percent(place + 1.5) : .percent(max(0, place - 1.5)), y: .units(y + 45),
      anchor: isLate ? .end : .start, class: "caption time")
    return [track] + again + [dot, name, time]
  }

  private func names(in moment: PagingMoment) -> String {
    let names = moment.people.map(\.name)
    let all = names.joined(separator: ", ")
    guard all.count > 40, names.count > 1, let first = names.first else { return all.shortened(to: 40) }
    return "\(first.shortened(to: 26)) and \(names.count - 1) more"
  }
}
