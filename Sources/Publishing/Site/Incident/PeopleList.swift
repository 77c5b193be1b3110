import Escalation
import HTML

/// The people of an incident, each a link to what stands of them below, once on the page; scripts bring it here: every way
/// to reach them, and whether they are reachable at this moment.
struct PeopleList {
  let view: MatrixView

  /// The people of one incident, with the places that they hold in it.
  func element(of owners: [ID<Owner>], in incident: Incident) -> Element {
    Element(.ul, .class("people")) {
      owners.map { owner in
        item(owner, ContactTable(view: view).roles(of: owner, in: incident).plainText)
      }
    }
  }

  private func item(_ owner: ID<Owner>, _ roles: String) -> Element {
    Element(.li) {
      Element(.a, .href(Address(fragment: OwnerList.anchor(of: owner)))) { view.name(of: owner) }
      if !roles.isEmpty { Element(.small) { " " + roles } }
    }
  }

  /// The channels of an owner, those that can wake somebody first.
  static func ways(to owner: Owner?) -> Element? {
    let contacts = owner?.channelsInOrder ?? []
    guard !contacts.isEmpty else { return nil }
    return Element(.span, .class("ways")) { contacts.map(way) }
  }

  private static func way(to contact: ContactAddress) -> Element {
    let channel = Element(.small) { contact.channel.value }
    let text = contact.address.value.trimmed
    let address = contact.link
    return Element(address == nil ? .span : .a, address.map(Attribute.href)) {
      channel
      " "
      if address == nil { Element(.code) { text } } else { text }
    }
  }
}

extension ContactAddress {
  /// What a device does with the address: open a page or a chat, write, or call; nil where it can do nothing.
  fileprivate var link: Address? {
    let written = address.value.trimmed
    let scheme = written.prefix { $0 != ":" }.lowercased()
    if Address.schemes.contains(scheme), written.contains(":") { return Address(written) }
    return linkTarget.flatMap { Address($0.address) }
  }
}
