extension Money {
  /// Reads `2000 USD`: a number that is not negative, one space, and the code of a currency.
  public static func parse(_ text: String) -> Result<Money, Refusal> {
    guard let money = Money(form: text) else { return .failure(misspelt(text)) }
    if let refusal = money.refusal(quoting: text) { return .failure(refusal) }
    return .success(money)
  }

  /// An amount with three capital letters, which may be no currency's.
  init?(form text: String) {
    var reader = LiteralReader(text)
    guard let amount = reader.decimal(), reader.take(" ") else { return nil }
    let code = reader.remainder
    guard code.utf8.count == 3, code.utf8.allSatisfy({ $0.isLetter && $0 != $0.small }) else { return nil }
    self.init(amount: amount, currency: code)
  }

  fileprivate func refusal(quoting text: String) -> Refusal? {
    guard let digits = Currency.minorDigits(of: currency) else {
      return Refusal(
        "\(quoted(text)) has no currency's code: expected one of ISO 4217, such as `USD`",
        help: "write an ISO 4217 code, such as `USD`, `EUR` or `GBP`")
    }
    if amount.isNegative {
      return Refusal("\(quoted(text)) is negative: expected an amount from 0", help: "write an amount from 0")
    }
    return amount.scale <= digits && text.writtenDecimals <= max(digits, 2)
      ? nil
      : Refusal(
        "\(quoted(text)) is finer than its currency: \(currency) has \(digits) digits after the point",
        help: "write at most \(digits) digits after the point, and thousands without one")
  }

  private static func misspelt(_ text: String) -> Refusal {
    let money = LooseText(text).flatMap { MoneyReading($0.plain).money }
    return Refusal(
      text, isNot: "an amount of money", like: "`2000 USD`",
      help: "write a number and the currency's ISO 4217 code, such as `2000 USD`", suggestion: money?.description)
  }
}

/// What a person meant who wrote a currency's sign or name, or the code in another place.
private struct MoneyReading {
  let money: Money?

  init(_ text: String) {
    money = MoneyReading.parts(of: text).flatMap { amount, currency in
      guard let number = NumberReading.literal(of: amount), let money = Money(form: "\(number) \(currency)"),
        money.refusal(quoting: "\(number) \(currency)") == nil
      else { return nil }
      return money
    }
  }

  /// Names that stand for one currency; `$` is taken for the US dollar, `¥` for none, as two share it.
  private static let names = [
    "us$": "USD", "$": "USD", "dollars": "USD", "dollar": "USD", "€": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP",
    "pounds": "GBP", "₹": "INR", "rupees": "INR", "₩": "KRW",
  ].sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }

  /// The amount as it is written, and the code that is meant.
  private static func parts(of text: String) -> (amount: String, currency: String)? {
    let small = text.lowercased()
    for (name, code) in names {
      if let amount = NumberReading.withoutSuffix(name, of: text) { return (amount, code) }
      if small.hasPrefix(name) { return (NumberReading.trimmed(String(text.dropFirst(name.count))), code) }
    }
    for code in [text.prefix(3).uppercased(), text.suffix(3).uppercased()] where Currency.minorDigits(of: code) != nil {
      let amount = text.uppercased().hasPrefix(code) ? text.dropFirst(3) : text.dropLast(3)
      return (NumberReading.trimmed(String(amount)), code)
    }
    return nil
  }
}

extension String {
  /// How many digits stand behind the point: with three, `2.000 EUR` is what many countries write for two thousand.
  fileprivate var writtenDecimals: Int {
    let fraction = drop { $0 != "." }.dropFirst().prefix { $0 != " " }
    return fraction.allSatisfy(\.isNumber) ? fraction.count : 0
  }
}
