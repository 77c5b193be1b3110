import Escalation
import JSON
import MatrixLanguage
import Source
import Testing

@testable import Publishing

/// Compiles documents and publishes them in memory, as `sevc build` would.
struct Compiled {
  let project: Project
  let sources: SourceFiles
  let findings: [Diagnostic]

  /// Compiles files, each with its path.
  init(_ files: KeyValuePairs<String, String>) {
    self.init(files.map { ($0.key, $0.value) })
  }

  /// The same for files that are not written out.
  init(_ files: [(path: String, text: String)]) {
    var sources = SourceFiles()
    var readings = files.map { path, text in
      let file = SourceFile(path: path, bytes: Array(text.utf8))
      return FileReading(file, as: sources.add(file))
    }
    let resolver = Resolver(readings)
    let (project, resolved) = resolver.project(
      of: readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) })
    self.project = project
    self.sources = sources
    findings = readings.flatMap(\.findings) + resolved
  }

  func files(_ settings: PublicationSettings = PublicationSettings()) -> [String: String] {
    var settings = settings
    settings.sources = sources
    let files = Publication.files(of: project, settings: settings)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// A page; the test fails where there is none.
  func page(_ name: String, _ settings: PublicationSettings = PublicationSettings()) throws -> String {
    try #require(files(settings)["runbooks/\(name).md"])
  }

  /// A policy as another program would read it; null where there is none.
  func policy(_ name: String, _ settings: PublicationSettings = PublicationSettings()) -> JSONValue {
    files(settings)["policies/\(name).json"].flatMap { try? JSONValue(parsing: $0) } ?? .null
  }

  /// The digest of the only matrix; empty where there is none.
  var digest: String {
    let views = MatrixView.views(of: project, settings: PublicationSettings(sources: sources))
    return views.first.map { PolicyDocument(of: $0).digest } ?? ""
  }
}

extension Compiled: CustomTestStringConvertible {
  var testDescription: String { sources.files.map(\.path).joined(separator: ", ") }
}
