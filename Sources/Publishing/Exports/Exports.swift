import MatrixLanguage

/// What is written for other systems: a room for each of them.
enum Exports {
  static func export(of views: [MatrixView], settings: PublicationSettings) -> Export {
    var export = Export()
    if settings.targets.contains(.prometheus) { export = export + PrometheusFiles.export(of: views) }
    if settings.targets.contains(.alertmanager) { export = export + AlertmanagerFile.export(of: views) }
    if settings.targets.contains(.calendar) { export = export + MatrixCalendar.export(of: views) }
    guard settings.targets.contains(where: { ExportScope.scopes[$0] != nil }) else { return export }
    return export + Export(files: [FidelityReport.file(of: export.facts, targets: settings.targets)])
  }
}
