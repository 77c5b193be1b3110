import Escalation

/// The tables of the language reference, one a mapping of the language.
public enum LanguageReference {
  /// Every mapping that the documents of a project can hold, each once, in the order in which a reader meets them.
  public static func records() -> [RecordShape] {
    var records: [RecordShape] = []
    for shape in [Record<Organization>.organization.shape, Record<Matrix>.matrix.shape, Record<Drill>.drill.shape] {
      for record in shape.records where !records.contains(where: { $0.name == record.name }) { records.append(record) }
    }
    return records
  }

  /// The tables by the name of the mapping, in the order in which a reader meets them.
  public static func tables() -> [(name: String, markdown: String)] {
    var tables: [(name: String, markdown: String)] = []
    for shape in [
      Record<Organization>.organization.shape, Record<Matrix>.matrix.shape, Record<Drill>.drill.shape,
      Record<ProjectSettings>.settings.shape,
    ] {
      for record in shape.records where !tables.contains(where: { $0.name == record.name }) {
        tables.append((record.name, record.table))
      }
    }
    return tables
  }
}

extension Shape {
  /// The records of a shape, the outer ones first.
  fileprivate var records: [RecordShape] {
    switch self {
    case .scalar: []
    case .list(let element): element.records
    case .mapping(_, let values): values.records
    case .record(let record): [record] + record.fields.flatMap { $0.shape.records }
    case .oneOf(let shapes): shapes.flatMap(\.records)
    }
  }

  /// What may stand here, for a cell of a table.
  fileprivate var label: String {
    switch self {
    case .scalar(let scalar) where !scalar.choices.isEmpty: scalar.choices.map { "`\($0)`" }.joined(separator: ", ")
    case .scalar(let scalar): scalar.name
    case .list(let element): "list: \(element.label)"
    case .mapping(let keys, let values): "mapping: \(keys.name) to \(values.label)"
    case .record(let record): record.name
    case .oneOf(let shapes): shapes.map(\.label).joined(separator: ", or ")
    }
  }
}

extension RecordShape {
  fileprivate var table: String {
    let rows = fields.map { field in
      let presence = field.isRequired ? "required" : field.otherwise.map { "left out: \($0)" } ?? ""
      return "| `\(field.key)` | \(field.shape.label) | \(presence) | \(field.meaning) |"
    }
    return ([meaning, "", "| key | value | | meaning |", "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
  }
}
