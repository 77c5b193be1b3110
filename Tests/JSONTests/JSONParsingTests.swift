import JSON
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
  @Test("reads what it prints")
  func roundTrip() throws {
    let value: JSONValue = [
      "a": [1, -2, "\u{1}\u{2028}\"é👍", .null, false, .number(try #require(JSONNumber("1.50e+3")))], "": [:], "b": [],
    ]
    #expect(try JSONValue(parsing: value.prettyPrinted()) == value)
    #expect(try JSONValue(parsing: value.compactBytes()) == value)
  }

  @Test("reads every escape, surrogate pairs, and numbers as they are written")
  func escapes() throws {
    #expect(try JSONValue(parsing: #" "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDC4D" "#) == "\"\\/\u{8}\u{C}\n\r\té👍")
    #expect(try JSONValue(parsing: "[-0, 99999999999999999999]").compactPrinted() == "[-0,99999999999999999999]")
  }

  @Test(
    "refuses what is not JSON, and says where",
    arguments: [
      ("", 0), ("\u{FEFF}1", 0), ("1 2", 2), ("01", 1), ("[1,]", 3), ("{,}", 1), (#"{"a":1,"a":2}"#, 7),
      (#"{"a" 1}"#, 5),
      ("[1", 2), ("\"a\nb\"", 2), (#""\x""#, 2), (#""\uD800""#, 7), (#""\uDC00""#, 7), (#""\u+123""#, 2), ("nul", 0),
      ("'a'", 0), ("// c\n1", 0), ("NaN", 0), ("\"abc", 4), ("[1}", 2),
    ])
  func errors(in text: String, at offset: Int) {
    #expect { try JSONValue(parsing: text) } throws: { ($0 as? JSONSyntaxError)?.offset == offset }
  }

  @Test("refuses bytes that are not UTF-8")
  func encoding() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xC3, 0x22]) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0xFF]) }
  }

  @Test("stops at its depth limit, however deep the brackets go")
  func depth() throws {
    let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(try JSONValue(parsing: nested(64)).array?.count == 1)
    #expect {
      try JSONValue(parsing: nested(65))
    } throws: {
      ($0 as? JSONSyntaxError)?.offset == 64
    }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[{\"a\":", count: 100_000)) }
  }
}
