import Escalation
import HTML

/// A week as a strip: when somebody is there, and where nobody is who should be.
struct WeekStrip {
  /// Of what: a name for those who do not see it.
  let label: String
  let owners: [ID<Owner>]
  /// The calendar that says when somebody must be there; nil where nobody must.
  let duty: Duty?
  let weeks: [(name: String?, week: CoveredWeek)]

  enum Duty {
    case always
    case calendar(ID<WorkCalendar>)
  }

  var elements: [Element] {
    weeks.flatMap { name, week in
      [
        Element(.p, .class("soft zone")) { [week.zone, name].compactMap { $0 }.joined(separator: ", ") },
        drawing(of: week, name),
        duty.map { _ in Element(.p, .class("gaps")) { Self.told(week.gaps) } },
      ].compactMap(\.self)
    }
  }

  /// The gaps in words, the first few of them.
  private static func told(_ gaps: [Range<Int>]) -> String {
    guard !gaps.isEmpty else { return "" }
    let rest = gaps.count > 7 ? " and \(gaps.count - 7) more" : ""
    return "Nobody " + gaps.prefix(7).map(\.weekText).joined(separator: ", ") + rest
  }

  private func drawing(of week: CoveredWeek, _ name: String?) -> Element {
    let gaps = duty == nil ? [] : week.gaps
    let words = [label, name, gaps.isEmpty ? nil : "with gaps"]
    let strip = Drawing.fluid(
      height: 38, label: words.compactMap { $0 }.joined(separator: ", "), class: "drawing strip"
    ) {
      Element.rectangle(x: 0, y: 0, width: .percent(100), height: 20, class: "idle")
      week.covered.map { Self.bar($0, "good") }
      gaps.map { Self.bar($0, "bad") }
      for (index, day) in Weekday.allCases.enumerated() { Self.mark(day, at: index) }
    }
    return Element(strip.tag, strip.attributes + data, children: strip.children)
  }

  /// What scripts draw the reader's own week from.
  private var data: [Attribute] {
    let strip: [Attribute] = [.data("owners", owners.map(\.name).joined(separator: " ")), .data("label", label)]
    switch duty {
    case nil: return strip
    case .always: return strip + [.data("clock", "")]
    case .calendar(let id): return strip + [.data("clock", id.name)]
    }
  }

  private static func bar(_ minutes: Range<Int>, _ style: String) -> Element {
    .rectangle(
      x: share(minutes.lowerBound), y: 0, width: share(minutes.count), height: 20, class: style, title: minutes.weekText
    )
  }

  private static func mark(_ day: Weekday, at index: Int) -> [Element] {
    let place = share(index * 1440)
    return [
      .line(x1: place, y1: 0, x2: place, y2: 24, class: "day"),
      .words(day.name.sentenceCased, x: place, y: 35, class: "caption"),
    ]
  }

  private static func share(_ minutes: Int) -> Length { .percent(Double(minutes) * 100 / Double(CoveredWeek.minutes)) }
}

extension Range<Int> {
  /// A stretch of a week, in minutes, in print: `Mon 09:00 to Mon 17:00`.
  fileprivate var weekText: String { "\(Self.text(lowerBound)) to \(Self.text(upperBound))" }

  private static func text(_ minutes: Int) -> String {
    let day = Weekday.allCases[(minutes / 1440) % 7].name.sentenceCased
    return "\(day) \(LocalTime(seconds: minutes % 1440 * 60).timeText)"
  }
}
