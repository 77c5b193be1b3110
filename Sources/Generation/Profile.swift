public import Escalation

/// What somebody says of a service before its matrix exists.
public struct Profile: Hashable, Sendable {
  /// The matrix's name, which is an id.
  public var name: String
  /// What people call the service, in one line.
  public var title: String
  public var interactions: InteractionBand
  public var impact: CustomerImpact
  public var onCall: OnCallModel
  public var review: Cadence

  /// - Throws: Why the name is no matrix's name, or the title no line of text.
  public init(
    name: String, title: String, interactions: InteractionBand, impact: CustomerImpact, onCall: OnCallModel,
    review: Cadence
  ) throws(Refusal) {
    if let refusal = IdentifierGrammar.refusal(of: name, as: .matrix) { throw refusal }
    if let refusal = Self.refusal(ofTitle: title) { throw refusal }
    self.name = name
    self.title = title
    self.interactions = interactions
    self.impact = impact
    self.onCall = onCall
    self.review = review
  }

  /// Why a text is no title; nil where it is one.
  public static func refusal(ofTitle title: String) -> Refusal? {
    let scalars = title.unicodeScalars
    if scalars.allSatisfy(\.properties.isWhitespace) {
      return Refusal("the title is empty, expected a line of text")
    }
    let isOneLine = scalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    return isOneLine ? nil : Refusal("the title has a line end or another control character, expected one line of text")
  }
}

/// What the project has already, in other files, and a new matrix need not declare.
public struct Surroundings: Hashable, Sendable {
  /// The ids of its owners.
  public var owners: Set<String>
  /// The ids of its severities, most severe first.
  public var severities: [String]
  /// Whether somebody stands for `executives`.
  public var hasExecutives: Bool
  /// The ids of its calendars.
  public var calendars: Set<String>

  /// What the project has; nothing where all is left out.
  public init(
    owners: Set<String> = [], severities: [String] = [], hasExecutives: Bool = false, calendars: Set<String> = []
  ) {
    self.owners = owners
    self.severities = severities
    self.hasExecutives = hasExecutives
    self.calendars = calendars
  }
}
