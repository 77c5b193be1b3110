import Escalation
import MatrixLanguage

extension MatrixView {
  /// A fact of an incident, urgent where the incident is.
  func fact(_ target: BuildTarget, _ incident: Incident, _ field: String, _ fidelity: Fidelity) -> ExportFact {
    ExportFact(
      target: target, matrix: name, subject: "incident \(incident.id.value.name)", field: field, fidelity: fidelity,
      isUrgent: isUrgent(incident))
  }

  /// A fact that no single incident depends on.
  func fact(_ target: BuildTarget, _ subject: String, _ field: String, _ fidelity: Fidelity) -> ExportFact {
    ExportFact(
      target: target, matrix: name, subject: subject, field: field, fidelity: fidelity, isUrgent: false)
  }

  /// What a service that pages people holds of the matrix beside its incidents.
  func serviceFacts(
    for target: BuildTarget, _ calendarFidelity: (Severity, MatrixView) -> Fidelity
  ) -> [ExportFact] {
    let title = fact(target, "matrix \(name)", "title", .lowered("in the description of each incident"))
    let labels = (matrix.header.labels?.value ?? []).map {
      fact(target, "matrix \(name)", "labels.\($0.name.value)", .lowered("in the description of each incident"))
    }
    let calendars = severities.filter { $0.calendar != nil }.map {
      fact(target, "severity \($0.id.value.name)", "calendar", calendarFidelity($0, self))
    }
    return [title] + labels + calendars
  }
}

extension [MatrixView] {
  /// What a service that pages people holds of how owners are reached.
  ///
  /// - Parameter kept: Where an owner's address went, in words; nil where it has none in the service.
  func contactFacts(
    for target: BuildTarget, paged: Set<ID<Owner>>, kept: (ID<Owner>) -> String?
  ) -> [ExportFact] {
    flatMap(\.referredOwners).withoutRepeats.sorted().compactMap { owner in
      guard first?.project.owner(owner)?.contact != nil || paged.contains(owner) else { return nil }
      let asked = paged.contains(owner) ? "asked for as variable `\(TerraformName.variable(owner: owner.name))`" : nil
      let how = paged.contains(owner) ? kept(owner) ?? asked : "no incident pages the owner there"
      return ExportFact(
        target: target, matrix: nil, subject: "owner \(owner.name)", field: "contact",
        fidelity: .lowered(how ?? ""), isUrgent: false)
    }
  }
}
