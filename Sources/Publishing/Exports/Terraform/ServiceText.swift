import Escalation

/// What services that page people are told of an incident in words.
struct ServiceText {
  let view: MatrixView
  let incident: Incident

  /// What an incident is called: a restricted one by its id alone.
  var title: String {
    let id = incident.id.value.name
    return incident.isRestricted ? id : (incident.title?.value ?? id).withSingleBlanks
  }

  /// The title with the ids behind it, which keep names apart that titles would not.
  func name(atMost length: Int, without forbidden: Set<Unicode.Scalar> = []) -> String {
    let ids = " (\(view.name) \(incident.id.value.name))"
    let shown = title.unicodeScalars.map { scalar -> String in
      if forbidden.contains(scalar) { return "-" }
      return scalar == " " || scalar.isPrinted ? String(scalar) : " "
    }.joined().withSingleBlanks
    return shown.cut(toBytes: length - ids.utf8.count) + ids
  }

  /// The address first, so that it is never what is cut off.
  var description: String {
    let labels = (view.matrix.header.labels?.value ?? []).map { "\($0.name.value): \($0.text.value.withSingleBlanks)" }
    let severity = incident.severity.map { "Severity: \($0.value.name)" }
    let lines = ["Runbook: \(view.runbookAddress(of: incident.id.value))", severity, "Service: \(view.title.trimmed)"]
    return (lines.compactMap(\.self) + labels).joined(separator: ". ").withSingleBlanks
  }

  var titleFidelity: Fidelity {
    incident.isRestricted ? .lowered("the incident is restricted: named by its id") : .exact
  }
}

extension Unicode.Scalar {
  /// Whether Go's `unicode.IsPrint` holds: letters, marks, numbers, punctuation and symbols.
  var isPrinted: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}

extension String {
  /// The text, cut between characters where it is longer, with a mark that it was.
  func cut(toBytes length: Int) -> String {
    guard utf8.count > length else { return self }
    let mark = "…"
    var kept = ""
    var size = mark.utf8.count
    for character in self {
      size += String(character).utf8.count
      if size > length { break }
      kept.append(character)
    }
    return kept.trimmed + mark
  }
}
