import Escalation

extension Record<Incident> {
  static let incident = Record("incident", "One kind of thing that goes wrong, with who does what by when.") {
    Field(
      "id", \.id, .identifier("incident", example: "model-outage"), .required,
      "The incident's id: its anchor on the page.")
    Field("title", \.title, .line, .required, "What it is called.")
    Field("severity", \.severity, .reference(to: .severities), .required, "How grave it is.")
    Field("roles", \.roles, .roles, .otherwise("the matrix's"), "Who holds the roles; each place replaces one.")
    Record<Timing>.timing.fields.map { $0.inherited.lifted(\.timing) }
    Field(
      "outOfHours", \.outOfHours, .outOfHours, .otherwise("the severity's"),
      "What differs while the severity's calendar is closed at detection; or `closed`.")
    Field("updates", \.updates, .updates, .otherwise("the severity's"), "When which audience hears.")
    Field(
      "authority", \.authority, .authority, .otherwise("the severity's"),
      "What may be done without asking, or on whose word.")
    Field("audience", \.audience, .choice("audience"), .otherwise("`everyone`"), "Who may read of it.")
    Field("triggers", \.triggers, .list(of: .paragraphs), "How it is noticed.")
    Field("checklist", \.checklist, .list(of: .paragraphs), "What to do, in order.")
    Field("references", \.references, .references, "Links, by name.")
    Field("formerly", \.formerly, .list(of: .identifier("incident", example: "provider-outage")), "Ids that it had.")
  }
}

extension Field {
  /// The same key, where the severity's value holds if it is left out.
  fileprivate var inherited: Field {
    Field(key, shape, isRequired: false, otherwise: "the severity's", meaning, read: read)
  }
}

extension Form where Value == [Reference] {
  /// Links by name.
  static let references = Form.keyed(by: .line, .line, sortedBy: \.self) { Reference(name: $0, link: $1) }
}

extension Form where Value == [Label] {
  /// Texts by name.
  static let labels = Form.keyed(by: .name("label", example: "team"), .paragraphs, sortedBy: \.self) {
    Label(name: $0, text: $1)
  }
}
