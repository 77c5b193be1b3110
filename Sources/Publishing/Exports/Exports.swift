import MatrixLanguage

/// What is written for other systems: a room for each of them.
enum Exports {
  static func export(of views: [MatrixView], settings: PublicationSettings) -> Export {
    var export = Export()
    if settings.targets.contains(.prometheus) { export = export + PrometheusFiles.export(of: views) }
    if settings.targets.contains(.alertmanager) { export = export + AlertmanagerFile.export(of: views) }
    return export
  }
}
