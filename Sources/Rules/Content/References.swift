import Escalation
import Source

extension Rule {
  static let referenceScheme = Rule(
    "reference-scheme", .content, .error,
    summary: "a link is not `https:`, `http:`, `mailto:` or a relative path",
    rationale: """
      Links end up on published pages and in other systems. Another scheme runs a program, or nothing, and a path from \
      the root of some machine leads nowhere on any other.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          references: {Logs: ↓"ftp://logs.acme.example", Handbook: ↓/handbook.md}
      """
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          references: {Status: "https://status.acme.example", Failover: ../runbooks/failover.md#steps}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      matrix.eachLink { link in
        guard case .other(let beginning) = Link(link.value) else { return }
        findings.append(
          Diagnostic(
            "reference-scheme", at: link.range, "the link begins with \(quoted(beginning))",
            help: "write an `https:`, `http:` or `mailto:` link, or a path from this file's folder"))
      }
    })

  static let referenceMissing = Rule(
    "reference-missing", .content, .error,
    summary: "a relative link points at no file in the project",
    rationale: """
      A dead link is found at night, by the person who needs the page. A relative link counts from the folder of the file \
      that holds it.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          references: {Failover: ↓../runbooks/failovr.md#steps, Password: ↓../../secrets.txt}
      """
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          references: {Failover: ../runbooks/failover.md#steps}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      matrix.eachLink { link in
        guard case .relative(let relative) = Link(link.value) else { return }
        let path = Link.path(relative, from: context.sources[link.range.file].path)
        guard path.map(context.files.contains) != true else { return }
        findings.append(
          Diagnostic(
            "reference-missing", at: link.range,
            path.map { "there is no file \(quoted($0.isEmpty ? "." : $0)) in the project" }
              ?? "the link leads out of the project",
            help: "a relative link counts from the folder of this file"))
      }
    })
}

extension Matrix {
  /// Calls for every link of its incidents.
  fileprivate func eachLink(_ body: (Sourced<String>) -> Void) {
    guard let incidents = incidents?.value else { return }
    for index in incidents.indices {
      for reference in incidents[index].references?.value ?? [] { body(reference.link) }
    }
  }
}
