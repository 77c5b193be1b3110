import Source
import TestSupport
import Testing

@testable import Publishing

@Suite("The sample's runbook")
struct SampleRunbookTests {
  @Test("the sample compiles without a finding")
  func compiles() {
    #expect(Sample.compiled.findings.map(\.message) == [])
  }

  @Test("the page begins with the generator's sections, word for word")
  func summary() throws {
    let page = try Sample.compiled.page("support")
    #expect(page.hasPrefix(SampleProject.summary))
  }
}
