import Escalation
import JSON

/// The configuration of Alertmanager: every matrix's routes, the receivers behind them, and the calendars.
struct AlertmanagerFile {
  let views: [MatrixView]

  static func export(of views: [MatrixView]) -> Export {
    let file = AlertmanagerFile(views: views)
    guard let config = file.json else { return Export() }
    let text = YAMLPrinter.document(config)
    return Export(
      files: [OutputFile(path: "alertmanager/alertmanager.yaml", bytes: Array(text.utf8))], facts: file.facts)
  }

  /// Everybody to whom a route leads, by id.
  var receivers: [Receiver] {
    let owners = views.flatMap { view in
      view.incidents.flatMap(view.pagedAtOnce) + [AlertRoutes(view: view).fallback].compactMap(\.self)
    }
    return owners.withoutRepeats.sorted().map { owner in
      Receiver(owner: owner, contact: views.first?.project.owner(owner)?.contact?.value ?? [])
    }
  }

  /// The calendars that the matrices count on, by id.
  var calendars: [TimeIntervals] { views.usedCalendars.map(TimeIntervals.init) }

  private var json: JSONValue? {
    guard let root else { return nil }
    let intervals = calendars.flatMap(\.json)
    return .object([
      "global": global, "route": root, "receivers": .array(receivers.map(\.json)),
      "time_intervals": intervals.isEmpty ? nil : .array(intervals),
    ])
  }

  /// What no matrix's route takes goes to the first matrix's owner: the root may not be without a receiver.
  private var root: JSONValue? {
    let routes = views.map(AlertRoutes.init)
    guard let fallback = routes.lazy.compactMap(\.fallback).first else { return nil }
    return [
      "receiver": .string(fallback.name), "group_by": ["matrix", "incident"], "group_wait": "0s",
      "group_interval": .string(AlertmanagerLimits.shortestGroupInterval),
      "repeat_interval": .string(Timespan.Amount.elapsed(seconds: AlertmanagerLimits.repeatSeconds).canonical),
      "routes": .array(routes.compactMap(\.json)),
    ]
  }

  private var global: JSONValue? {
    let receivers = receivers
    let needsMail = receivers.contains(where: \.needsMail)
    let needsSlack = receivers.contains(where: \.needsSlack)
    guard needsMail || needsSlack else { return nil }
    return .object([
      "slack_api_url_file": needsSlack ? .string("\(AlertmanagerLimits.secrets)/slack-api-url") : nil,
      "smtp_smarthost": needsMail ? .string(AlertmanagerLimits.smarthost) : nil,
      "smtp_from": needsMail ? .string(AlertmanagerLimits.sender) : nil,
    ])
  }
}
