import Escalation
import Testing

@Suite("Dates")
struct ValuesDateTests {
  @Test(
    "a literal is a day, and prints as it was written",
    arguments: ["2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31"])
  func literals(text: String) throws {
    #expect(try CalendarDate.parse(text).get().description == text)
  }

  @Test(
    "other spellings, and the date that they mean",
    arguments: [
      ("20/11/2026", "2026-11-20"), ("11/20/2026", "2026-11-20"), ("2026/11/20", "2026-11-20"),
      ("2026-1-5", "2026-01-05"),
      ("Nov 20, 2026", "2026-11-20"), ("20 November 2026", "2026-11-20"), ("20th of Nov 2026", "2026-11-20"),
      ("20.11.2026", "2026-11-20"), ("05.10.2026", "2026-10-05"), ("20261120", "2026-11-20"),
      ("05/05/2026", "2026-05-05"),
      ("2026\u{2013}11\u{2013}20", "2026-11-20"), ("2026-11-20T00:00:00Z", "2026-11-20"), (" 2026-11-20", "2026-11-20"),
      ("２０２６-11-20", "2026-11-20"), ("2026 Nov 20", "2026-11-20"), ("2026.11.20", "2026-11-20"),
    ])
  func spellings(text: String, literal: String) throws {
    #expect(refused(CalendarDate.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try CalendarDate.parse(literal).get() }
  }

  @Test(
    "days that there are not, and what nobody can tell",
    arguments: [
      ("2027-13-01", "12"), ("2026-11-31", "30 days"), ("2026-02-29", "28 days"), ("0000-01-01", "0001"),
      ("2026-00-10", "12"),
      ("05/11/2026", "2026-11-05` or `2026-05-11"), ("tomorrow", ""), ("", ""), ("2026-11", ""),
      ("2026-11-20T10:00:00Z", "no time"),
      ("26-11-20", ""), ("99999999999999999999-01-01", ""), ("2026-11-200", ""), ("32/13/2026", ""), ("Q4 2026", ""),
    ])
  func refusals(text: String, part: String) throws {
    let refusal = try #require(refused(CalendarDate.parse(text)))
    #expect(refusal.suggestion == nil)
    #expect(part.isEmpty || (refusal.message + (refusal.help ?? "")).contains(part), "\(refusal)")
  }

  @Test("what has a date's shape is a date, also where words may stand")
  func shape() {
    for text in ["2027-13-01", "2026-11-20", "2026-1-5", "2026/11/20", "0000-00-00"] {
      #expect(CalendarDate.looksLikeDate(text), "\(text)")
    }
    for text in [
      "", "2026", "2026-11", "2026-11-20x", "2026-11/20", "Quality 2026-11-20", "12-11-2026", "2026--1", "-----",
    ] {
      #expect(!CalendarDate.looksLikeDate(text), "\(text)")
    }
  }

  @Test("every day of 400 years, after which all repeats, is the day after the one before it")
  func successors() throws {
    var date = try #require(CalendarDate(year: 1799, month: 12, day: 31))
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      guard date < next, next.daysSinceEpoch == date.daysSinceEpoch + 1, next.weekday == date.weekday.next,
        next.day == date.day + 1 || next.day == 1
      else {
        Issue.record("\(next) follows \(date)")
        return
      }
      date = next
    }
    #expect(date.description == "2199-12-31")
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.first.daysSinceEpoch) == .first)
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.last.daysSinceEpoch) == .last)
  }

  @Test("known days")
  func knownDays() throws {
    let date = try CalendarDate.parse("2026-11-20").get()
    #expect(date.daysSinceEpoch == 20_777)
    #expect(date.weekday == .friday)
    #expect(try CalendarDate.parse("1970-01-01").get().daysSinceEpoch == 0)
    #expect(date.adding(days: -20)?.description == "2026-10-31")
    #expect(try CalendarDate.parse("2027-01-31").get().adding(months: 1)?.description == "2027-02-28")
    #expect(try CalendarDate.parse("2028-02-29").get().adding(months: -12)?.description == "2027-02-28")
    #expect(date.adding(months: 14)?.description == "2028-01-20")
    #expect(CalendarDate.first.adding(days: -1) == nil)
    #expect(CalendarDate.last.adding(months: 1) == nil)
    #expect(date.adding(days: .max) == nil)
    #expect(date.adding(months: .min) == nil)
  }
}

@Suite("Hours and days")
struct ValuesHoursTests {
  @Test(
    "windows print as they are written",
    arguments: ["08:00-16:00", "22:00-06:00", "00:00-24:00", "12:00-00:00", "23:59-00:01"])
  func windows(text: String) throws {
    #expect(try OpeningWindow.parse(text).get().description == text)
  }

