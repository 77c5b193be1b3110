import Escalation
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

/// Rules for Prometheus, as its own `promtool` reads them.
@Suite("Rules for Prometheus", .enabled(if: Tool.has("promtool"), "needs promtool: .ci/install-tools"))
struct PrometheusTests {
  @Test("are rules, and fire when their time is up", arguments: [Sample.compiled] + hostile)
  func rules(compiled: Compiled) throws {
    let folder = try compiled.exported(.prometheus)
    let name = compiled.project.matrices[0].header.name.value.name
    let check = try Tool.run("promtool", ["check", "rules", "prometheus/\(name).rules.yaml"], in: folder)
    #expect(check.status == 0, "\(check.text)")
    let tests = try Tool.run("promtool", ["test", "rules", "prometheus/\(name).test.yaml"], in: folder)
    #expect(tests.status == 0, "\(tests.text)")
  }

  static let hostile = ExportSamples.hostile.map(ExportSamples.project)

  /// The tests that we generate could agree with rules that say nothing: these are told by hand.
  @Test("hand over from one threshold to the next, and end where the metric says so")
  func handover() throws {
    let folder = try Sample.compiled.exported(.prometheus)
    try folder.write(Self.scenario, to: "prometheus/scenario.yaml")
    let tests = try Tool.run("promtool", ["test", "rules", "prometheus/scenario.yaml"], in: folder)
    #expect(tests.status == 0, "\(tests.text)")
  }

  /// Quality falls to 0.85, swings about the bound of the rollback, and stays below it from the 30th minute on; it is
  /// back at 0.9 from the 40th, and above the clear bound from the 60th.
  private static let scenario = """
    rule_files: [support.rules.yaml]
    evaluation_interval: 1m
    tests:
      - interval: 1m
        input_series:
          - series: graded_answer_quality{workflow="support"}
            values: 0.85x4 0.79 0.81 0.79 0.81 0.79 0.81 0.79 0.81 0.79 0.81 0.79 0.81 0.85x12 0.78x9 0.9x19 0.95x60
        promql_expr_test:
          - {eval_time: 14m, expr: 'count(ALERTS{alertstate="firing"})', exp_samples: []}
          - expr: 'count by (action) (ALERTS{alertstate="firing"})'
            eval_time: 15m
            exp_samples: [{labels: '{action="intervene"}', value: 1}]
          - expr: 'count by (action, severity, incident) (ALERTS{alertstate="firing", action="rollback"})'
            eval_time: 35m
            exp_samples: [{labels: '{action="rollback", severity="SEV-1", incident="quality-regression"}', value: 1}]
          - expr: 'count(ALERTS{alertstate="firing", action="rollback"})'
            eval_time: 89m
            exp_samples: [{labels: '{}', value: 1}]
          - {eval_time: 90m, expr: 'count(ALERTS{alertstate="firing", action="rollback"})', exp_samples: []}

    """

  @Test("tell what of a metric they cannot hold")
  func facts() {
    let lost = Sample.compiled.facts([.prometheus]).filter { $0.fidelity.word == "lost" }
    #expect(
      lost.map { "\($0.subject) \($0.field): \($0.fidelity.reason ?? "")" } == [
        "metric spend thresholds[0]: the metric has no query"
      ])
  }
}
