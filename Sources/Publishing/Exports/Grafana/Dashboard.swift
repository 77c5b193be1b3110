import Digest
import Escalation
import JSON
import MatrixLanguage

/// A dashboard for Grafana: a panel a metric, with a line at each threshold and links to the runbook.
///
/// Source: grafana.com, "Dashboard JSON model" and the time series panel's `fieldConfig`; grafana/grafana,
/// pkg/services/dashboards/errors.go (a uid of 40 characters) and pkg/services/sqlstore/migrations/dashboard_mig.go (a title
/// of 189, a tag of 50, no tag twice). A `$` begins a variable in
/// titles, links and queries; there is no escape for it, so one that an author wrote gets a zero-width space behind it in
/// titles, and a query that has one is marked in `exports.json`.
struct Dashboard {
  let view: MatrixView

  static func export(of views: [MatrixView]) -> Export {
    views.reduce(Export()) { export, view in
      let dashboard = Dashboard(view: view)
      let file = OutputFile(path: "grafana/\(view.name).json", bytes: dashboard.json.prettyBytes())
      return export + Export(files: [file], facts: dashboard.facts)
    }
  }

  private static let (uidLength, titleLength, tagLength) = (40, 189, 50)

  private var uid: String {
    guard view.name.utf8.count > Self.uidLength else { return view.name }
    return String(SHA256(of: Array(view.name.utf8)).hexadecimal.prefix(Self.uidLength))
  }

  private var title: String { view.title.withoutVariables.cut(to: Self.titleLength) }

  private static func tag(of label: Label) -> String {
    "\(label.name.value): \(label.text.value.withSingleBlanks)".withoutVariables.cut(to: tagLength)
  }

  /// The matrix's labels are tags, by which dashboards are found.
  private var tags: [String] {
    (["sevc"] + (view.matrix.header.labels?.value ?? []).map(Self.tag)).withoutRepeats
  }

  private var shown: [Metric] { view.metrics.filter { $0.query != nil } }

  private var json: JSONValue {
    [
      "title": .string(title), "uid": .string(uid), "schemaVersion": 36,
      "editable": false, "tags": .strings(tags), "time": ["from": "now-24h", "to": "now"], "refresh": "1m",
      "templating": [
        "list": [["name": "datasource", "label": "Data source", "type": "datasource", "query": "prometheus"]]
      ],
      "links": [link("Runbook", view.runbookAddress)],
      "panels": .array(shown.enumerated().map { panel($0.element, at: $0.offset) }),
    ]
  }

  private func panel(_ metric: Metric, at place: Int) -> JSONValue {
    let source: JSONValue = ["type": "prometheus", "uid": "${datasource}"]
    let raised = (metric.thresholds?.value ?? []).compactMap { $0.raises?.value }.withoutRepeats
    return [
      "id": .integer(place + 1), "type": "timeseries", "datasource": source,
      "title": .string((metric.title?.value ?? metric.id.value.name).trimmed.withoutVariables),
      "gridPos": ["h": 8, "w": 12, "x": .integer(place % 2 * 12), "y": .integer(place / 2 * 8)],
      "targets": [["refId": "A", "datasource": source, "expr": .string(metric.query?.value ?? "")]],
      "links": .array(raised.map { link($0.name, view.runbookAddress(of: $0)) }),
      "fieldConfig": ["defaults": defaults(metric), "overrides": []],
    ]
  }

  private func defaults(_ metric: Metric) -> JSONValue {
    [
      "unit": .string(metric.unit?.value.grafanaUnit ?? "short"),
      "custom": ["thresholdsStyle": ["mode": "line"]],
      "thresholds": ["mode": "absolute", "steps": .array(steps(metric))],
    ]
  }

  /// The colours from the lowest value up. A bound that values must stay above colours what lies under it.
  private func steps(_ metric: Metric) -> [JSONValue] {
    let lines = lines(of: metric).sorted { $0.value < $1.value }
    let isFloor = lines.contains { $0.direction == .below }
    let colours = lines.map(\.colour)
    let above = isFloor ? Array(colours.dropFirst()) + ["green"] : colours
    let first: JSONValue = ["color": .string(isFloor ? colours.first ?? "green" : "green"), "value": .null]
    return [first]
      + zip(lines, above).map { line, colour in ["color": .string(colour), "value": .number(line.number)] }
  }

