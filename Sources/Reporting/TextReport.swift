import Source

extension Report {
  /// For people: each finding with its source line, a caret under the exact range, help and the other places.
  ///
  ///     matrices/support.yaml:12:13: error: `response` has no backup [backup-missing]
  ///        |
  ///     12 |     roles: {response: {primary: platform}}
  ///        |             ^^^^^^^^
  ///        = help: name a second owner as `backup`
  ///
  /// Nothing from the sources reaches the terminal as a command: see ``Swift/String/visible``.
  func text(_ options: ReportOptions) -> String {
    let printer = FindingPrinter(report: self, color: options.color)
    var paragraphs = findings.map { printer.lines(of: $0).joined(separator: "\n") + "\n" }
    if options.summary { paragraphs.append("\(summary)\n") }
    return paragraphs.joined(separator: "\n")
  }

  /// One finding's lines, without colour.
  func text(of finding: ReportedFinding) -> [String] {
    FindingPrinter(report: self, color: false).lines(of: finding)
  }
}

/// Draws one finding.
private struct FindingPrinter {
  /// As many other places are shown with their source line; more would bury the finding.
  private static let notesWithSource = 2

  let report: Report
  let color: Bool

  func lines(of finding: ReportedFinding) -> [String] {
    let showsNotes = finding.related.count <= Self.notesWithSource
    let shownPlaces = [finding.place] + (showsNotes ? finding.related.map(\.place) : [])
    let frame = Frame(width: shownPlaces.map { String($0.start.line).count }.max() ?? 1, paint: paint)
    return [title(of: finding)]
      + excerpt(at: finding.place, style: TerminalStyle(finding.severity), in: frame, gap: true)
      + (finding.help.map { [frame.remark("help", $0.visible)] } ?? [])
      + finding.related.flatMap { note in
        [frame.remark("note", "\(location(of: note.place)): \(note.message.visible)")]
          + (showsNotes ? excerpt(at: note.place, style: .help, in: frame, gap: false) : [])
      }
  }

  private func title(of finding: ReportedFinding) -> String {
    let place = paint(location(of: finding.place), .bold)
    let severity = paint(finding.severity.rawValue, TerminalStyle(finding.severity))
    return "\(place): \(severity): \(paint(finding.message.visible, .bold)) [\(finding.rule.name.visible)]"
  }

  private func location(of place: ReportedPlace) -> String {
    "\(place.path.visible):\(place.start.line):\(place.start.column)"
  }

  private func excerpt(at place: ReportedPlace, style: TerminalStyle, in frame: Frame, gap: Bool) -> [String] {
    guard let excerpt = SourceExcerpt(of: place.range, in: report.sources, hiding: report.secrets) else { return [] }
    let carets = paint(String(repeating: "^", count: excerpt.carets), style)
    return (gap ? [frame.line("", "")] : []) + [
      frame.line(String(place.start.line), excerpt.line),
      frame.line("", String(repeating: " ", count: excerpt.indent) + carets),
    ]
  }

  private func paint(_ text: String, _ style: TerminalStyle) -> String {
    color ? style.applied(to: text) : text
  }
}

/// The margin of an excerpt: the line number and the bar.
private struct Frame {
  /// The digits of the greatest line number shown.
  let width: Int
  let paint: (String, TerminalStyle) -> String

  func line(_ number: String, _ text: String) -> String {
    let margin = String(repeating: " ", count: max(0, width - number.count)) + number + " |"
    return paint(margin, .frame) + (text.isEmpty ? "" : " " + text)
  }

  func remark(_ kind: String, _ text: String) -> String {
    paint(String(repeating: " ", count: width) + " = ", .frame) + paint("\(kind):", .help) + " \(text)"
  }
}
