extension JSONValue {
  /// For people and their diffs: two spaces a level, a member a line, short arrays of scalars on one line, LF at the end.
  public func prettyPrinted() -> String {
    String(decoding: prettyBytes(), as: UTF8.self)
  }

  /// ``prettyPrinted()`` as UTF-8.
  public func prettyBytes() -> [UInt8] {
    var printer = JSONPrinter()
    printer.printPretty(self, indent: 0)
    printer.bytes.append(UInt8(ascii: "\n"))
    return printer.bytes
  }

  /// On one line, without a space and without a line end.
  public func compactPrinted() -> String {
    String(decoding: compactBytes(), as: UTF8.self)
  }

  /// ``compactPrinted()`` as UTF-8.
  public func compactBytes() -> [UInt8] {
    var printer = JSONPrinter()
    printer.printCompact(self)
    return printer.bytes
  }

  /// The bytes that a digest is taken over: compact, the keys sorted.
  public func canonicalBytes() -> [UInt8] {
    sortedByKeys.compactBytes()
  }
}

/// Writes values as UTF-8.
struct JSONPrinter {
  /// The longest array of scalars, in bytes with its brackets, that stays on one line.
  private static let longestLine = 100

  var bytes: [UInt8] = []

  mutating func printPretty(_ value: JSONValue, indent: Int) {
    switch value {
    case .array(let elements): printPretty(elements, indent: indent)
    case .object(let object): printPretty(object, indent: indent)
    case .null, .bool, .integer, .number, .string: printScalar(value)
    }
  }

  private mutating func printPretty(_ elements: [JSONValue], indent: Int) {
    if elements.allSatisfy(\.isScalar), printOnOneLine(elements) { return }
    printBlock(elements, between: "[", and: "]", indent: indent) { printer, element in
      printer.printPretty(element, indent: indent + 1)
    }
  }

  private mutating func printPretty(_ object: JSONObject, indent: Int) {
    guard !object.members.isEmpty else { return print("{}") }
    printBlock(object.members, between: "{", and: "}", indent: indent) { printer, member in
      printer.printString(member.key)
      printer.print(": ")
      printer.printPretty(member.value, indent: indent + 1)
    }
  }

  private mutating func printBlock<Item>(
    _ items: [Item], between opening: StaticString, and closing: StaticString, indent: Int,
    printItem: (inout JSONPrinter, Item) -> Void
  ) {
    print(opening)
    for (index, item) in items.enumerated() {
      if index > 0 { print(",") }
      printNewLine(indent: indent + 1)
      printItem(&self, item)
    }
    printNewLine(indent: indent)
    print(closing)
  }

  /// Prints scalars side by side; false, and nothing printed, where that line would be too long.
  private mutating func printOnOneLine(_ elements: [JSONValue]) -> Bool {
    let start = bytes.count
    print("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { print(", ") }
      printScalar(element)
      if bytes.count - start >= Self.longestLine {
        bytes.removeLast(bytes.count - start)
        return false
      }
    }
    print("]")
    return true
  }

  mutating func printCompact(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      printList(elements, between: "[", and: "]") { $0.printCompact($1) }
    case .object(let object):
      printList(object.members, between: "{", and: "}") { printer, member in
        printer.printString(member.key)
        printer.print(":")
        printer.printCompact(member.value)
      }
    case .null, .bool, .integer, .number, .string: printScalar(value)
    }
  }

  private mutating func printList<Item>(
    _ items: [Item], between opening: StaticString, and closing: StaticString,
    printItem: (inout JSONPrinter, Item) -> Void
  ) {
    print(opening)
    for (index, item) in items.enumerated() {
      if index > 0 { print(",") }
      printItem(&self, item)
    }
    print(closing)
  }

  private mutating func printScalar(_ value: JSONValue) {
    switch value {
    case .null: print("null")
    case .bool(let bool): print(bool ? "true" : "false")
    case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
    case .number(let number): bytes.append(contentsOf: number.literal.utf8)
    case .string(let string): printString(string)
    case .array, .object: printCompact(value)
    }
  }

  private mutating func printNewLine(indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  mutating func print(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
