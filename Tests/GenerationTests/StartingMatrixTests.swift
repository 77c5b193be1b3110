import Escalation
import Generation
import MatrixLanguage
import Publishing
import Source
import TestSupport
import Testing

@Suite("Starting matrices")
struct StartingMatrixTests {
  static let profiles = InteractionBand.allCases.flatMap { band in
    CustomerImpact.allCases.map { (band, $0) }
  }

  @Test("every combination of answers lints with placeholders alone, and builds", arguments: profiles)
  func combinations(interactions: InteractionBand, impact: CustomerImpact) throws {
    for onCall in OnCallModel.allCases {
      for review in Cadence.allCases {
        let profile = try Profile(
          name: "service", title: "Service", interactions: interactions, impact: impact, onCall: onCall, review: review)
        let matrix = StartingMatrix(profile, on: Generated.today)
        let generated = Generated(matrix)
        #expect(generated.otherFindings == [], "\(onCall) \(review)")
        #expect(generated.placeholders == matrix.placeholderCount)
        #expect(generated.page?.contains("| 6 | PII leakage") == true)
      }
    }
  }

  @Test("the last days of the calendar have no holiday to list, and are no trouble")
  func lastDays() throws {
    let matrix = StartingMatrix(try Generated.sample(), on: .last)
    #expect(matrix.text.contains("last: 9999-12-31"))
  }

  @Test("with the sample's answers the runbook is the sample, word for word")
  func sample() throws {
    let page = try #require(Generated(StartingMatrix(try Generated.sample(), on: Generated.today)).page)
    #expect(page.hasPrefix(SampleProject.summary))
  }

  @Test(
    "a title comes out as it was put in",
    arguments: [
      "no", "a: b # c", "\"quoted\" 'twice' \\", "- x", "{a, b}", "*x", "  spaced  ", "Größe & Maß", "1e3", "~", "%",
      "| >", "a #b", "x: ", "@", "`", "日本語",
    ])
  func titles(title: String) throws {
    let profile = try Profile(
      name: "1e3", title: title, interactions: .under10k, impact: .internal, onCall: .always, review: .yearly)
    let generated = Generated(StartingMatrix(profile, on: Generated.today))
    #expect(generated.otherFindings == [])
    #expect(generated.project.matrices.first?.header.title?.value == title)
    #expect(generated.project.matrices.first?.header.name.value.name == "1e3")
  }

  @Test(
    "a title of no line, or of several, is refused", arguments: ["", " ", "a\nb", "a\u{85}b", "a\u{2028}b", "a\tb"])
  func refusedTitles(title: String) {
    #expect(Profile.refusal(ofTitle: title) != nil)
  }

  @Test("what an organization declares is not declared again")
  func organization() throws {
    let first = StartingMatrix(try Generated.sample(), on: Generated.today).text
    let around = Surroundings(
      owners: ["ai-platform-oncall"], severities: ["high", "low"], hasExecutives: true, calendars: ["office"])
    let second = StartingMatrix(try Generated.sample(), in: around, on: Generated.today).text
    #expect(first.contains("\n  ai-platform-oncall:\n"))
    #expect(!second.contains("\n  ai-platform-oncall:\n"))
    #expect(!second.contains("severities:\n"))
    #expect(!second.contains("executives"))
    #expect(!second.contains("\n  office:"))
    #expect(second.contains("severity: high"))
  }
}
