import MatrixLanguage

extension BuildTarget {
  /// What is a target's to hold, and what it leaves to others: nil for what is no export, but a whole account of a matrix.
  ///
  /// This is the line between what a target loses and what is not its business.
  var scope: String? {
    switch self {
    case .markdown, .json, .html, .mkdocs: nil
    case .prometheus:
      "Prometheus raises incidents from metrics: whom they page, and everything after, is not its to hold."
    case .alertmanager:
      "Alertmanager tells people once, when an incident begins: it knows no acknowledgement, so it holds no escalation, "
        + "no deadline and no update."
    case .grafana: "A dashboard shows metrics and their thresholds."
    case .pagerduty:
      "PagerDuty pages people and escalates: what raises an incident, its deadlines, updates and checklists are not its "
        + "to hold, nor who of a team is on call when."
    case .jsm:
      "Jira Service Management pages people and escalates: what raises an incident, its deadlines, updates and "
        + "checklists are not its to hold, nor who of a team is on call when."
    case .calendar: "The calendar holds what has a date: reviews, drills, the sunset."
    }
  }

  /// Whether it is written for another system, with an account of its losses.
  var isExport: Bool { scope != nil }
}
