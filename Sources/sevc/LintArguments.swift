import ArgumentParser
import Reporting
import Rules
import Source
import Workspace

/// `ID=LEVEL`
struct RuleOption: ExpressibleByArgument {
  var rule: RuleID
  var level: RuleLevel

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let level = RuleLevel(rawValue: parts[1]) else { return nil }
    rule = RuleID(parts[0])
    self.level = level
  }

  /// The rule, if it is one whose level can be set.
  func settableRule() throws -> RuleID {
    guard try sevc.rule(named: rule.name).isSettable else {
      throw CommandFailure("`\(rule)` is a structure finding, which is always an error")
    }
    return rule
  }
}

/// `FORMAT=FILE`
struct ReportOutput: ExpressibleByArgument {
  var format: ReportFormat
  var path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else { return nil }
    self.format = format
    path = parts[1]
  }

  func write(_ report: Report, _ options: ReportOptions) throws {
    var plain = options
    plain.color = false
    do throws(SystemError) {
      try writeFile(report.rendered(as: format, plain), to: path)
    } catch {
      throw CommandFailure("cannot write `\(path)`: \(error.reason)")
    }
  }
}
