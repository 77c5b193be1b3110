import Escalation
import HTML

/// Everybody whom the page names: how they are reached and when.
struct OwnerList {
  let view: MatrixView

  var elements: [Element] {
    let owners = view.peopleOnPage
    return owners.isEmpty ? [] : [Element(.ul, .class("people owners")) { owners.map(item) }]
  }

  private func item(_ id: ID<Owner>) -> Element {
    let owner = view.project.owner(id)
    return Element(.li, .id(Self.anchor(of: id))) {
      Element(.strong) { view.name(of: id) }
      Element(.span, .class("soft")) { " " + Self.facts(of: owner) }
      Element(.span, .data("now", id.name)) {}
      PeopleList.ways(to: owner)
    }
  }

  /// Where an owner stands in the list of a matrix's page.
  static func anchor(of owner: ID<Owner>) -> String { "_owner-\(owner.name)" }

  /// When somebody is there, in words that hold on every day.
  static func facts(of owner: Owner?) -> String {
    let coverage =
      switch owner?.coverage?.value {
      case .always: "always covered"
      case .calendars(let calendars): "covered by " + calendars.map(\.value.name).joined(separator: ", ")
      case nil: "coverage unknown"
      }
    return coverage + (owner?.retires.map { ", until \($0.value)" } ?? "")
  }
}
