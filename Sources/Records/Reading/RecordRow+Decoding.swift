import Escalation

extension RecordRow {
  /// The record that the row holds.
  ///
  /// - Throws: What is wrong with it by itself, whatever the project is.
  func record() throws(RecordProblem) -> IncidentRecord {
    guard let detected = try instant(.detected) else { throw RecordProblem("`detected` is empty: expected an instant") }
    var record = IncidentRecord(detected: detected)
    record.acknowledged = try instant(.acknowledged)
    record.escalated = try instant(.escalated)
    record.mitigated = try instant(.mitigated)
    record.resolved = try instant(.resolved)
    record.isFalsePositive = try flag(.falsePositive)
    record.isDrill = try flag(.drill)
    try record.checkOrder()
    record.id = string(.id)
    record.matrix = string(.matrix)
    record.incident = string(.incident)
    record.metric = string(.metric)
    return record
  }

  private func instant(_ column: RecordColumn) throws(RecordProblem) -> Int? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    if let moment = RFC3339.moment(in: cell) { return moment }
    throw RecordProblem(
      "`\(column.name)` is `\(string(column).shortened)`, not an instant: expected RFC 3339, such as "
        + "`2026-11-20T03:10:00Z`")
  }

  private func flag(_ column: RecordColumn) throws(RecordProblem) -> Bool {
    let cell = self[column]
    guard !cell.isEmpty else { return false }
    // The longest of the words is `false`.
    guard cell.count <= 5, let flag = Self.flags[string(column).lowercased()] else {
      throw RecordProblem("`\(column.name)` is `\(string(column).shortened)`: expected `true` or `false`")
    }
    return flag
  }

  private static let flags = [
    "true": true, "yes": true, "y": true, "t": true, "1": true, "false": false, "no": false, "n": false, "f": false,
    "0": false,
  ]
}

extension IncidentRecord {
  /// Nothing happens before the incident is detected, and nothing that counts years later.
  fileprivate func checkOrder() throws(RecordProblem) {
    guard detected >= 0 else { throw RecordProblem("`detected` is before 1970, as an empty date often is") }
    let moments: KeyValuePairs = [
      "acknowledged": acknowledged, "escalated": escalated, "mitigated": mitigated, "resolved": resolved,
    ]
    for (name, moment) in moments {
      guard let moment else { continue }
      if moment < detected { throw RecordProblem("`\(name)` is before `detected`") }
      if moment - detected > Self.longest { throw RecordProblem("`\(name)` is more than 10 years after `detected`") }
    }
    if let mitigated, let resolved, resolved < mitigated { throw RecordProblem("`resolved` is before `mitigated`") }
  }

  /// The language's limit of a duration, in seconds.
  private static let longest = 10 * 366 * 86_400
}

extension String {
  /// The text in a sentence: on one line, long ones with an ellipsis.
  var shortened: String {
    let line = String(unicodeScalars.prefix(61).map { $0.value < 0x20 || $0.value == 0x7F ? "␊" : Character($0) })
    return line.unicodeScalars.count > 60 ? line.prefix(57) + "…" : line
  }
}
