import Escalation
import JSON
import Parallel

/// The JSON files of a publication: one policy a matrix, and the index with the hash of every file.
enum PolicyFiles {
  /// - Parameter files: What else is published beside the policies.
  static func files(
    of views: [MatrixView], beside files: [OutputFile], telling progress: Progress? = nil
  ) -> [OutputFile] {
    progress?.begin("writing policies", of: views.count)
    let policies = parallelMap(views, telling: progress) { view in
      let document = PolicyDocument(of: view)
      return (entry: entry(of: view, document), file: OutputFile(path: path(of: view), bytes: document.bytes))
    }
    let written = policies.map(\.file)
    let index = PolicyIndex.json(policies.map(\.entry), files: files + written)
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
    let hashes = files.map { ($0.path, ["sha256": .string($0.digest)] as JSONValue) }
    var index: JSONObject = JSONObject()
    index["policyVersion"] = .integer(PolicyDocument.version)
    index["policies"] = .array(policies)
    index["files"] = .object(.sorted(hashes))
    index["digest"] = .string(CanonicalForm.digest(of: .object(index)))
    return .object(index)
  }
}
