import Escalation
import Testing

@Suite("Numbers and quantities")
struct ValuesQuantityTests {
  @Test(
    "numbers, and how they print",
    arguments: [
      ("0.92", "0.92"), ("15", "15"), ("1.5e3", "1500"), ("-3", "-3"), ("-0.05", "-0.05"), ("0", "0"), ("-0", "0"),
      ("1e3", "1000"),
      ("1E+2", "100"), ("25e-1", "2.5"), ("0.000000000000000001", "0.000000000000000001"), ("007", "7"),
      ("1.50", "1.5"),
      ("999999999999999999", "999999999999999999"), ("1.0000000000000000000000000000", "1"), ("100e-2", "1"),
      ("0e999999999", "0"),
      ("1e17", "100000000000000000"), ("10203.0405", "10203.0405"), ("0000000000000000000000.5", "0.5"),
    ])
  func numbers(text: String, printed: String) throws {
    let number = try DecimalNumber.parse(text).get()
    #expect(number.description == printed)
    #expect(try DecimalNumber.parse(printed).get() == number)
  }

  @Test(
    "other spellings, and the number that they mean",
    arguments: [
      (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("+5", "5"), ("1,000", "1000"), ("1,234,567.5", "1234567.5"),
      ("0,92", "0.92"),
      ("0,925", "0.925"), ("1_000", "1000"), ("1 000", "1000"), ("50k", "50000"), ("0.5 k", "500"), (" 5 ", "5"),
      ("５", "5"), ("٥", "5"),
      (".05", "0.05"), ("\u{2212}3", "-3"),
    ])
  func spellings(text: String, literal: String) throws {
    #expect(refused(DecimalNumber.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try DecimalNumber.parse(literal).get() }
  }

  @Test(
    "no numbers, or out of range",
    arguments: [
      "", "-", "e3", "1e", "0x1F", ".nan", ".inf", "1e18", "1e-19", "1234567890123456789", "1e999999999999999999999",
      "--1", "1.2.3",
      "one", "1,00,000", "1;5", "kkkk", "k", ",", "+", ".",
    ])
  func refusals(text: String) {
    #expect(refused(DecimalNumber.parse(text)) != nil)
    #expect(refused(DecimalNumber.parse(text))?.suggestion == nil)
  }

  @Test("numbers are compared exactly, whatever their scales")
  func comparing() throws {
    let texts = [
      "-999999999999999999", "-1.5", "-0.000000000000000001", "0", "0.000000000000000001", "0.1", "0.11", "1", "1.5",
      "999999999999999998", "999999999999999999",
    ]
    let numbers = try texts.map { try DecimalNumber.parse($0).get() }
    for (index, number) in numbers.enumerated() {
      for (other, larger) in numbers.enumerated() {
        #expect((number < larger) == (index < other), "\(number) < \(larger)")
      }
    }
    let extremes = [
      DecimalNumber(significand: .min), DecimalNumber(significand: -1, scale: 20),
      DecimalNumber(significand: 1, scale: 20),
      DecimalNumber(significand: .max),
    ]
    #expect(extremes.shuffled().sorted() == extremes)
    #expect(extremes[0].description == "-9223372036854775808")
  }

  @Test("percentages")
  func percentages() throws {
    #expect(try DecimalNumber.parsePercentage("2%").get().description == "2")
    #expect(try DecimalNumber.parsePercentage("0.5%").get().hundredth.description == "0.005")
    #expect(try DecimalNumber.parsePercentage("0.02%").get().hundredth.description == "0.0002")
    #expect(try DecimalNumber.parsePercentage("100%").get().hundredth.description == "1")
    for (text, literal) in [("2 %", "2%"), ("2 percent", "2%"), ("2 pct", "2%"), ("０.5％", "0.5%"), ("1,5 %", "1.5%")] {
      #expect(refused(DecimalNumber.parsePercentage(text))?.suggestion == literal)
    }
    for text in ["%", "2%%", "a%", "2", ""] {
      #expect(refused(DecimalNumber.parsePercentage(text))?.suggestion == nil)
      #expect(refused(DecimalNumber.parsePercentage(text)) != nil)
    }
  }

  @Test(
    "money, its literal and its amount with all minor digits",
    arguments: [
      ("2000 USD", "2000 USD", "2000.00"), ("0.5 EUR", "0.50 EUR", "0.50"), ("5 JPY", "5 JPY", "5"),
      ("1.5 KWD", "1.500 KWD", "1.500"),
      ("1.500e3 USD", "1500 USD", "1500.00"), ("2.000 KWD", "2 KWD", "2.000"),
      ("2000.00 USD", "2000 USD", "2000.00"), ("0 GBP", "0 GBP", "0.00"), ("5.00 JPY", "5 JPY", "5"),
    ])
  func money(text: String, literal: String, amount: String) throws {
    let money = try Money.parse(text).get()
    #expect(money.description == literal)
    #expect(money.amountText == amount)
    #expect(try Money.parse(literal).get() == money)
  }

  @Test(
    "other spellings, and the amount that they mean",
    arguments: [
      ("$2000", "2000 USD"), ("2,000 USD", "2000 USD"), ("USD 2000", "2000 USD"), ("2000usd", "2000 USD"),
      ("2000USD", "2000 USD"),
      ("€1,500.50", "1500.50 EUR"), ("£20", "20 GBP"), ("2000 dollars", "2000 USD"), ("$2k", "2000 USD"),
      ("US$ 5", "5 USD"),
      ("2000  usd", "2000 USD"), ("2000\u{A0}USD", "2000 USD"), ("500 €", "500 EUR"),
    ])
  func moneySpellings(text: String, literal: String) throws {
    #expect(refused(Money.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try Money.parse(literal).get() }
  }

  @Test(
    "no amounts of money",
    arguments: [
      "2.000 EUR", "2.500 EUR", "2.000 JPY", "€2.000", "$2.500", "2.000,50 EUR",
      "", "2000", "USD", "-5 USD", "2000 XYZ", "1 XAU", "0.5 JPY", "0.001 USD", "¥500", "$-5", "5 USD EUR", "$", "-$5",
    ])
  func moneyRefusals(text: String) {
    #expect(refused(Money.parse(text)) != nil)
    #expect(refused(Money.parse(text))?.suggestion == nil)
  }

  @Test("rates", arguments: [("40/s", 1), ("1200/min", 60), ("5/h", 3600), ("0.5/s", 1)])
  func rates(text: String, seconds: Int) throws {
    let rate = try Rate.parse(text).get()
    #expect(rate.seconds == seconds)
    #expect(rate.description == text)
  }

  @Test(
    "other spellings, and the rate that they mean",
    arguments: [
      ("40/sec", "40/s"), ("40 per second", "40/s"), ("40 rps", "40/s"), ("40 / s", "40/s"),
      ("1,200 requests/minute", "1200/min"),
      ("5 per hour", "5/h"), ("5/hr", "5/h"), ("1200/m", "1200/min"), ("40 req/s", "40/s"), ("40/S", "40/s"),
    ])
  func rateSpellings(text: String, literal: String) throws {
    #expect(refused(Rate.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try Rate.parse(literal).get() }
  }

  @Test("no rates", arguments: ["", "40", "/s", "40/d", "40/day", "40/s/s", "fast", "40%", "10 apples/s/h"])
  func rateRefusals(text: String) {
    #expect(refused(Rate.parse(text)) != nil)
    #expect(refused(Rate.parse(text))?.suggestion == nil)
  }

  @Test("a bound takes the forms of its metric's unit")
  func bounds() throws {
    #expect(try BoundLiteral.parse("0.92").get() == .number(DecimalNumber(significand: 92, scale: 2)))
    #expect(try BoundLiteral.parse("92%").get() == .percentage(DecimalNumber(significand: 92)))
    #expect(try BoundLiteral.parse("2s").get() == .duration(seconds: 2))
    #expect(
      try BoundLiteral.parse("500 USD").get() == .money(Money(amount: DecimalNumber(significand: 500), currency: "USD"))
    )
    #expect(try BoundLiteral.parse("40/s").get() == .rate(Rate(count: DecimalNumber(significand: 40), seconds: 1)))
    let wrong = try #require(refused(BoundLiteral.parse("2s", allowing: [.number, .percentage])))
    #expect(wrong.message == "`2s` is a duration: expected a number such as `0.92` or a percentage such as `92%`")
    #expect(refused(BoundLiteral.parse("92 %", allowing: [.number, .percentage]))?.suggestion == "92%")
    #expect(refused(BoundLiteral.parse("2 seconds", allowing: [.duration, .number]))?.suggestion == "2s")
    #expect(refused(BoundLiteral.parse("$500", allowing: .money))?.suggestion == "500 USD")
    #expect(refused(BoundLiteral.parse("5 XYZ", allowing: .money))?.message.contains("ISO 4217") == true)
    #expect(refused(BoundLiteral.parse("1bd", allowing: [.duration, .number])) != nil)
    #expect(refused(BoundLiteral.parse("9999w", allowing: .duration))?.message.contains("ten years") == true)
    #expect(refused(BoundLiteral.parse("", allowing: [])) != nil)
  }

  @Test("a negative bound of a form that cannot be one is called that")
  func negativeBounds() {
    for text in ["-2s", "-1h30m"] {
      #expect(throws: Refusal("`\(text)` is negative: expected a bound from 0", help: "write a bound from 0")) {
        try BoundLiteral.parse(text).get()
      }
    }
  }

  @Test(
    "milliseconds are a number of seconds",
    arguments: [("500ms", "0.5"), ("2000 ms", "2"), ("1.5 msec", "0.0015"), ("250 milliseconds", "0.25")])
  func milliseconds(text: String, seconds: String) {
    #expect(refused(BoundLiteral.parse(text))?.suggestion == seconds)
  }

  @Test("a fraction of a second is a number of seconds")
  func fractionOfSeconds() {
    guard case .failure(let refusal) = BoundLiteral.parse("1.5s") else {
      Issue.record("1.5s is taken")
      return
    }
    #expect(refusal.suggestion == "1.5")
    #expect(!refusal.message.contains("rate"))
  }
}
