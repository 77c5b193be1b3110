import Digest
import Escalation
import JSON

/// The JSON files of a publication: one policy a matrix, and the index with the hash of every file.
enum PolicyFiles {
  /// - Parameter files: What else is published beside the policies.
  static func files(of views: [MatrixView], beside files: [OutputFile]) -> [OutputFile] {
    let policies = views.map { view in (view: view, document: PolicyDocument(of: view)) }
    let written = policies.map { OutputFile(path: path(of: $0.view), bytes: $0.document.bytes) }
    let index = PolicyIndex.json(policies.map { entry(of: $0.view, $0.document) }, files: files + written)
    return written + [OutputFile(path: "policies/index.json", bytes: index.sortedByKeys.prettyBytes())]
  }

  /// Where a matrix's policy lies, below the output folder.
  static func path(of view: MatrixView) -> String {
    "policies/\(view.name).json"
  }

  private static func entry(of view: MatrixView, _ document: PolicyDocument) -> JSONValue {
    .object([
      "name": .string(view.name), "title": .string(view.title.trimmed), "path": .string(path(of: view)),
      "digest": .string(document.digest), "owner": (view.matrix.owner?.value.name).map(JSONValue.string),
      "readinessTier": (view.tier?.rawValue).map(JSONValue.string), "incidents": .integer(view.incidents.count),
    ])
  }
}

/// The index that a consumer reads first: it compares digests, fetches what changed, and can check every file's hash.
enum PolicyIndex {
  static func json(_ policies: [JSONValue], files: [OutputFile]) -> JSONValue {
    let hashes = files.map { ($0.path, ["sha256": .string(SHA256(of: $0.bytes).hexadecimal)] as JSONValue) }
    var index: JSONObject = JSONObject()
    index["policyVersion"] = .integer(PolicyDocument.version)
    index["policies"] = .array(policies)
    index["files"] = .object(.sorted(hashes))
    index["digest"] = .string(CanonicalForm.digest(of: .object(index)))
    return .object(index)
  }
}
