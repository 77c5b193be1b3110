import HTML

/// What stands around every page of the site: the way past it, the bar with the search, the foot.
///
/// The ids of its own elements begin with `_`, which no id of a matrix does: `#search` stays free for an incident.
struct SiteFrame {
  let title: String
  /// What the search looks through, in the words of its label.
  let searches: String
  let home: Bool

  func body(@Content content: () -> [Node]) -> [Node] {
    [Element(.a, .class("skip"), .href(Address(fragment: "_main"))) { "Skip to the content" }, bar].map(Node.element)
      + [.element(Element(.main, [.id("_main"), .class("sheet"), .focusable], children: content())), .element(foot)]
  }

  private var bar: Element {
    Element(.header, .class("bar")) {
      Element(.div, .class("bar-inner")) {
        if home {
          Element(.span, .class("home")) { title }
        } else {
          Element(.a, .class("home"), Address("index.html").map(Attribute.href)) { "All matrices" }
        }
        search
      }
    }
  }

  private var search: Element {
    Element(.div, .class("search"), .role(.search), .hidden) {
      Element(.label, .class("unseen"), .for("_search")) { searches }
      Element(
        .input, .id("_search"), .type(.search), .placeholder(searches), .autocompleteOff, .spellcheckOff,
        .shortcut("/"))
      Element(.kbd, .decorative) { "/" }
    }
  }

  private var foot: Element {
    Element(.footer, .class("sheet soft foot")) {
      Element(.p, .id("_keys"), .class("screen-only"), .hidden) {
        "Keys: "
        Element(.kbd) { "/" }
        " searches, "
        Element(.kbd) { "Esc" }
        " shows everything, "
        Element(.kbd) { "j" }
        " and "
        Element(.kbd) { "k" }
        " go to the next and the last incident. "
        Element(.button, .type(.button), .id("_shortcuts"), .pressed(true)) { "Single keys are on" }
      }
      Element(.p) { "Made by sevc. This page works without a network." }
    }
  }
}

/// The choices that narrow a list; scripts bring them to life, and show them only then.
struct SiteFilters {
  struct Choice {
    let value: String
    let text: String
  }

  let severities: [Choice]
  let owners: [Choice]
  var matrices: [Choice] = []

  var element: Element {
    Element(.div, .class("filters screen-only"), .role(.group), .label("Filters"), .hidden) {
      choice("_severity", "Severity", "Every severity", severities)
      choice("_owner", "Owner", "Every owner", owners)
      if !matrices.isEmpty { choice("_matrix", "Matrix", "Every matrix", matrices) }
      Element(.p, .id("_count"), .class("soft"), .role(.status)) {}
      Element(.button, .type(.button), .id("_all"), .hidden) { "Show everything" }
    }
  }

  private func choice(_ id: String, _ label: String, _ everything: String, _ choices: [Choice]) -> Element {
    Element(.div) {
      Element(.label, .for(id)) { label }
      Element(.select, .id(id)) {
        Element(.option, .value("")) { everything }
        choices.map { choice in Element(.option, .value(choice.value)) { choice.text } }
      }
    }
  }
}
