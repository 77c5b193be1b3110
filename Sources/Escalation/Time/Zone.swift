#if canImport(FoundationEssentials)
  import FoundationEssentials
  import FoundationInternationalization
#else
  import Foundation
#endif

/// A time zone of the IANA database.
///
/// The rules come with the program: ICU's copy of the database is linked in, and a host needs none of its own.
public struct Zone: Hashable, Sendable {
  /// The name as it was asked for, a zone's or a link's: `Europe/London`, `US/Pacific`.
  public let name: String
  private let rules: TimeZone

  /// The zone of that name; nil where the database has none, in exactly this spelling.
  ///
  /// Abbreviations and offsets (`BST`, `GMT+1`) are no names of zones, even where the system takes them for such.
  public init?(named name: String) {
    guard ZoneNames.contains(name), let rules = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.rules = rules
  }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC", rules: .gmt)

  private init(name: String, rules: TimeZone) {
    self.name = name
    self.rules = rules
  }

  /// Every name that ``init(named:)`` takes, sorted: for suggestions.
  public static var knownNames: [String] {
    ZoneNames.all
  }

  /// The release of the database, such as `2025b`.
  ///
  /// This use of FoundationInternationalization is also what links ICU into a static binary: without it,
  /// `TimeZone(identifier:)` is nil there for every zone.
  public static var databaseVersion: String {
    TimeZone.timeZoneDataVersion
  }

  /// The seconds that local clocks are ahead of UTC at a moment, which is given in seconds since 1970-01-01T00:00:00Z.
  func offset(at moment: Int) -> Int {
    rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
  }

  /// When the zone's rules change next, whether or not its clocks do; nil where they never will.
  func change(after moment: Int) -> Int? {
    rules.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(moment)))
      .map { Int($0.timeIntervalSince1970.rounded(.down)) }
  }

  public static func == (left: Zone, right: Zone) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
