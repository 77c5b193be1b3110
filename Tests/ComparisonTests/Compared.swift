import Escalation
import MatrixLanguage
import Publishing
import Source
import Testing

@testable import Comparison

/// The day on which all comparisons of the tests begin.
let today = CalendarDate(year: 2026, month: 11, day: 21) ?? .first

/// A project as one side of a comparison.
struct Compiled {
  let side: ComparisonSide
  let findings: [Diagnostic]

  /// Compiles files, each with its path.
  init(_ files: [(path: String, text: String)]) {
    var sources = SourceFiles()
    var readings = files.map { path, text in
      let file = SourceFile(path: path, bytes: Array(text.utf8))
      return FileReading(file, as: sources.add(file))
    }
    let resolver = Resolver(readings)
    let matrices = readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) }
    let (project, resolved) = resolver.project(of: matrices)
    side = ComparisonSide(project: project, sources: sources)
    findings = readings.flatMap(\.findings) + resolved
  }

  /// What its policies mean, by matrix.
  var digests: [String] {
    var settings = PublicationSettings(targets: [.json])
    settings.sources = side.sources
    return Publication.files(of: side.project, settings: settings).compactMap { file in
      file.path == "policies/index.json"
        ? nil : String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").first { $0.contains("\"digest\"") }
    }.map(String.init)
  }

  func changes(to head: Compiled) -> [Change] {
    Comparison(base: side, head: head.side, today: today).changes
  }
}

extension Change {
  /// All that a reader would check, on one line.
  var line: String {
    let place = "\(matrix ?? "-") \(subject) \(field)"
    let cause = cause.map { " < \($0)" } ?? ""
    return "\(impact.rawValue) \(place): \(before ?? "-") → \(after ?? "-")\(cause)"
  }
}
