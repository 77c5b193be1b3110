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

  private func line(of promise: Promise, at index: Int, _ height: Double) -> Element {
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
  private func row(of moment: PagingMoment, _ y: Double) -> Element {
    let place = axis.place(of: moment.seconds ?? 0)
    let isLate = place > 50
    return Drawing.part(y: .units(y + 27)) {
      Element.line(x1: .percent(place), x2: .percent(98))
      (moment.repetition?.seconds ?? []).prefix(12).map { seconds in
        Element.circle(x: .percent(axis.place(of: seconds)), radius: 3.5, class: "again")
      }
      Element.circle(x: .percent(place), radius: 5.5, class: moment.start == .detected ? nil : "held")
      Element.words(names(in: moment), y: -12)
      Element.words(
        moment.time, x: .percent(isLate ? place + 1.5 : max(0, place - 1.5)), y: 18, anchor: isLate ? .end : .start,
        class: "time")
    }
  }

  private func names(in moment: PagingMoment) -> String {
    let names = moment.people.map(\.name)
    let all = names.joined(separator: ", ")
    guard all.count > 40, names.count > 1, let first = names.first else { return all.shortened(to: 40) }
    return "\(first.shortened(to: 26)) and \(names.count - 1) more"
  }
}
