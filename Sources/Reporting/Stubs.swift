import JSON

extension Report {
  func sarif(_ options: ReportOptions) -> JSONValue { [] }
  func gitHubCommands(_ options: ReportOptions) -> String { "" }
  func gitLab(_ options: ReportOptions) -> JSONValue { [] }
  func jUnit() -> String { "" }
  func checkstyle() -> String { "" }
}
