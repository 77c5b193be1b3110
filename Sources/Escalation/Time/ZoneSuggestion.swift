import Source

extension Refusal {
  /// The refusal of a name that no time zone has; the one that was probably meant is offered.
  ///
  /// - Parameter literal: The whole literal with another name in its place.
  public static func unknownZone(_ name: String, in literal: (String) -> String = { $0 }) -> Refusal {
    let meant = ZoneNames.meant(by: name)
    return Refusal(
      "\(quoted(name)) is no time zone of the IANA database",
      help: meant.map { "did you mean `\($0.name)`?" } ?? "write its name, such as `Europe/London`",
      suggestion: meant.flatMap { $0.isPlain ? literal($0.name) : nil })
  }
}

extension ZoneNames {
  /// The name that was probably meant: that of a city's zone, or the nearest.
  ///
  /// Abbreviations and offsets are near to others by their letters alone: `BST` was not meant for `EST`, nor `GMT+1` for
  /// `GMT+0`.
  fileprivate static func meant(by text: String) -> (name: String, isPlain: Bool)? {
    let name = String(text.map { $0 == " " ? "_" : $0 })
    let hasArea = name.contains("/")
    guard hasArea || !name.contains(where: \.isNumber) else { return nil }
    let ofCity = all.filter { $0.hasLastPart(name) }
    if ofCity.count == 1 { return (ofCity[0], false) }
    guard let near = NearMatch(to: name, in: all), near.isPlain || hasArea else { return nil }
    return (near.name, near.isPlain)
  }
}

extension String {
  /// Whether an area stands before exactly that part, case aside: `Europe/` before `london`.
  fileprivate func hasLastPart(_ part: String) -> Bool {
    guard let slash = lastIndex(of: "/") else { return false }
    return String(self[index(after: slash)...]).equalsCaseAside(part)
  }
}
