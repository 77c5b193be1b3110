import Comparison
import Escalation

extension ChangeReport {
  /// For a reviewer who has ten seconds: the verdict, the weakened promises with what they were and are, and then the
  /// rest, a line each.
  ///
  ///     1 promise gets weaker; reaches 1 incident in 1 matrix
  ///
  ///     weakens
  ///       support: incident model-outage
  ///         firstResponse: 10m → 20m
  ///         matrices/support.yaml:31, decided by severity SEV-1 in matrices/org.yaml:44 [3f2a…]
  func text(_ options: ChangeReportOptions) -> String {
    let printer = ChangePrinter(color: options.color)
    let headline = ([summary.verdict] + [summary.reach].compactMap { $0 }).joined(separator: "; ")
    let groups =
      Impact.allCases.map { (title: $0.rawValue, changes: changes($0)) } + [(title: "accepted", changes: accepted)]
    let paragraphs = groups.filter { !$0.changes.isEmpty }.map { group in
      printer.paint(group.title, group.title == Impact.weakens.rawValue ? .error : .bold) + "\n"
        + printer.lines(of: group.changes).map { "  \($0)\n" }.joined()
    }
    return ([printer.paint(headline, .bold) + "\n"] + paragraphs).joined(separator: "\n") + staleText
  }
}

extension ChangeReport {
  /// A line above a report in text, for one of several.
  public static func title(_ text: String, color: Bool) -> String {
    ChangePrinter(color: color).paint(text.visible, .bold) + "\n"
  }
}

/// Draws changes, those of one subject together.
private struct ChangePrinter {
  let color: Bool

  func lines(of changes: [Change]) -> [String] {
    var lines: [String] = []
    var last: String?
    for change in changes {
      let title = change.title.visible
      if title != last { lines.append(paint(title, .bold)) }
      last = title
      lines += self.lines(of: change).map { "  \($0)" }
    }
    return lines
  }

  private func lines(of change: Change) -> [String] {
    let place = change.place.map { ["\($0.path):\($0.line)"] } ?? []
    let facts = [change.paging, change.cause.map { "decided by \($0)" }].compactMap(\.self)
    let origin = (place + facts).joined(separator: ", ")
    let value = change.isExplained ? change.message : "\(change.field): \(change.transition)"
    let acceptance = change.accepted.map { accepted in
      ["accepted\(accepted.until.map { " until \($0)" } ?? ""): \(accepted.reason)"]
    }
    return [value.visible] + (acceptance ?? []).map(\.visible)
      + [paint((origin.isEmpty ? "" : "\(origin) ").visible + "[\(change.fingerprint)]", .frame)]
  }

  func paint(_ text: String, _ style: TerminalStyle) -> String {
    color ? style.applied(to: text) : text
  }
}

extension Change {
  /// `support: incident model-outage`
  var title: String { (matrix.map { "\($0): " } ?? "") + subject }

  /// `10m → 20m`, with a dash for what is not there.
  var transition: String { "\(before ?? "–") → \(after ?? "–")" }
}
