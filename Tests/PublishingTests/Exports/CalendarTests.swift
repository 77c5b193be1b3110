import Escalation
import JSON
import MatrixLanguage
import TestSupport
import Testing

@testable import Publishing

/// Calendars, as another program's parser reads them.
@Suite("Calendars", .enabled(if: Python.has("icalendar"), "needs pip install icalendar"))
struct CalendarTests {
  @Test("hold reviews and drills at their times")
  func events() throws {
    #expect(
      try Self.read(Sample.compiled, "support") == [
        "support/drill/outage-on-a-holiday-night@sevc 2026-12-26T03:10:00+00:00 once Drill: outage-on-a-holiday-night",
        "support/drills@sevc 2026-12-16 MONTHLY 20271231 Drill: Customer support assistant",
        "support/review@sevc 2026-11-23 WEEKLY 20271231 Review: Customer support assistant",
        "support/sunset@sevc 2027-12-31 once Sunset: Customer support assistant",
      ])
  }

  @Test(
    "hold summer's time where summer is", arguments: [("2026-07-01T09:30 Europe/London", "2026-07-01T09:30:00+01:00")])
  func summer(written: String, read: String) throws {
    let compiled = Sample.compiled(replacing: "2026-12-26T03:10 Europe/London", with: written)
    #expect(try Self.read(compiled, "support").first?.contains(read) == true)
  }

  @Test("hold any text as it is", arguments: ExportSamples.hostile)
  func hostile(text: String) throws {
    let lines = try Self.read(ExportSamples.project(saying: text), "m")
    #expect(lines.map { String($0.split(separator: ": ", maxSplits: 1).last ?? "") } == [text, text])
  }

  @Test("fold at 75 bytes, and end lines as the format wants")
  func folding() throws {
    let compiled = ExportSamples.project(saying: String(repeating: "é😀", count: 60))
    let lines = (try compiled.exported(.calendar).text(of: "calendar/m.ics") ?? "").split(separator: "\r\n")
    #expect(lines.count > 10 && lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) })
  }

  private static func read(_ compiled: Compiled, _ name: String) throws -> [String] {
    let text = try compiled.exported(.calendar).text(of: "calendar/\(name).ics") ?? ""
    return try Python.run(script, input: text).split(separator: "\n").map(String.init)
  }

  private static let script = """
    import sys, icalendar
    text = sys.stdin.buffer.read().decode()
    for event in sorted(icalendar.Calendar.from_ical(text).walk("VEVENT"), key=lambda e: e["UID"]):
        rule = event.get("RRULE")
        end = rule["UNTIL"][0].strftime(" %Y%m%d") if rule and "UNTIL" in rule else ""
        print(event["UID"], event["DTSTART"].dt.isoformat(), (rule["FREQ"][0] if rule else "once") + end, event["SUMMARY"])
        assert not event.errors and event["DTSTAMP"].dt.isoformat() == "2026-11-16T00:00:00+00:00"
    """
}
