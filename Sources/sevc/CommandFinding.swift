/// What commands find that no rule of `lint` looks for, by the names that they show.
enum CommandFinding: String, CaseIterable {
  case acceptanceExpired = "acceptance-expired"
  case acceptanceUnused = "acceptance-unused"
  case drill
  case record

  /// The commands that tell it.
  var commands: String {
    switch self {
    case .acceptanceExpired, .acceptanceUnused: "sevc diff"
    case .drill: "sevc drill"
    case .record: "sevc report and sevc calibrate"
    }
  }

  /// What it means, in a sentence.
  var summary: String {
    switch self {
    case .acceptanceExpired: "An entry of `accepted.yaml` is past its end, and accepts nothing any more."
    case .acceptanceUnused: "No change answers to an entry of `accepted.yaml` any more."
    case .drill: "What a drill expects does not come about when it is played."
    case .record: "A row of the incident records cannot be read, or says what cannot be."
    }
  }

  /// Why it matters.
  var rationale: String {
    switch self {
    case .acceptanceExpired:
      "Somebody meant a promise to be weaker until a day, which has passed: the gate counts the change again. The last day "
        + "is the one that is written."
    case .acceptanceUnused:
      "Its change has been merged, or is another by now: values that somebody changes once more are another change, which "
        + "nobody has accepted. Left where it is, the entry would let the same change through another time."
    case .drill:
      "A drill says what must happen in a night like the one that it tells of. Where something else does, either a promise "
        + "has changed, or the drill was never true."
    case .record:
      "Figures are only worth what they are taken from. The row is left out, and all others count."
    }
  }

  /// What to do.
  var remedy: String {
    switch self {
    case .acceptanceExpired:
      "Take the entry out, or accept the change again with `sevc accept`, a reason and perhaps another end."
    case .acceptanceUnused: "Take the entry out; a change that is another by now is accepted anew."
    case .drill:
      "Look at the timeline of the drill with `sevc drill NAME --show`, and mend the escalation or the drill."
    case .record: "Mend the row where the records come from."
    }
  }
}
