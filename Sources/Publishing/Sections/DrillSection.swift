import Escalation

/// The drill record: what is practised how often, when that was done last, and the scenarios that there are.
///
/// Drills of restricted incidents are left out: their titles would tell.
struct DrillSection {
  let view: MatrixView

  var blocks: [Block] {
    let scenarios = view.drills.filter { !isRestricted($0) }
    let plan = view.matrix.drills?.value
    let held = held
    guard plan != nil || !scenarios.isEmpty || held != nil else { return [] }
    let table = Table(["Drill", "Incident", "Starts", "Must happen"], rows: scenarios.map(row))
    return [.heading(2, "Drill Record")]
      + (plan.map { [.bullets(facts(of: $0))] } ?? [])
      + (held.map { [.table($0)] } ?? [])
      + (scenarios.isEmpty ? [] : [.table(table.withoutEmptyColumns)])
      + scenarios.compactMap(play)
  }

  /// The drill as it plays out on its day: for those who prepare or look back at it, and folded for everybody else.
  private func play(of drill: Drill) -> Block? {
    TimelineChart(of: drill, in: view).map { chart in
      let rows = chart.rows.map { [Phrase($0.period), Phrase($0.event), Phrase($0.condition)] }
      let table = Table(["When", "What happens", "Only when"], rows: rows)
      return .folded("As it plays out: \(title(of: drill))", [.timeline(chart), .table(table.withoutEmptyColumns)])
    }
  }

  private func title(of drill: Drill) -> String { drill.header.title?.value ?? drill.header.name.value.name }

  private func facts(of plan: DrillPlan) -> [Phrase] {
    let severities = (plan.severities?.value ?? []).map(\.value.name).joined(separator: ", ")
    return [
      plan.cadence.map { "Cadence: \($0.value.label)" },
      severities.isEmpty ? nil : "Severities: \(severities)",
    ].compactMap { $0 }
  }

  /// The last drill of each severity that is to be drilled, or was; nil without any record.
  ///
  /// What it says depends on the records alone, and not on the day on which the page is made.
  private var held: Table? {
    let (plan, history) = (view.matrix.drills?.value, view.settings.drills)
    guard history.hasRecords else { return nil }
    let asked = Set((plan?.severities?.value ?? []).map(\.value))
    let rows = view.severities.map(\.id.value).compactMap { severity -> [Phrase]? in
      let last = history.lastRecordedDrill(of: severity, in: view.matrix.header.name.value)
      guard last != nil || asked.contains(severity) else { return nil }
      let next = asked.contains(severity) ? last.flatMap { plan?.cadence?.value.next(after: $0) } : nil
      return [
        Phrase(severity.name), Phrase(last.map { "\($0)" } ?? "Never, as far as the records tell"),
        Phrase(next.map { "\($0)" }),
      ]
    }
    return rows.isEmpty ? nil : Table(["Severity", "Last drill", "Due again by"], rows: rows).withoutEmptyColumns
  }

  private func row(of drill: Drill) -> [Phrase] {
    [
      Phrase(title(of: drill)),
      view.incidentLink(incident(of: drill)),
      Phrase(drill.starts?.value.written),
      (drill.expectations?.value ?? []).map(text).joined(by: "; "),
    ]
  }

  private func isRestricted(_ drill: Drill) -> Bool {
    incident(of: drill).flatMap(view.incident)?.isRestricted == true
  }

  /// The incident that a drill starts with, or that the value of its metric raises.
  private func incident(of drill: Drill) -> ID<Incident>? {
    if let incident = drill.incident?.value { return incident }
    guard let reading = drill.metric?.value, let value = reading.value?.value,
      let metric = view.metrics.first(where: { $0.id.value == reading.id?.value }), let unit = metric.unit?.value
    else { return nil }
    return metric.thresholds?.value.last { $0.isPast(value, in: unit) }?.raises?.value
  }

  private func text(of expectation: Expectation) -> Phrase {
    let time = [("at", expectation.at), ("by", expectation.by), ("before", expectation.before)]
      .compactMap { word, time in time.map { " \(word) \(text(of: $0.value))" } }.joined()
    if let owner = expectation.paged?.value { return "\(view.name(of: owner)) paged" + Phrase(stringLiteral: time) }
    if let owner = expectation.notPaged?.value {
      return "\(view.name(of: owner)) not paged" + Phrase(stringLiteral: time)
    }
    if let target = expectation.breached?.value { return "\(target.label) breached" }
    return Phrase((expectation.met?.value).map { "\($0.label) met" })
  }

  private func text(of time: Timespan) -> String {
    time.elapsedSeconds == 0 ? "detection" : time.label
  }
}

extension TimelineChart.Row {
  fileprivate var event: String {
    names.joined(separator: ", ") + (kind == .response ? "" : " paged")
  }
}

extension TargetName {
  fileprivate var label: String {
    switch self {
    case .firstResponse: "first response"
    case .resolution: "resolution"
    }
  }
}
