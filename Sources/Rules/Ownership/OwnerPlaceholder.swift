import Escalation
import Source

extension Rule {
  static let ownerPlaceholder = Rule(
    "owner-placeholder", .ownership, .error,
    summary: "an owner's name or address is a placeholder, such as `TBD` or `[on-call phone]`",
    rationale: """
      A placeholder looks filled in, so nobody asks for it again until it is paged. Placeholders are `TBD`, `TODO`, \
      `FIXME`, `n/a`, `xxx`, `changeme`, `REPLACE…`, `example@…`, `${…}`, and whatever stands wholly in square or angle \
      brackets.
      """,
    wrong: [
      """
      owners:
        platform: {name: ↓TBD, contact: {phone: ↓"[on-call phone]", email: ↓example@acme.example}}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {phone: "+44 20 7946 0000", email: platform@acme.example}}
      """
    ],
    check: .project { context, findings in
      for owner in context.project.owners {
        if let name = owner.name, Placeholder.matches(name.value) {
          findings.append(placeholder(name, what: "name"))
        }
        for contact in owner.contact?.value ?? [] where Placeholder.matches(contact.address.value) {
          findings.append(placeholder(contact.address, what: "address"))
        }
      }
    })

  private static func placeholder(_ text: Sourced<String>, what: String) -> Diagnostic {
    Diagnostic(
      "owner-placeholder", at: text.range, "\(quoted(text.value)) is a placeholder, and no \(what)",
      help: "write the \(what) that is meant")
  }
}
