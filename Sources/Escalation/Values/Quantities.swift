/// An amount of money in one currency.
public struct Money: Hashable, Sendable {
  public var amount: DecimalNumber
  /// The ISO 4217 code, in capitals.
  public var currency: String

  public init(amount: DecimalNumber, currency: String) {
    self.amount = amount
    self.currency = currency
  }

  /// The amount with all minor digits of its currency: `2000.00`.
  public var amountText: String {
    amount.text(fractionDigits: Currency.minorDigits(of: currency) ?? 2)
  }
}

extension Money: CustomStringConvertible {
  /// The literal, with minor digits only where there are any: `2000 USD`, `0.50 USD`.
  public var description: String {
    "\(amount.scale == 0 ? amount.description : amountText) \(currency)"
  }
}

/// A number of events in a time: `1200/min`.
public struct Rate: Hashable, Sendable {
  public var count: DecimalNumber
  /// The time in seconds: 1, 60 or 3600.
  public var seconds: Int

  public init(count: DecimalNumber, seconds: Int) {
    self.count = count
    self.seconds = seconds
  }
}

extension Rate: CustomStringConvertible {
  /// The literal: `1200/min`.
  public var description: String {
    "\(count)/\(seconds == 1 ? "s" : seconds == 60 ? "min" : "h")"
  }
}

/// A bound as it is written, before its metric's unit gives it a meaning.
public enum BoundLiteral: Hashable, Sendable {
  case number(DecimalNumber)
  /// The number before the `%`: 92 for `92%`.
  case percentage(DecimalNumber)
  /// Elapsed seconds.
  case duration(seconds: Int)
  case money(Money)
  case rate(Rate)
}

/// A moment, as an author names it.
public struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds aside.
  public var secondsSinceEpoch: Int
  /// The IANA zone in which it was written; nil where RFC 3339 gave an offset.
  public var zone: String?
  /// The literal as its author wrote it.
  public var written: String

  public init(secondsSinceEpoch: Int, zone: String?, written: String) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.zone = zone
    self.written = written
  }
}
