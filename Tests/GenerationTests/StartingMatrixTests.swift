import Escalation
import Generation
import MatrixLanguage
import Publishing
import Source
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
    #expect(page.hasPrefix(Self.summary))
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

  /// The generator's sample output, with its line ends restored.
  static let summary = """
    # AI SLA Escalation Matrix - Customer support assistant

    ## Scope

    - Monthly interaction band: 50k-250k
    - Customer impact profile: Customer-facing mission-critical
    - On-call model: Follow-the-sun
    - Review cadence: Weekly
    - Escalation readiness tier: Enterprise

    ## Severity Mix

    - SEV-1: 3
    - SEV-2: 2
    - SEV-3: 1

    | # | Incident type | Severity | First response target | Escalation after | Primary owner | Executive notify | Customer update window |
    |---:|---|---|---|---|---|---|---|
    | 1 | Model outage or provider API unavailability | SEV-1 | 10 min | 20 min | AI Platform On-call | Yes | Every 30 min until mitigation |
    | 2 | Critical quality regression on core user flows | SEV-1 | 10 min | 25 min | AI Quality Lead | Yes | Within 60 min |
    | 3 | Latency spike above service SLO | SEV-2 | 20 min | 45 min | Inference Operations | No | Within 90 min if user impact sustained |
    | 4 | Cost anomaly beyond weekly guardrail | SEV-2 | 20 min | 60 min | FinOps + AI Operations | No | Not required |
    | 5 | Prompt logging, retention, or policy-control drift | SEV-3 | 60 min | 1 business day | Governance Owner | No | As needed by compliance trigger |
    | 6 | PII leakage or policy-violating output escalation | SEV-1 | 10 min | 15 min | Security + Trust & Safety | Yes | Initial update within 30 min |

    ## Operating Rhythm

    1. Validate incident channels and owner coverage at each review cadence.
    2. Drill one SEV-1 and one SEV-2 scenario every month.
    3. Capture post-incident follow-up with owner, ETA, and policy update actions.
    4. Re-baseline response targets after vendor, routing, or traffic-profile changes.

    """
}
