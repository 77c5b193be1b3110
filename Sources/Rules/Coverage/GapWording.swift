import Escalation
import Source

extension RuleContext {
  /// The first of some gaps, by the clocks of an owner's first calendar, and the hours of the first twelve months:
  /// `from Fri 2026-11-20 16:00 Europe/London (16:00 UTC) to …, 5824 h in the first twelve months`.
  func wording(of gaps: CoverageGaps, for owner: ID<Owner>) -> String {
    guard let first = gaps.first else { return "" }
    let calendar = calendar(of: owner)
    let begin = time.moment(first.lowerBound, on: calendar)
    let end = time.moment(first.upperBound, on: calendar)
    return "first from \(begin) to \(end), and \(hours(gaps.uncoveredSecondsInFirstYear)) h of the first twelve months"
  }

  /// The first calendar of an owner; nil where it has none.
  private func calendar(of id: ID<Owner>) -> CalendarKey? {
    guard case .calendars(let calendars) = project.owner(id)?.coverage?.value else { return nil }
    return calendars.first.flatMap { key(of: $0.value) }
  }

  /// Hours with as many minutes as there are: `5824`, `12.5`.
  private func hours(_ seconds: Int) -> String {
    let tenths = (seconds + 180) / 360
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Where the responders say when they can be reached, and the backup.
  func places(of responders: Responders) -> [RelatedPlace] {
    let backup = responders.backup.map { [RelatedPlace("the backup", at: $0.range)] } ?? []
    return backup
      + responders.owners.compactMap { id in
        project.owner(id)?.coverage.map { RelatedPlace("coverage of `\(id)`", at: $0.range) }
      }
  }
}
