import Escalation
import MatrixLanguage
import Source

/// Where the owners of organizations stand in a file's text, found by its lines and not read as YAML: of the thousands
/// that a large organization has, a comparison needs a few.
///
/// What lines look like is a guess, which the parser confirms that reads the text without some of them: where the owners
/// before and behind a gap are owners to it, the gap lies between two entries of one mapping; and what stood there as
/// deep as these, and left no quote or bracket open, were entries too.
struct OwnerLines: Sendable {
  private let text: [UInt8]
  private var lists: [OwnerList] = []

  /// - Returns: nil where no owner can be left out.
  init?(_ text: [UInt8]) {
    self.text = text
    text.withUnsafeBytes { text in
      var isInList = false
      var place = 0
      while place < text.count {
        let line = TextLine(at: place, in: text)
        place = line.bounds.upperBound
        if line.beginsAtMargin {
          isInList = line.isKeyOfOwners
          if isInList { lists.append(OwnerList()) }
        } else if isInList {
          lists[lists.count - 1].take(line)
        }
      }
    }
    lists.removeAll { !$0.hasSpareOwners }
    if lists.isEmpty { return nil }
  }

  /// Those of some names under which owners stand that can be left out.
  func owners(among names: Set<String>) -> Set<String> {
    var found: Set<String> = []
    for list in lists {
      for (index, owner) in list.owners.enumerated() where list.canSpare(index) {
        let name = String(decoding: text[owner.id], as: UTF8.self)
        if names.contains(name) { found.insert(name) }
      }
    }
    return found
  }

  /// The text without the owners whose names count neither there nor in the rest of it.
  func text(keeping names: Set<String>) -> ShortText {
    let names = names.union(wordsAround)
    var short = ShortText()
    short.bytes.reserveCapacity(text.count / 8)
    var place = 0
    for list in lists {
      for (index, owner) in list.owners.enumerated() {
        short.bytes += text[place..<owner.lines.lowerBound]
        if list.canSpare(index), !names.contains(String(decoding: text[owner.id], as: UTF8.self)) {
          // All else stays on its line, and a comment ends the text above, to which blank lines could belong.
          short.bytes.append(UInt8(ascii: "#"))
          short.bytes += repeatElement(UInt8(ascii: "\n"), count: owner.lineCount)
        } else {
          short.starts.insert(UInt32(clamping: short.bytes.count + owner.id.lowerBound - owner.lines.lowerBound))
          short.bytes += text[owner.lines]
        }
        place = owner.lines.upperBound
      }
    }
    short.bytes += text[place...]
    return short
  }

  /// All words outside the lists, of which some may be names of owners.
  private var wordsAround: Set<String> {
    var words: Set<String> = []
    var place = 0
    for list in lists.map(\.bounds) + [text.count..<text.count] {
      words.formUnion(text[place..<max(place, list.lowerBound)].words)
      place = list.upperBound
    }
    return words
  }
}

extension ArraySlice<UInt8> {
  /// All that may be a name in it.
  var words: [String] {
    split { !$0.isOfID }.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The text of a file without some owners.
struct ShortText {
  fileprivate(set) var bytes: [UInt8] = []
  /// Where the ids of the owners begin that are left in the lists.
  fileprivate var starts: Set<UInt32> = []

  /// Whether the parser saw what the lines look like, in a file that holds nothing but organizations.
  func isConfirmed(by reading: FileReading) -> Bool {
    var seen: Set<UInt32> = []
    for document in reading.documents {
      guard case .organization(let organization) = document.content else { return false }
      seen.formUnion((organization.owners?.value ?? []).map(\.id.range.start))
    }
    return seen.isSuperset(of: starts)
  }
}
