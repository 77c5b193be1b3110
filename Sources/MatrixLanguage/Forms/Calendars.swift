import Escalation
import Source
import YAMLTree

extension Form where Value == OpeningHours {
  /// One window, or a list of them, of which none overlaps another.
  static let hours = Form(.oneOf([window.shape, .list(of: window.shape)])) { node, reader in
    guard reader.tree.kind(of: node) == .sequence else {
      return window.read(node, &reader).map { OpeningHours([$0]) }
    }
    switch Form<[Sourced<OpeningWindow>]>.list(of: window).read(node, &reader) {
    case .value(let windows): return reader.unitedHours(windows)
    case .absent: return .absent
    case .partly, .faulty: return .faulty
    }
  }

  private static let window = Form<OpeningWindow>.literal(
    ScalarShape("window of hours", pattern: "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$", example: "08:00-16:00"),
    OpeningWindow.parse)
}

extension DocumentReader {
  fileprivate mutating func unitedHours(_ windows: [Sourced<OpeningWindow>]) -> Reading<OpeningHours> {
    if let (first, second) = OpeningHours.overlap(in: windows.map(\.value)) {
      report(
        "bad-value", at: windows[second].range, "`\(windows[second].value)` overlaps `\(windows[first].value)`",
        help: "join them, or part them", related: [RelatedPlace("the other window", at: windows[first].range)])
      return .faulty
    }
    return .value(OpeningHours(windows.map(\.value).sorted { $0.open < $1.open }))
  }
}

extension Form where Value == Set<Weekday> {
  /// `daily`, a day, a span of days, or a list of days and spans.
  static let days = Form(.oneOf([span.shape, .list(of: span.shape)])) { node, reader in
    guard reader.tree.kind(of: node) == .sequence else { return span.read(node, &reader) }
    let spans = Form<[Sourced<Set<Weekday>>]>.list(of: span).read(node, &reader)
    // Some days alone would be another calendar.
    if case .partly = spans { return .faulty }
    return spans.map { $0.reduce(into: []) { $0.formUnion($1.value) } }
  }

  private static let span = literal(
    ScalarShape(
      "day or span of days",
      pattern: "^(daily|(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)$", example: "mon-fri"),
    Weekday.parseDays)
}
