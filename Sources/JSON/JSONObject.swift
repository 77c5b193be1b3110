/// The members of a JSON object: each key once, in the order in which they were added.
///
/// Keys are told apart by their bytes, so that two spellings of `é` are two keys, as in other programs.
public struct JSONObject: Hashable, Sendable {
  /// One key and its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public var value: JSONValue
  }

  public private(set) var members: [Member] = []

  public init() {}

  /// The members in the order given, those without a value left out; of a repeated key the last value counts.
  public init(_ members: some Sequence<(key: String, value: JSONValue?)>) {
    for (key, value) in members where value != nil { self[key] = value }
  }

  /// The members sorted by the Unicode scalars of their keys; of a repeated key the last value counts.
  ///
  /// The way to build large objects: it takes n log n steps, where adding one by one takes n².
  public static func sorted(_ members: some Sequence<(String, JSONValue)>) -> JSONObject {
    let ordered = members.enumerated().sorted { left, right in
      let (first, second) = (left.element.0, right.element.0)
      return first.hasSameBytes(as: second) ? left.offset < right.offset : first.precedesByScalars(second)
    }
    var object = JSONObject()
    for (_, (key, value)) in ordered {
      if object.members.last?.key.hasSameBytes(as: key) == true { object.members.removeLast() }
      object.members.append(Member(key: key, value: value))
    }
    return object
  }

  /// The members in the order given; the caller has seen to it that no key is repeated.
  init(distinct members: [Member]) {
    self.members = members
  }

  /// The value of a key. A new key comes last; setting nil takes the key away.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key.hasSameBytes(as: key) }?.value }
    set {
      let place = members.firstIndex { $0.key.hasSameBytes(as: key) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension String {
  /// Equality by bytes: Swift's own takes canonically equivalent strings for one.
  func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }

  /// The order by Unicode scalars, which is that of UTF-8's bytes.
  func precedesByScalars(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
