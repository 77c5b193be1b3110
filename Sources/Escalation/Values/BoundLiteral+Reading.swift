/// The kinds of literal that a bound may be, which its metric's unit decides.
public struct BoundForms: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let number = BoundForms(rawValue: 1)
  public static let percentage = BoundForms(rawValue: 2)
  public static let duration = BoundForms(rawValue: 4)
  public static let money = BoundForms(rawValue: 8)
  public static let rate = BoundForms(rawValue: 16)

  /// Any of them, where the unit is not known.
  public static let any: BoundForms = [.number, .percentage, .duration, .money, .rate]

  fileprivate static let each: [BoundForms] = [.number, .percentage, .duration, .money, .rate]

  /// The kind with its article.
  fileprivate var noun: String {
    switch self {
    case .number: "a number"
    case .percentage: "a percentage"
    case .duration: "a duration"
    case .money: "an amount of money"
    default: "a rate"
    }
  }

  fileprivate var example: String {
    switch self {
    case .number: "`0.92`"
    case .percentage: "`92%`"
    case .duration: "`2s`"
    case .money: "`500 USD`"
    default: "`40/s`"
    }
  }

  fileprivate var members: [BoundForms] { BoundForms.each.filter { isSuperset(of: $0) } }
}

extension BoundLiteral {
  /// Reads a bound in one of the given forms.
  public static func parse(_ text: String, allowing forms: BoundForms = .any) -> Result<BoundLiteral, Refusal> {
    guard let form = form(of: text) else { return .failure(misspelt(text, forms)) }
    return forms.isSuperset(of: form) ? parse(text, as: form) : .failure(wrongForm(text, form, forms))
  }

  /// The form that a text has, if it has any.
  private static func form(of text: String) -> BoundForms? {
    if DecimalNumber(literal: text) != nil { return .number }
    if DecimalNumber(percentage: text) != nil { return .percentage }
    if Rate(literal: text) != nil { return .rate }
    if Money(form: text) != nil { return .money }
    guard case .elapsed = Timespan.Amount(text), text != "daily" else { return nil }
    return .duration
  }

  private static func parse(_ text: String, as form: BoundForms) -> Result<BoundLiteral, Refusal> {
    switch form {
    case .number: DecimalNumber.parse(text).map(BoundLiteral.number)
    case .percentage: DecimalNumber.parsePercentage(text).map(BoundLiteral.percentage)
    case .duration: Timespan.parse(text, allowing: .elapsed).map { .duration(seconds: $0.elapsedSeconds ?? 0) }
    case .money: Money.parse(text).map(BoundLiteral.money)
    default: Rate.parse(text).map(BoundLiteral.rate)
    }
  }

  /// The refusal of a good literal of another form.
  private static func wrongForm(_ text: String, _ form: BoundForms, _ forms: BoundForms) -> Refusal {
    let expected = alternatives(forms.members.map { "\($0.noun) such as \($0.example)" })
    return Refusal("\(quoted(text)) is \(form.noun): expected \(expected)", help: "write \(expected)")
  }

  /// The refusal of what is no bound: that of the form which was meant, if it is plain.
  private static func misspelt(_ text: String, _ forms: BoundForms) -> Refusal {
    let members = forms.members
    if forms.contains(.number), let seconds = fractionOfSeconds(text) {
      return Refusal(
        "\(quoted(text)) is not a duration, which has whole units: expected a number of seconds, `\(seconds)`",
        help: "write `\(seconds)`", suggestion: seconds)
    }
    if text.hasPrefix("-"), form(of: String(text.dropFirst())) != nil {
      return Refusal("\(quoted(text)) is negative: expected a bound from 0", help: "write a bound from 0")
    }
    var refusals: [Refusal] = []
    for form in members {
      if case .failure(let refusal) = parse(text, as: form) { refusals.append(refusal) }
    }
    if let meant = refusals.first(where: { $0.suggestion != nil }) { return meant }
    if refusals.count == 1 { return refusals[0] }
    let expected = alternatives(members.map { "\($0.noun) such as \($0.example)" })
    return Refusal(text, isNot: "a bound", like: alternatives(members.map(\.example)), help: "write \(expected)")
  }

  /// The number of seconds in `1.5s` and `500 ms`; nil for any other text.
  private static func fractionOfSeconds(_ text: String) -> String? {
    for unit in ["milliseconds", "millis", "msec", "ms"] {
      guard let number = NumberReading.withoutSuffix(unit, of: text) else { continue }
      return number.last?.isNumber == true ? DecimalNumber(literal: number + "e-3")?.description : nil
    }
    guard text.utf8.last == UInt8(ascii: "s"), text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return DecimalNumber(literal: String(text.dropLast()))?.description
  }
}
