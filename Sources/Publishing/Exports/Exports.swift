import MatrixLanguage

/// What is written for other systems: a room for each of them.
enum Exports {
  static func export(of views: [MatrixView], settings: PublicationSettings) -> Export {
    let targets = settings.targets.filter(\.isExport)
    guard !targets.isEmpty else { return Export() }
    var export = BuildTarget.allCases.filter(targets.contains).reduce(Export()) { $0 + room($1, views) }
    export.facts = AcceptedLosses(entries: settings.losses).applied(to: export.facts)
    let report = FidelityReport(facts: export.facts, said: SaidFacts(views).facts)
    return export + Export(files: [report.file(for: targets)])
  }

  private static func room(_ target: BuildTarget, _ views: [MatrixView]) -> Export {
    switch target {
    case .markdown, .json, .html, .mkdocs: Export()
    case .prometheus: PrometheusFiles.export(of: views)
    case .alertmanager: AlertmanagerFile.export(of: views)
    case .grafana: Dashboard.export(of: views)
    case .pagerduty: PagerDutyFile.export(of: views)
    case .jsm: JSMFile.export(of: views)
    case .calendar: MatrixCalendar.export(of: views)
    }
  }
}
