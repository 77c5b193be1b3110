import Escalation
import JSON
import MatrixLanguage

/// The files for Prometheus: a matrix's rules, and their unit tests for `promtool test rules`.
enum PrometheusFiles {
  static func export(of views: [MatrixView]) -> Export {
    views.reduce(Export()) { $0 + export(of: $1) }
  }

  private static func export(of view: MatrixView) -> Export {
    let metrics = view.metrics.map { MetricAlerts(view: view, metric: $0) }
    let alerting = metrics.filter { !$0.alerts.isEmpty }
    let rules: JSONValue = .object(["groups": .array(alerting.map(\.group))])
    let files = [
      OutputFile(path: rulesPath(view), bytes: Array(YAMLPrinter.document(rules).utf8)),
      OutputFile(path: "prometheus/\(view.name).test.yaml", bytes: Array(tests(of: alerting, view).utf8)),
    ]
    return Export(files: files, facts: facts(of: view, isCarried: !alerting.isEmpty) + metrics.flatMap(\.facts))
  }

  /// What every alert of the matrix carries.
  private static func facts(of view: MatrixView, isCarried: Bool) -> [ExportFact] {
    let nowhere = Fidelity.lowered("the matrix has no alert to carry it")
    return ([("title", .exact)] + AlertLabels.own(of: view).facts.map { ("labels.\($0.0)", $0.1) }).map {
      view.fact(.prometheus, "matrix \(view.name)", $0.0, isCarried ? $0.1 : nowhere)
    }
  }

  private static func rulesPath(_ view: MatrixView) -> String { "prometheus/\(view.name).rules.yaml" }

  private static func tests(of metrics: [MetricAlerts], _ view: MatrixView) -> String {
    let step = AlertTests.step(for: metrics)
    let tests = metrics.flatMap { metric in AlertTests(metric: metric, step: step).tests }
    return YAMLPrinter.document(
      .object([
        "rule_files": .strings(["\(view.name).rules.yaml"]), "evaluation_interval": .string("\(step)s"),
        "tests": .array(tests),
      ]))
  }
}
