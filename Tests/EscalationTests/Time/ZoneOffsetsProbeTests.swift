import Testing

@testable import Escalation

@Suite("A zone's changes")
struct ZoneOffsetsProbeTests {
  @Test(
    "are what its clock shows at every hour of six years",
    arguments: [
      "Africa/Casablanca", "America/Sao_Paulo", "America/St_Johns", "Asia/Gaza", "Australia/Lord_Howe", "Europe/Dublin",
      "Europe/London", "Pacific/Apia", "Pacific/Chatham", "UTC",
    ])
  func probes(name: String) throws {
    let zone = try #require(Zone(named: name))
    let span = 1_577_836_800..<1_767_225_600
    let offsets = ZoneOffsets(of: zone, during: span)
    let differing = stride(from: span.lowerBound, to: span.upperBound, by: 3600).first {
      offsets.local(at: $0).seconds - $0 != zone.offset(at: $0)
    }
    #expect(differing == nil)
    #expect(offsets.phases.dropFirst().allSatisfy { zone.offset(at: $0.start - 1) != $0.offset })
  }
}
