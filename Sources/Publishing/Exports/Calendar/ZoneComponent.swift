import Escalation

/// A time zone's rules as far as some events need them (RFC 5545, section 3.6.5): what holds at each of their moments.
struct ZoneComponent {
  let zone: Zone
  /// The events' moments, in seconds since the epoch.
  let moments: [Int]

  func write(to text: inout ICalendarText) {
    text.add("BEGIN", "VTIMEZONE")
    text.add("TZID", zone.name)
    for moment in Set(moments).sorted() { write(phaseAt: moment, to: &text) }
    text.add("END", "VTIMEZONE")
  }

  /// The offset in force, told from the event's moment on: nobody asks of any other time.
  private func write(phaseAt moment: Int, to text: inout ICalendarText) {
    let local = zone.local(at: moment)
    let offset = offsetText(local.seconds - moment)
    text.add("BEGIN", "STANDARD")
    text.add("DTSTART", local.basic)
    text.add("TZOFFSETFROM", offset)
    text.add("TZOFFSETTO", offset)
    text.add("END", "STANDARD")
  }

  private func offsetText(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let size = abs(seconds)
    let tail = size % 60 == 0 ? "" : two(size % 60)
    return (seconds < 0 ? "-" : "+") + two(size / 3600) + two(size / 60 % 60) + tail
  }
}
