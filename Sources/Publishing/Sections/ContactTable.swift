import Escalation

/// How people are reached, and when.
struct ContactTable {
  let view: MatrixView

  /// The people of one incident, with the places that they hold in it.
  func table(of owners: [ID<Owner>], in incident: Incident) -> Table {
    Table(
      ["Who", "Roles", "Reach by", "Covered"],
      rows: owners.map { owner in
        [name(owner), roles(of: owner, in: incident), channels(of: owner), coverage(of: owner)]
      }
    ).withoutEmptyColumns
  }

  /// People by themselves.
  func table(of owners: [ID<Owner>]) -> Table {
    Table(
      ["Who", "Reach by", "Covered", "Until"],
      rows: owners.map { owner in
        let retires = view.project.owner(owner)?.retires?.value.description
        return [name(owner), channels(of: owner), coverage(of: owner), Phrase(retires)]
      }
    ).withoutEmptyColumns
  }

  private func name(_ owner: ID<Owner>) -> Phrase { Phrase(view.name(of: owner)) }

  /// The places that somebody holds in an incident.
  func roles(of owner: ID<Owner>, in incident: Incident) -> Phrase {
    let places = (incident.roles?.value ?? []).sorted { $0.role.value < $1.role.value }.flatMap { holders in
      RolePlace.allCases.filter { incident.holder(of: holders.role.value, at: $0) == owner }
        .map { "\(holders.role.value) \($0.rawValue)" }
    }
    return Phrase(places.joined(separator: ", "))
  }

  /// The channels that can wake somebody come first.
  private func channels(of owner: ID<Owner>) -> Phrase {
    (view.project.owner(owner)?.channelsInOrder ?? []).map { contact in
      "\(contact.channel.value): \(address(of: contact))"
    }.joined(by: ", ")
  }

  /// The address as a link where a device can act on it, else letter by letter.
  private func address(of contact: ContactAddress) -> Phrase {
    let address = contact.address.value.trimmed
    return contact.linkTarget.map { .link(address, to: $0) } ?? .code(address)
  }

  private func coverage(of owner: ID<Owner>) -> Phrase {
    switch view.project.owner(owner)?.coverage?.value {
    case .always: "always"
    case .calendars(let calendars): Phrase(calendars.map(\.value.name).joined(separator: ", "))
    case nil: ""
    }
  }
}

extension Owner {
  /// The channels that can wake somebody before the others.
  var channelsInOrder: [ContactAddress] {
    let contacts = contact?.value ?? []
    return contacts.filter(\.pages) + contacts.filter { !$0.pages }
  }
}

extension ContactAddress {
  /// What a device does with the address, anywhere: open a page, write or call; nil where it can do nothing.
  var linkTarget: LinkTarget? {
    let address = address.value.trimmed
    let target = LinkTarget(web: address) ?? LinkTarget(mailbox: address) ?? LinkTarget(phone: address)
    let isTelephone = ["phone", "sms", "mobile", "tel", "telephone", "whatsapp"].contains(channel.value)
    return target?.address.hasPrefix("tel:") == true && !isTelephone ? nil : target
  }
}

extension MatrixView {
  /// Everybody whom an incident pages or who holds a role in it: the response first, then in the order of paging.
  func people(of incident: Incident) -> [ID<Owner>] {
    var closed: [EscalationStep] = []
    if case .timing(let timing) = incident.closedHours { closed = timing.steps }
    let paged = (incident.steps + closed).flatMap { $0.targets?.value ?? [] }
      .flatMap { project.owners(of: $0.value, in: incident) }
    let holders = (incident.roles?.value ?? []).sorted { $0.role.value < $1.role.value }
      .flatMap { [$0.primary?.value, $0.backup?.value.owner] }
    let response = [incident.responsePrimary, incident.responseBackup]
    return (response + paged + holders).compactMap { $0 }.withoutRepeats
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
