import JSON
import Testing

@Suite("Printing JSON")
struct JSONPrintingTests {
  @Test("pretty: the order given, short arrays of scalars on one line, LF at the end")
  func pretty() throws {
    let value: JSONValue = [
      "version": 1, "b": "é/", "a": [1, true, .null, .number(try #require(JSONNumber("0.920")))],
      "none": [], "nothing": [:], "list": [["k": ["x"]], []],
    ]
    #expect(
      value.prettyPrinted() == """
        {
          "version": 1,
          "b": "é/",
          "a": [1, true, null, 0.920],
          "none": [],
          "nothing": {},
          "list": [
            {
              "k": ["x"]
            },
            []
          ]
        }

        """)
  }

  @Test("an array of scalars breaks where its line would pass a hundred bytes")
  func longArrays() {
    let fits = JSONValue.strings([String(repeating: "x", count: 96)])
    let breaks = JSONValue.strings([String(repeating: "x", count: 97)])
    #expect(fits.prettyPrinted().split(separator: "\n").map(\.utf8.count) == [100])
    #expect(breaks.prettyPrinted().split(separator: "\n").map(\.utf8.count) == [1, 101, 1])
  }

  @Test("compact, and canonical with the keys sorted by scalars at every depth")
  func compact() {
    let value: JSONValue = ["b": [["z": 1, "B": 2]], "\u{10000}": 1, "\u{FFFD}": 2, "a": [:]]
    #expect(value.compactPrinted() == #"{"b":[{"z":1,"B":2}],"\#u{10000}":1,"\#u{FFFD}":2,"a":{}}"#)
    #expect(
      String(decoding: value.canonicalBytes(), as: UTF8.self)
        == #"{"a":{},"b":[{"B":2,"z":1}],"\#u{FFFD}":2,"\#u{10000}":1}"#)
  }

  @Test(
    "escapes what must be and no more",
    arguments: [
      ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\u{0}\u{1B}", #""\u0000\u001B""#),
      ("\u{7F}\u{9B}", #""\u007F\u009B""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("日本👍", "\"日本👍\""),
    ])
  func escaping(of string: String, as printed: String) {
    #expect(JSONValue.string(string).compactPrinted() == printed)
  }
}

@Suite("Building JSON objects")
struct JSONObjectTests {
  @Test("what has no value is left out, a repeated key keeps its place and takes the last value")
  func building() {
    let help: String? = nil
    #expect(
      JSONValue.object(["a": 1, "help": help.map(JSONValue.string), "b": .null, "a": 2]).compactPrinted()
        == #"{"a":2,"b":null}"#)
    var object = JSONObject()
    object["x"] = 1
    object["y"] = 2
    object["x"] = nil
    #expect(JSONValue.object(object).compactPrinted() == #"{"y":2}"#)
  }

  @Test("keys are told apart by their bytes")
  func canonicalEquivalence() {
    let object = JSONObject.sorted([("e\u{301}", 1), ("\u{E9}", 2), ("e\u{301}", 3)])
    #expect(object.members.map(\.value) == [3, 2])
    #expect(object["\u{E9}"] == 2)
  }
}

@Suite("JSON numbers")
struct JSONNumberTests {
  @Test(
    "the literals of the grammar", arguments: ["0", "-0", "0.92", "1e5", "1E+05", "-1.5e-3", "123456789012345678901"])
  func right(literal: String) {
    #expect(JSONNumber(literal)?.literal == literal)
  }

  @Test("and nothing else", arguments: ["", "-", "01", ".5", "1.", "+1", "1e", "0x1", "NaN", "1 ", "１"])
  func wrong(literal: String) {
    #expect(JSONNumber(literal) == nil)
  }

  @Test("of a binary number the shortest literal that reads back")
  func doubles() {
    #expect(JSONNumber(0.1)?.literal == "0.1")
    #expect(JSONNumber(1e300)?.literal == "1e+300")
    #expect(JSONNumber(Double.infinity) == nil)
  }
}
