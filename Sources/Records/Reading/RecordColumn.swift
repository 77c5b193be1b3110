/// The columns of incident records, in the order in which people write them.
public enum RecordColumn: Int, Sendable, CaseIterable {
  case id, matrix, incident, metric, detected, acknowledged, escalated, mitigated, resolved, falsePositive, drill

  /// The column's name, as a header or a key spells it.
  public var name: String { "\(self)" }

  /// The column that a header means, however its words are joined: `falsePositive`, `False positive`, `false_positive`.
  init?(header: String) {
    guard let column = Self.byPlainName[Self.plain(header)] else { return nil }
    self = column
  }

  private static let byPlainName = Dictionary(
    uniqueKeysWithValues: allCases.map { (plain($0.name), $0) })

  /// The name in small letters, without what stands between words.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !" _-.".contains($0) }
  }
}
