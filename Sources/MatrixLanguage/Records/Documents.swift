import Escalation
import YAMLTree

/// The keys that every document has. `apiVersion` and `kind` are looked at before anything else: see ``DocumentKind``.
extension Field {
  static func apiVersion() -> Field {
    Field("apiVersion", .scalar(apiVersionShape), isRequired: true, "The version of the language.") { _, _, _, _ in
      .value(())
    }
  }

  static func kind(_ kind: String) -> Field {
    let shape = ScalarShape("kind", choices: [kind], example: kind)
    return Field("kind", .scalar(shape), isRequired: true, "What the document declares.") { _, _, _, _ in .value(()) }
  }
}

extension Field<Organization> {
  /// A section that one document alone may give, so that the place of its key matters.
  fileprivate static func section<Value>(
    _ key: String, _ path: any WritableKeyPath<Organization, Sourced<Value>?> & Sendable, _ form: Form<Value>,
    _ meaning: String
  ) -> Field {
    let field = Field(key, path, form, meaning)
    return Field(key, form.shape, meaning) { organization, key, node, reader in
      organization.sectionKeys[field.key] = reader.tree.range(of: key)
      return field.read(&organization, key, node, &reader)
    }
  }
}

extension Record<Organization> {
  static let organization = Record("organization", "What all matrices share.") {
    Field.apiVersion()
    Field.kind("Organization")
    Field("name", \.header.name, .identifier("organization", example: "acme"), .required, "The document's name.")
    Field("title", \.header.title, .line, "What it is called.")
    Field("description", \.header.description, .paragraphs, "What it is about.")
    Field("labels", \.header.labels, .labels, "Texts by name, carried into every output.")
    Field(
      "formerly", \.header.formerly, .list(of: .identifier("organization", example: "acme-old")), "Names that it had.")
    Field("calendars", \.calendars, .calendars, "When teams are at work, by id.")
    Field("owners", \.owners, .owners, "Who can be paged, approve or answer, by id.")
    Field.section("executives", \.executives, .list(of: .reference(to: .owners)), "Whom `executives` stands for.")
    Field.section("roles", \.roles, .roles, "Who holds the roles where nothing further down says otherwise.")
    Field.section("severities", \.severities, .records(.severity), "The classes of gravity, most severe first.")
    Field.section("ladder", \.ladder, .records(.ladderLevel), "The model escalation ladder, cheapest first.")
  }
}

extension Record<Matrix> {
  static let matrix = Record("matrix", "One service: its incidents, and who answers for them.") {
    Field.apiVersion()
    Field.kind("Matrix")
    Field(
      "name", \.header.name, .identifier("matrix", as: .matrix, example: "customer-support-assistant"), .required,
      "The matrix's name: its page and its policy are called so.")
    Field("title", \.header.title, .line, .required, "What the service is called.")
    Field("description", \.header.description, .paragraphs, "What it is about.")
    Field("labels", \.header.labels, .labels, "Texts by name, carried into every output.")
    Field("formerly", \.header.formerly, .list(of: .identifier("matrix", example: "support-bot")), "Names that it had.")
    Field("owner", \.owner, .reference(to: .owners), .required, "Who answers for the document.")
    Field("scope", \.scope, .record(.scope), .required, "How much depends on the service, and how it is looked after.")
    Field("owners", \.owners, .owners, "Owners of its own, added to the organization's.")
    Field("roles", \.roles, .roles, .otherwise("the organization's"), "Who, unless an incident says otherwise.")
    Field("updates", \.updates, .updates, .otherwise("the severity's"), "When which audience hears.")
    Field("authority", \.authority, .authority, .otherwise("the severity's"), "What may be done on whose word.")
    Field(
      "severities", \.severities, .records(.severity), .otherwise("the organization's"),
      "Its own classes of gravity, in place of the organization's.")
    Field("review", \.review, .record(.review), "When it was read last, and what calls a review early.")
    Field("drills", \.drills, .record(.drillPlan), "How often which severities are drilled.")
    Field("rhythm", \.rhythm, .list(of: .paragraphs), "The operating rhythm, in the team's words.")
    Field("incidents", \.incidents, .records(.incident), .required, "What can go wrong, in the order of the table.")
    Field("metrics", \.metrics, .records(.metric), "What is watched.")
    Field("models", \.models, .records(.model), "The models in production.")
    Field("failureModes", \.failureModes, .records(.failureMode), "How models fail, and what is done about it.")
    Field(
      "ladder", \.ladder, .records(.ladderLevel), .otherwise("the organization's"),
      "Its own ladder, in place of the organization's.")
  }
}

extension Record<Scope> {
  static let scope = Record("scope", "How much depends on a service, and how it is looked after.") {
    Field(
      "monthlyInteractions", \.monthlyInteractions, .choice("band of interactions"), .required,
      "How many interactions it has in a month.")
    Field(
      "customerImpact", \.customerImpact, .words("customer impact", example: "internal"), .required,
      "Whom an outage touches.")
    Field(
      "onCall", \.onCall, .words("on-call model", example: "business-hours"), .required,
      "When somebody is promised to be there.")
    Field("reviewCadence", \.reviewCadence, .cadence, .required, "How often the matrix is read again.")
  }
}

extension Record<Review> {
  static let review = Record("review", "When a matrix is read again.") {
    Field("last", \.last, .date, "The day of the last review.")
    Field("owner", \.owner, .reference(to: .owners), "Who holds the review.")
    Field("resets", \.resets, .list(of: .paragraphs), "Events that call a review early.")
    Field("sunset", \.sunset, .sunset, "When the matrix ends: a date, or the criterion in words.")
  }
}

extension Record<DrillPlan> {
  static let drillPlan = Record("drill plan", "How often which severities are drilled.") {
    Field("cadence", \.cadence, .cadence, "How often.")
    Field("severities", \.severities, .list(of: .reference(to: .severities)), "Which severities.")
  }
}
