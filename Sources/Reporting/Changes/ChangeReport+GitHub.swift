import Comparison

extension ChangeReport {
  /// GitHub's workflow commands, one line a change: they become annotations of a pull request.
  ///
  /// Weakened promises are warnings, the rest notices; weakened ones come first, because GitHub keeps ten of each kind a
  /// step. (docs.github.com, "Workflow commands for GitHub Actions")
  func gitHubCommands(_ options: ChangeReportOptions) -> String {
    let open = Impact.allCases.flatMap { changes($0) }
    let summary = ([summary.verdict] + [summary.reach].compactMap { $0 }).joined(separator: "; ")
    return (open + accepted).map { $0.gitHubCommand(pathPrefix: options.pathPrefix) + "\n" }.joined()
      + staleGitHubCommands(options) + summary + "\n"
  }
}

extension Change {
  fileprivate func gitHubCommand(pathPrefix: String) -> String {
    let level = impact == .weakens && accepted == nil ? "warning" : "notice"
    let properties = place.map { [("file", pathPrefix + $0.path), ("line", "\($0.line)")] } ?? []
    let all = (properties + [("title", "\(accepted == nil ? impact.rawValue : "accepted"): \(title)")])
      .map { "\($0)=\($1.visible.escapedAsProperty)" }.joined(separator: ",")
    let text = [message, paging, cause.map { "decided by \($0)" }, "fingerprint \(fingerprint)"].compactMap(\.self)
      .joined(separator: "\n")
    return
      "::\(level) \(all)::\(text.split(separator: "\n").map { String($0).visible }.joined(separator: "\n").escapedAsData)"
  }
}
