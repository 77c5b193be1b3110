import Comparison

extension ChangeReport {
  func markdown(_ options: ChangeReportOptions) -> String { "" }
}
