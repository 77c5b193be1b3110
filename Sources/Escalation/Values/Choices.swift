import Source

/// A value that is one of a few words.
public protocol WrittenChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What the words are for, with its article: `a cadence`.
  static var noun: String { get }
  /// Other words that people write, in small letters, with the choice that each means.
  static var otherWords: [String: Self] { get }
}

extension WrittenChoice {
  public static var otherWords: [String: Self] { [:] }

  /// Reads one of the words.
  public static func parse(_ text: String) -> Result<Self, Refusal> {
    if let choice = Self(rawValue: text) { return .success(choice) }
    let plain = LooseText(text)?.small
    let known = plain.flatMap { otherWords[$0]?.rawValue }
    return .failure(Refusal(text, isNot: noun, among: allCases.map(\.rawValue), suggestion: known))
  }
}

extension Refusal {
  /// The refusal of a word that is none of a few, the nearest of which is offered.
  public init(_ text: String, isNot noun: String, among words: [String], suggestion: String? = nil) {
    let dashed = String((LooseText(text)?.plain ?? "").map { $0 == " " || $0 == "_" ? "-" : $0 })
    let list = alternatives(words.map { "`\($0)`" })
    // Of few words another one is soon near: `external` is no way to write `internal`.
    let near = NearMatch(to: dashed, in: words).flatMap { $0.isPlain ? $0.name : nil }
    let meant = suggestion ?? near
    self.init(
      "\(quoted(text)) is not \(noun): expected \(list)", help: "write \(meant.map { "`\($0)`" } ?? list)",
      suggestion: meant)
  }
}

/// Reads `true` or `false`, and nothing else.
public func parseBoolean(_ text: String) -> Result<Bool, Refusal> {
  switch text {
  case "true": return .success(true)
  case "false": return .success(false)
  default:
    let meant: String? =
      switch LooseText(text)?.small {
      case "true", "yes", "y", "on", "1": "true"
      case "false", "no", "n", "off", "0": "false"
      default: nil
      }
    return .failure(
      Refusal(text, isNot: "a boolean", among: ["true", "false"], suggestion: meant))
  }
}
