import Source

/// Why an entry of `accepted.yaml` accepts nothing any more. No rule of `lint`: only a comparison can tell.
public enum StaleEntry: String, CaseIterable, Sendable {
  case expired = "acceptance-expired"
  case unused = "acceptance-unused"

  var rule: RuleID { RuleID(rawValue) }

  /// What it means, in a sentence.
  public var summary: String {
    switch self {
    case .expired: "An entry of `accepted.yaml` is past its end, and accepts nothing any more."
    case .unused: "No change answers to an entry of `accepted.yaml` any more."
    }
  }

  /// Why it matters.
  public var rationale: String {
    switch self {
    case .expired:
      "Somebody meant a promise to be weaker until a day, which has passed: the gate counts the change again. The last day "
        + "is the one that is written."
    case .unused:
      "Its change has been merged, or is another by now: values that somebody changes once more are another change, which "
        + "nobody has accepted. Left where it is, the entry would let the same change through another time."
    }
  }

  /// What to do.
  public var remedy: String {
    switch self {
    case .expired: "Take the entry out, or accept the change again: `sevc accept FINGERPRINT --reason … --until …`."
    case .unused: "Take the entry out; a change that is another by now is accepted anew."
    }
  }
}
