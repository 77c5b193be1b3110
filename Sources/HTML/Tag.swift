/// The elements that a page may be made of.
///
/// What is not in here cannot be on a page: nothing that loads, frames, sends or runs.
public enum Tag: String, Hashable, Sendable {
  case a, abbr, article, aside, br, button, code, dd, details, div, dl, dt, em, figcaption, figure, footer
  case h1, h2, h3, h4, header, hr, input, kbd, label, li, main, nav, ol, option, p, section, select, small, span
  case strong, summary, table, tbody, td, th, thead, time, tr, ul
  // SVG
  case circle, g, line, path, polyline, rect, svg, text, title, tspan

  /// Whether it has neither content nor an end tag (HTML, 13.1.2, "void elements").
  var isVoid: Bool {
    switch self {
    case .br, .hr, .input: true
    default: false
    }
  }

  /// Whether it is drawn, and closed where it is opened if nothing stands in it (HTML, 13.1.2.1, foreign elements).
  var isShape: Bool {
    switch self {
    case .circle, .line, .path, .polyline, .rect: true
    default: false
    }
  }

  /// Whether it begins a line of the file, where a line end means nothing.
  var beginsLine: Bool {
    switch self {
    case .article, .aside, .details, .div, .dl, .dt, .figcaption, .figure, .footer, .h1, .h2, .h3, .h4, .header, .hr,
      .li, .main, .nav, .ol, .p, .section, .summary, .svg, .g, .table, .tbody, .thead, .tr, .ul:
      true
    default: false
    }
  }
}
