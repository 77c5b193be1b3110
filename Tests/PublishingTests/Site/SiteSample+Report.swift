import Source
import TestSupport
import Testing

extension SiteSample {
  /// The page of `sevc report` for half a year of the sample's incidents.
  static func report() throws -> String {
    var files = Dictionary(
      uniqueKeysWithValues: compiled.sources.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    files["records/2026.csv"] = records
    let folder = try TemporaryFolder(files)
    let outcome = try Program.run(["report", "--format", "html", "--today", "2026-11-21"], in: folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// An incident a day, one after another, kept and missed.
  private static let records: String = {
    let incidents = ["outage", "main", "constructor", "secret"]
    let rows = (0..<180).map { number in
      let day = "2026-\(twoDigits(5 + number / 30))-\(twoDigits(1 + number % 30))"
      let acknowledged = "\(day)T10:\(twoDigits(number * 7 % 60)):00Z"
      return "search,\(incidents[number % 4]),\(day)T10:00:00Z,\(acknowledged),\(day)T1\(1 + number % 8):30:00Z,"
        + (number % 31 == 0 ? "true" : "")
    }
    return (["matrix,incident,detected,acknowledged,resolved,drill"] + rows).joined(separator: "\n") + "\n"
  }()

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
