import Source
import TestSupport
import Testing

/// The sample project, compiled.
enum Sample {
  static let compiled = Compiled(SampleProject.files)
}

extension Sample {
  /// The sample with one text in place of another, in whichever of its files that stands; the test fails where it stands
  /// in none, or makes findings.
  ///
  /// - Parameter isSpaced: Whether all mappings are written wider than in the sample.
  static func replacing(
    _ edits: [(String, String)], spaced isSpaced: Bool = false, at place: Testing.SourceLocation = #_sourceLocation
  ) -> Compiled {
    var files = SampleProject.files
    for (text, other) in edits {
      #expect(files.contains { $0.text.contains(text) }, "the sample does not say \(text)", sourceLocation: place)
      for index in files.indices {
        files[index].text = files[index].text.replacing(text, with: other, maxReplacements: 1)
      }
    }
    if isSpaced { for index in files.indices { files[index].text.replace(": ", with: ":  ") } }
    let edited = Compiled(files)
    #expect(edited.findings.map(\.message) == [], sourceLocation: place)
    return edited
  }
}
