import Escalation

extension StartingMatrix {
  /// The owners whom nobody has declared yet.
  var ownOwners: [OwnerTemplate] {
    OwnerTemplate.all.filter { owner in
      !surroundings.owners.contains(owner.id) && (owner != .executive || declaresExecutives)
    }
  }

  var owners: String {
    guard !ownOwners.isEmpty else { return "" }
    return """
      # Who is paged, how, and when. Names are to be corrected, addresses to be filled in; two owners share no address.
      owners:

      """ + ownOwners.map(entry).joined()
  }

  private func entry(_ owner: OwnerTemplate) -> String {
    """
      \(owner.id):
        name: \(owner.name.yamlScalar)
        contact: {\(owner.channel.rawValue): \(owner.placeholder.yamlScalar)}
        coverage: \(coverage(of: owner))

    """
  }

  private func coverage(of owner: OwnerTemplate) -> String {
    owner.isOnCall ? plan.coverage : "[office]"
  }

  /// What only an organization can hold: calendars, and whom `executives` stands for.
  var organization: String {
    let calendars = ownCalendars
    guard declaresExecutives || !calendars.isEmpty else { return "" }
    return """
      # What other matrices of the project share. It may move to a file of its own.
      apiVersion: sevc/v1
      kind: Organization
      name: \("\(profile.name.prefix(IdentifierGrammar.longest - 4))-org".yamlScalar)

      """ + (declaresExecutives ? "\nexecutives: [\(OwnerTemplate.executive.id)]\n" : "") + section(of: calendars)
  }

  /// The steps that name executives are those of the matrix's own severities and incidents.
  private var declaresExecutives: Bool { hasOwnSeverities && !surroundings.hasExecutives }

  private var ownCalendars: [CalendarTemplate] {
    let used = ownOwners.map(coverage)
    return ([CalendarTemplate.office] + plan.calendars).filter { calendar in
      let isUsed = hasOwnSeverities || used.contains { $0.contains(calendar.id) }
      return isUsed && !surroundings.calendars.contains(calendar.id)
    }
  }

  private func section(of calendars: [CalendarTemplate]) -> String {
    guard !calendars.isEmpty else { return "" }
    let holidays = CalendarTemplate.holidays(from: today)
    return """

      # Put in your own time zones, hours and public holidays.
      calendars:

      """ + calendars.map { "  # \($0.remark)\n  \($0.id): \($0.line(holidays: holidays))\n" }.joined()
  }
}
