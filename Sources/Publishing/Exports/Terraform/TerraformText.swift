import JSON

extension String {
  /// The text for a place that Terraform reads as a template: what it yields is the text itself.
  ///
  /// `${` and `%{` begin a template sequence and are doubled. Source: HashiCorp, Terraform language, "Strings and
  /// Templates", and "JSON Configuration Syntax": strings of arguments are templates, those of a variable's
  /// `description` and `default` are not.
  var asTerraform: String {
    replacing("${", with: "$${").replacing("%{", with: "%%{")
  }
}

/// Names in Terraform that no two things share.
enum TerraformName {
  /// The name of an incident's resources. Underscores of the matrix's name are doubled, so that one between two names
  /// cannot be taken for them: no id begins with one.
  static func resource(matrix: String, incident: String) -> String {
    beginningWithLetter(matrix.replacing("_", with: "__") + "_" + incident)
  }

  static func variable(owner: String) -> String { "owner_" + owner }

  /// A name begins with a letter or an underscore; source: Terraform language, "Identifiers".
  private static func beginningWithLetter(_ name: String) -> String {
    name.utf8.first.map { (0x30...0x39).contains($0) } ?? true ? "_" + name : name
  }
}

/// A file of Terraform's JSON.
enum TerraformFile {
  static func file(_ path: String, _ members: KeyValuePairs<String, JSONValue?>) -> OutputFile {
    var root = JSONObject([(key: "//", value: JSONValue.string("Written by sevc build: edit the matrices instead."))])
    for (key, value) in members where value?.object?.members.isEmpty != true { root[key] = value }
    return OutputFile(path: path, bytes: JSONValue.object(root).prettyBytes())
  }

  /// The provider that the file needs, from Terraform's registry.
  static func provider(_ name: String, source: String, version: String) -> JSONValue {
    ["required_providers": .object([name: ["source": .string(source), "version": .string(version)]])]
  }
}
