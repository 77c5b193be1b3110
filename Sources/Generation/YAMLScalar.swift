extension String {
  /// The text as a YAML scalar: plain where nothing in it could mean something else, in double quotes otherwise.
  ///
  /// For text of one line, after a key or a dash of a block; YAML 1.2.2, 5.7 and 7.3.1.
  var yamlScalar: String {
    let isPlain =
      first.map { $0.isASCII && $0.isLetter } == true && last != " "
      && unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || Self.plain.contains($0)) }
    return isPlain ? self : quotedForYAML
  }

  private var quotedForYAML: String {
    var text = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// What has no meaning inside a plain scalar of a block; a colon and `#` are left to the quotes.
  private static let plain: Set<Unicode.Scalar> = Set("0123456789 ,-+_.()/'&".unicodeScalars)
}
