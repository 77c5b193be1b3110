/// One name in a folder of a revision.
struct TreeEntry: Sendable {
  enum Kind: Sendable {
    case file
    case folder
    case link
    /// The commit of another repository.
    case submodule
  }

  let name: [UInt8]
  let kind: Kind
  let id: ObjectID

  /// The entries of a tree object, in git's order: `<mode> <name>`, a NUL and the id's bytes, again and again. What
  /// is no entry ends the list.
  static func entries(of tree: [UInt8], idLength: Int) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var rest = tree[...]
    while let space = rest.firstIndex(of: UInt8(ascii: " ")), let nul = rest[space...].firstIndex(of: 0),
      let id = ObjectID(bytes: rest[(nul + 1)...].prefix(idLength))
    {
      if let kind = Kind(mode: rest[..<space]) {
        entries.append(TreeEntry(name: Array(rest[(space + 1)..<nul]), kind: kind, id: id))
      }
      rest = rest[(nul + 1)...].dropFirst(idLength)
    }
    return entries
  }
}

extension TreeEntry.Kind {
  /// From the octal digits in front of a name.
  fileprivate init?(mode: ArraySlice<UInt8>) {
    switch String(decoding: mode, as: UTF8.self) {
    case "40000", "040000": self = .folder
    case "120000": self = .link
    case "160000": self = .submodule
    case let mode where mode.hasPrefix("100"): self = .file
    default: return nil
    }
  }
}
