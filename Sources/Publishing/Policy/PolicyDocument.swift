import Digest
import Escalation
import JSON

/// The policy of one matrix, for programs: every inherited value in place, sources beside the values, and a digest over
/// what it means.
///
/// Collections that the contract names are always there, perhaps empty; what else is missing is a missing key. Where
/// order means nothing, ids are sorted, so that two spellings of one matrix have one digest.
struct PolicyDocument {
  /// Raised when a reader would break.
  static let version = 1

  let json: JSONValue
  /// `sha256:` and the hash of the canonical form.
  let digest: String

  init(of view: MatrixView) {
    let policy = PolicyRecord<Matrix>.matrix.json(InMatrix(view.matrix, PolicyContext(view: view)))
    digest = CanonicalForm.digest(of: policy)
    var object = policy.object ?? JSONObject()
    object["digest"] = .string(digest)
    object["commit"] = view.settings.commit.map(JSONValue.string)
    json = .object(object)
  }

  var bytes: [UInt8] { json.sortedByKeys.prettyBytes() }
}
