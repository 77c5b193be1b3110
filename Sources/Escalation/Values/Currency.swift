/// The currencies in which an amount may be given.
///
/// Source: ISO 4217 list one (SIX, currency codes as of January 2026) as in pycountry 26.2.16; the codes whose minor unit
/// the list gives as not applicable (metals, funds' units of account, `XTS`, `XXX`) are no money to pay with.
public enum Currency {
  /// The digits after the point that amounts have; nil for what is no code of a currency.
  public static func minorDigits(of code: String) -> Int? {
    digitsByCode[code]
  }

  private static let digitsByCode: [String: Int] = {
    var table: [String: Int] = [:]
    for (digits, codes) in [(0, withoutMinorUnit), (2, hundredths), (3, thousandths), (4, tenThousandths)] {
      for code in codes.split(whereSeparator: \.isWhitespace) { table[String(code)] = digits }
    }
    return table
  }()

  private static let withoutMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"

  private static let hundredths = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    """

  private static let thousandths = "BHD IQD JOD KWD LYD OMR TND"

  private static let tenThousandths = "CLF UYW"
}