  @Test(
    "other spellings, and the window that they mean",
    arguments: [
      ("8-16", "08:00-16:00"), ("8:00-16:00", "08:00-16:00"), ("08:00 - 16:00", "08:00-16:00"),
      ("08.00-16.00", "08:00-16:00"),
      ("9am-5pm", "09:00-17:00"), ("9 a.m. to 5 p.m.", "09:00-17:00"), ("08:00\u{2013}16:00", "08:00-16:00"),
      ("0800-1600", "08:00-16:00"), ("from 8:00 until 16:30", "08:00-16:30"), ("24/7", "00:00-24:00"),
      ("00:00-00:00", "00:00-24:00"), ("12am-12pm", "00:00-12:00"),
      ("10pm-6am", "22:00-06:00"), ("22-6", "22:00-06:00"), ("6-0", "06:00-24:00"),
    ])
  func spellings(text: String, literal: String) throws {
    #expect(refused(OpeningWindow.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try OpeningWindow.parse(literal).get() }
  }

  @Test(
    "what is no window",
    arguments: [
      "", "08:00", "08:00-25:00", "08:60-16:00", "08:00-08:00", "08:00-24:01", "9-5pm", "nine to five",
      "08:00-12:00, 13:00-17:00", "24:00-08:00", "9-5", "9:00-5:00", "8 to 6", "12-8",
    ])
  func refusals(text: String) throws {
    let refusal = try #require(refused(OpeningWindow.parse(text)))
    #expect(refusal.suggestion == nil)
    #expect(refusal.help != nil)
  }

  @Test("windows of one list do not overlap, over midnight neither")
  func overlaps() throws {
    func overlap(_ texts: String..., days: Set<Weekday> = Set(Weekday.allCases)) throws -> [Int]? {
      let windows = try texts.map { try OpeningWindow.parse($0).get() }
      return OpeningHours.overlap(in: windows, on: days).map { [$0.first, $0.second] }
    }
    #expect(try overlap("08:00-12:00", "13:00-17:00") == nil)
    #expect(try overlap("08:00-12:00", "12:00-17:00") == nil)
    #expect(try overlap("13:00-17:00", "08:00-13:01") == [0, 1])
    #expect(try overlap("22:00-06:00", "06:00-08:00") == nil)
    #expect(try overlap("22:00-06:00", "05:59-08:00") == [0, 1])
    #expect(try overlap("22:00-06:00", "05:59-08:00", days: [.friday, .sunday]) == nil)
    #expect(try overlap("22:00-06:00", "05:59-08:00", days: [.sunday, .monday]) == [0, 1])
    #expect(try overlap("00:00-24:00", "08:00-09:00") == [0, 1])
    #expect(try overlap("22:00-06:00", "23:00-05:00", days: [.friday]) == [0, 1])
  }

  @Test(
    "days, and how they print",
    arguments: [
      ("mon-fri", "mon-fri"), ("daily", "daily"), ("sat", "sat"), ("fri-mon", "fri-mon"), ("sat-sun", "sat, sun"),
      ("sun-sat", "daily"), ("mon-wed", "mon-wed"), ("sun-mon", "sun, mon"),
    ])
  func days(text: String, printed: String) throws {
    #expect(try Weekday.text(of: Weekday.parseDays(text).get()) == printed)
  }

  @Test("days of a list print in one text")
  func dayLists() {
    #expect(Weekday.text(of: [.monday, .tuesday, .wednesday, .friday]) == "mon-wed, fri")
    #expect(Weekday.text(of: []) == "")
  }

  @Test(
    "other spellings of days, and the literal that they mean",
    arguments: [
      ("Mon-Fri", "mon-fri"), ("monday-friday", "mon-fri"), ("Monday", "mon"), ("weekdays", "mon-fri"),
      ("mon\u{2013}fri", "mon-fri"), ("mon - fri", "mon-fri"), ("Monday to Friday", "mon-fri"), ("sat,sun", "sat-sun"),
      ("Mon, Tue and Wed", "mon-wed"), ("everyday", "daily"), ("weekends", "sat-sun"), ("mon-mon", "mon"),
      ("Tues.", "tue"), ("Daily", "daily"),
      ("mon-sun, sat", "daily"), ("M-F", "mon-fri"), ("Fridays", "fri"),
    ])
  func daySpellings(text: String, literal: String) throws {
    #expect(refused(Weekday.parseDays(text))?.suggestion == literal)
    #expect(throws: Never.self) { try Weekday.parseDays(literal).get() }
  }

  @Test("days that take a list, or are none")
  func dayRefusals() throws {
    let lists = try #require(refused(Weekday.parseDays("mon-wed, fri")))
    #expect(lists.suggestion == nil)
    #expect(lists.help?.contains("[mon-wed, fri]") == true)
    for text in ["", "mo", "mon-", "-fri", "mon-fri-sun", "1-5", "someday", "\u{1F600}\u{1F600}"] {
      #expect(refused(Weekday.parseDays(text))?.suggestion == nil)
      #expect(refused(Weekday.parseDays(text)) != nil)
    }
  }
}