  private func lines(of metric: Metric) -> [ThresholdLine] {
    (metric.thresholds?.value ?? []).compactMap { ThresholdLine($0, in: metric.unit?.value) }
  }

  private func link(_ title: String, _ url: String) -> JSONValue {
    ["title": .string(title), "url": .string(url), "type": "link", "targetBlank": true]
  }

}

/// What the dashboard holds.
extension Dashboard {
  private var facts: [ExportFact] {
    let labels = (view.matrix.header.labels?.value ?? []).map {
      ("labels.\($0.name.value)", Fidelity.lowered("as a tag"))
    }
    let whole = fidelity(ofTitle: view.title)
    let own =
      [("title", title != view.title.withoutVariables ? .lowered("cut to \(Self.titleLength) characters") : whole)]
      + labels
    return own.map { view.fact(.grafana, "matrix \(view.name)", $0.0, $0.1) } + view.metrics.flatMap(facts)
  }

  private func facts(of metric: Metric) -> [ExportFact] {
    let subject = "metric \(metric.id.value.name)"
    let nowhere = Fidelity.lowered("without a query there is no panel to carry it")
    let said: [(String, Fidelity)?] = [
      metric.title.map { ("title", metric.query == nil ? nowhere : fidelity(ofTitle: $0.value)) },
      metric.query.map { ("query", fidelity(ofQuery: $0.value)) },
      metric.unit.map { _ in ("unit", metric.query == nil ? nowhere : .exact) },
    ]
    return said.compactMap(\.self).map { view.fact(.grafana, subject, $0.0, $0.1) }
      + (metric.thresholds?.value ?? []).enumerated().map { index, threshold in
        let isLine = metric.query != nil && ThresholdLine(threshold, in: metric.unit?.value) != nil
        return ExportFact(
          target: .grafana, matrix: view.name, subject: subject, field: "thresholds[\(index)]",
          fidelity: isLine ? .exact : .lost("there is no panel to draw its line in"), isUrgent: false)
      }
  }

  private func fidelity(ofTitle title: String) -> Fidelity {
    title == title.withoutVariables ? .exact : .lowered("with an invisible mark behind `$` and `[`: else a variable")
  }

  private func fidelity(ofQuery query: String) -> Fidelity {
    query == query.withoutVariables ? .exact : .lowered("Grafana takes `$` and `[[` for variables")
  }
}

/// A threshold as a line of a panel.
private struct ThresholdLine {
  let value: Double
  let number: JSONNumber
  let direction: BoundDirection
  let colour: String

  init?(_ threshold: Threshold, in unit: MetricUnit?) {
    guard let unit, let bound = threshold.bound, let value = bound.literal.value.value(in: unit),
      let number = JSONNumber(value)
    else { return nil }
    self.value = value
    self.number = number
    direction = bound.direction
    colour =
      switch threshold.action?.value {
      case .rollback: "red"
      case .intervene: "orange"
      case .notify, nil: "yellow"
      }
  }
}

extension MetricUnit {
  /// The unit's name in Grafana. Source: grafana/grafana, packages/grafana-data/src/valueFormats/categories.ts.
  fileprivate var grafanaUnit: String {
    switch self {
    case .ratio: "percentunit"
    case .percent: "percent"
    case .seconds: "s"
    case .perSecond: "cps"
    case .count, .money, .factor: "short"
    }
  }
}

extension String {
  /// The text, cut where it is longer, with a mark that it was. A database counts scalars.
  fileprivate func cut(to length: Int) -> String {
    guard unicodeScalars.count > length else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(length - 1))) + "…"
  }

  /// The text with no `$` or `[[` that begins a variable.
  fileprivate var withoutVariables: String {
    replacing("$", with: "$\u{200B}").replacing("[[", with: "[\u{200B}[")
  }
}
