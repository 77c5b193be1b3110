import Escalation
import Records

extension RecordReport {
  /// `Incident records until 2026-11-21`
  var title: String {
    let period = summary.period
    return "Incident records" + (period.since.map { " from \($0)" } ?? "") + " until \(period.today)"
  }

  /// What was read, in a sentence each.
  var facts: [String] {
    let counts = summary.counts
    let open = counts.open > 0 ? ", \(counts.open) of them still open" : ""
    let first =
      counted(counts.incidents, "incident", "incidents") + open + ", "
      + counted(counts.falsePositives, "false positive", "false positives") + ", "
      + counted(counts.drills, "drill", "drills")
    let outside = counts.outside > 0 ? ["\(counted(counts.outside, "record", "records")) outside the period"] : []
    let left = findings.count > 0 ? ["\(counted(findings.count, "problem", "problems")) in the records"] : []
    return [first] + outside + left
  }

  /// The parts of the report, those left out that have nothing to tell.
  ///
  /// - Parameter showsRestricted: Whether incidents are named that are kept off published pages.
  func sections(showingRestricted showsRestricted: Bool) -> [RecordSection] {
    let isShown = { (line: IncidentLine) in showsRestricted || !line.isRestricted }
    let matrices = summary.incidents.filter(isShown).byMatrix.map { matrix, lines in
      RecordSection(title: matrix.name, level: 2, columns: Self.incidentColumns, rows: lines.flatMap(Self.rows))
    }
    let drills = summary.drills.filter(isShown).flatMap { line in
      Self.rows(of: line).map { [line.matrix.name] + $0 }
    }
    return [targetsSection, severitiesSection].filter { !$0.rows.isEmpty }
      + (summary.incidents.isEmpty ? [] : [incidentsHeading(isShown)] + matrices)
      + [weeksSection, metricsSection].filter { !$0.rows.isEmpty }
      + (drills.isEmpty ? [] : [drillsSection(drills)])
  }

  private func incidentsHeading(_ isShown: (IncidentLine) -> Bool) -> RecordSection {
    let hidden = summary.incidents.count { !isShown($0) }
    let remark = "\(counted(hidden, "incident is", "incidents are")) restricted and not shown here."
    return RecordSection(title: "Incidents", remarks: hidden > 0 ? [remark] : [])
  }

  // MARK: - Targets and severities

  private var targetsSection: RecordSection {
    var section = RecordSection(
      title: "Targets",
      columns: [.init(title: "Target")] + Self.tallyColumns,
      rows: summary.targets.map { [$0.name(besides: $0.measure.words)] + Self.cells(of: $0.tally, $0.clock) })
    section.chart = Self.chart(of: summary.targets) { $0.name(besides: $0.measure.words) }
    return section
  }

  private var severitiesSection: RecordSection {
    var section = RecordSection(
      title: "Severities",
      columns: [.init(title: "Severity"), .init(title: "Target")] + Self.tallyColumns,
      rows: summary.severities.map {
        [$0.severity?.name ?? "–", $0.name(besides: $0.measure.words)] + Self.cells(of: $0.tally, $0.clock)
      })
    section.chart = Self.chart(of: summary.severities) {
      $0.name(besides: "\($0.severity?.name ?? ""), \($0.measure.words)")
    }
    return section
  }

  private static func chart(of lines: [GroupLine], name: (GroupLine) -> String) -> RecordChart? {
    let shares = lines.compactMap { line in
      line.tally.attainment.value.flatMap { share in
        line.tally.attainment.interval.map {
          (name(line), share, $0, "\(line.tally.attainment.percentText) (\(line.tally.attainment.text))")
        }
      }
    }
    return shares.isEmpty ? nil : .shares(shares)
  }

  /// The columns of a ``Tally``.
  private static let tallyColumns = [
    RecordSection.Column(title: "Met"), .init(title: "Share", isNumber: true),
    .init(title: "95% sure", isNumber: true), .init(title: "Open", isNumber: true),
    .init(title: "p50", isNumber: true), .init(title: "p90", isNumber: true),
  ]

  private static func cells(of tally: Tally, _ clock: MeasureClock) -> [String] {
    [
      tally.attainment.text, tally.attainment.percentText, tally.attainment.intervalText,
      tally.open == 0 ? "" : "\(tally.open)", clock.text(of: tally.times.percentile(50)),
      clock.text(of: tally.times.percentile(90)),
    ]
  }

  // MARK: - Incidents and drills

  private static let incidentColumns =
    [
      RecordSection.Column(title: "Incident"), .init(title: "Severity"), .init(title: "Target"),
      .init(title: "Promised"),
    ] + tallyColumns

  private static func rows(of line: IncidentLine) -> [[String]] {
    line.measures.map { measure in
      let name = measure.measure.words + (measure.isOutOfHours ? ", out of hours" : "")
      return [line.incident.name, line.severity?.name ?? "–", name, measure.target?.value.label ?? ""]
        + cells(of: measure.tally, measure.clock)
    }
  }

  private func drillsSection(_ rows: [[String]]) -> RecordSection {
    RecordSection(
      title: "Drills", remarks: ["Counted apart: none of them is in a figure above."],
      columns: [.init(title: "Matrix")] + Self.incidentColumns, rows: rows)
  }

  // MARK: - Weeks and metrics

  private var weeksSection: RecordSection {
    var section = RecordSection(
      title: "Resolution velocity",
      columns: [
        .init(title: "Week from"), .init(title: "Detected", isNumber: true), .init(title: "Resolved", isNumber: true),
        .init(title: "Half within", isNumber: true),
      ],
      rows: summary.weeks.map {
        ["\($0.monday)", "\($0.detected)", "\($0.resolved)", MeasureClock.elapsed.text(of: $0.median)]
      })
    section.remarks = [
      summary.resolvedTrend.map { "Resolved a week: \($0.text(oneDigit))." },
      summary.medianTrend.map { trend in
        "Time to resolve: \(trend.text { MeasureClock.elapsed.text(of: Int($0.rounded())) })."
      },
    ].compactMap(\.self)
    section.chart = .weeks(summary.weeks.map { ("\($0.monday)", $0.detected, $0.resolved) })
    return section
  }

  private var metricsSection: RecordSection {
    RecordSection(
      title: "Metrics", remarks: ["The cycle is the time from alert to resolution, false positives apart."],
      columns: [
        .init(title: "Matrix"), .init(title: "Metric"), .init(title: "False positives"),
        .init(title: "Share", isNumber: true), .init(title: "95% sure", isNumber: true),
        .init(title: "Cycle p50", isNumber: true), .init(title: "Cycle p90", isNumber: true),
      ],
      rows: summary.metrics.map { line in
        [
          line.matrix.name, line.metric.name, line.falsePositives.text, line.falsePositives.percentText,
          line.falsePositives.intervalText, MeasureClock.elapsed.text(of: line.cycle.percentile(50)),
          MeasureClock.elapsed.text(of: line.cycle.percentile(90)),
        ]
      })
  }
}

extension GroupLine {
  /// The name with the calendar on which it runs, if on any.
  fileprivate func name(besides name: String) -> String {
    if case .business(let calendar) = clock { "\(name) (\(calendar.name))" } else { name }
  }
}

extension [IncidentLine] {
  /// The lines of each matrix, in their order.
  fileprivate var byMatrix: [(matrix: ID<Matrix>, lines: [IncidentLine])] {
    reduce(into: []) { groups, line in
      if groups.last?.0 == line.matrix {
        groups[groups.count - 1].1.append(line)
      } else {
        groups.append((line.matrix, [line]))
      }
    }
  }
}
