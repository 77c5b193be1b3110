import HTML

extension Stylesheet {
  /// What the site adds to the style of all pages.
  static let site: [Stylesheet] = [frame, incident, drawings, narrow]

  private static let frame: Stylesheet = """
    .bar { position: sticky; top: 0; z-index: 5; background: var(--card); border-bottom: 1px solid var(--rule); }
    .bar-inner { max-width: 70rem; margin: 0 auto; padding: .5rem 1rem; display: flex; gap: 1rem; align-items: center; }
    .home { font-weight: 700; white-space: nowrap; }
    .search { flex: 1; position: relative; max-width: 30rem; margin-left: auto; }
    .search input { width: 100%; }
    .search kbd { position: absolute; right: .6rem; top: .55rem; color: var(--soft); pointer-events: none; }
    .search input:focus + kbd, .search input:not(:placeholder-shown) + kbd { display: none; }
    input, select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: .4rem; }
    input, select { min-height: 2.6rem; padding: .3rem .6rem; max-width: 100%; }
    button { min-height: 2rem; padding: .2rem .7rem; cursor: pointer; }
    button:hover, select:hover { background: var(--shade); }
    .opening { margin: .5rem 0 1rem; }
    .chapters ul { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; padding: 0; margin: 0; }
    .chapters a { display: inline-block; padding: .25rem 0; }
    .filters { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1rem; }
    .filters label { display: block; font-size: .85rem; color: var(--soft); }
    .filters p { margin: 0; padding: .55rem 0; } .filters p:empty { padding: 0; }
    .chapters { margin: 0 0 1rem; }
    .found { list-style: none; padding: 0; margin: 0; }
    .found li { display: grid; grid-template-columns: 5.5rem 2fr 1fr 1fr; gap: .2rem .8rem; padding: .55rem 0; border-top: 1px solid var(--rule); align-items: start; }
    .found a { font-weight: 600; }
    .chip { justify-self: start; }
    .foot { font-size: .9rem; }
    """

  private static let incident: Stylesheet = """
    .incident h3 { font-size: 1.25rem; }
    .incident:target { border-color: var(--focus); box-shadow: 0 0 0 2px var(--focus); }
    .incident:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
    .self { color: var(--soft); padding: 0 .5rem; }
    .targets { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0 0 1rem; padding: .6rem 0; border-block: 1px solid var(--rule); }
    .targets dt { font-size: .85rem; color: var(--soft); }
    .targets dd { margin: 0; font-size: 1.15rem; font-weight: 700; }
    .targets dd ~ dd { font-size: .85rem; font-weight: 400; color: var(--soft); }
    .targets .soft { font-size: .95rem; font-weight: 400; }
    .targets dd.closed { font-size: .9rem; font-weight: 700; color: inherit; }
    dl.pairs { display: grid; grid-template-columns: fit-content(50%) minmax(0, 1fr); font-size: .95em; }
    dl.pairs > * { margin: 0; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--rule); }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); grid-template-rows: auto 1fr; gap: 0 2rem; }
    .columns > .who { grid-column: 2; grid-row: 1 / span 2; } .columns > :not(.who) { grid-column: 1; }
    .columns h4 { margin-top: .5rem; }
    .steps { padding-left: 1.2rem; }
    .people, .strips { list-style: none; padding: 0; }
    .people li { padding: .5rem 0; border-top: 1px solid var(--rule); }
    .people small, .steps small { font-size: inherit; color: var(--soft); }
    .people li > a { color: inherit; font-weight: 600; }
    .owners { columns: 22rem; column-gap: 2rem; }
    .owners li { break-inside: avoid; }
    .ways { display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin-top: .15rem; }
    .ways > * { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; font-weight: 600; }
    .ways small { color: var(--soft); font-size: .85rem; font-weight: 400; }
    [data-now]:not(:empty) { display: block; font-size: .9rem; font-weight: 600; }
    [data-now]::before { content: "\\25CF\\00A0"; }
    [data-now]:empty { display: none; }
    .on { color: var(--good); } .off { color: var(--bad); }
    .off::before { content: "\\25CB\\00A0" !important; }
    .checklist { list-style: none; padding: 0; }
    .checklist label { display: flex; gap: .7rem; padding: .4rem 0; cursor: pointer; }
    .checklist input { flex: none; width: 1.5rem; height: 1.5rem; min-height: 0; margin: 0; accent-color: var(--link); }
    .checklist input:checked + span { color: var(--soft); text-decoration: line-through; }
    .list-tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 .75rem; }
    .small { font-size: .85rem; font-weight: 400; min-height: 1.75rem; padding: 0 .5rem; }
    .strips li { padding: .6rem 0; border-top: 1px solid var(--rule); }
    .gaps:empty { display: none; }
    .zone { margin: .3rem 0 .1rem; font-size: .85rem; }
    .key { border-radius: .2rem; padding: 0 .4rem; border-left: .8rem solid; color: var(--ink); }
    .key.good { border-color: var(--good-fill); } .key.bad { border-color: var(--bad-fill); }
    """

  private static let drawings: Stylesheet = """
    .timeline, .ladder { margin: 0 0 .75rem; }
    .ladder .name { font-weight: 600; }
    .timeline svg { overflow: visible; }
    .timeline line { stroke: var(--rule); stroke-width: 6; stroke-linecap: round; }
    .timeline circle { fill: var(--link); stroke: var(--card); stroke-width: 2; }
    .timeline .held { fill: var(--rank2); }
    .timeline .done { fill: var(--good); }
    .timeline .again { stroke: none; }
    .timeline text { font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 4; stroke-linejoin: round; }
    .timeline .time, .timeline .due text { font-size: 12px; font-weight: 400; }
    .timeline .due text { fill: var(--soft); }
    .timeline .due line { stroke: var(--rank2); stroke-width: 1.5; stroke-linecap: butt; stroke-dasharray: 4 3; }
    .strip .day { stroke: var(--card); stroke-width: 1; }
    .strip .now { stroke: var(--ink); stroke-width: 2; }
    .strip .now-flag { fill: var(--ink); }
    """

  private static let narrow: Stylesheet = """
    @media screen and (max-width: 56rem) {
      .columns { grid-template-columns: minmax(0, 1fr); }
      .columns > .who, .columns > :not(.who) { grid-column: 1; grid-row: auto; }
      .found li { grid-template-columns: 5.5rem minmax(0, 1fr); }
      .found li > :nth-child(n + 3) { grid-column: 2; }
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stacks, .stacks tbody { display: block; }
      .stacks tr { display: block; padding: .6rem 0; border-top: 1px solid var(--rule); }
      .stacks td { display: flow-root; border: 0; padding: .1rem 0 .1rem 9.6rem; }
      .stacks td::before { content: attr(data-title); float: left; width: 9rem; margin-left: -9.6rem; color: var(--soft); font-size: .85rem; font-weight: 400; padding-top: .1rem; }
      .stacks td:first-child { font-weight: 600; }
      .stacks .empty { display: none; }
      .glance thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .glance, .glance tbody { display: block; }
      .glance tr { display: block; padding: .6rem 0; border-top: 1px solid var(--rule); }
      .glance td { display: none; border: 0; padding: .1rem .8rem .1rem 0; }
      .glance td:nth-child(2) { display: block; font-weight: 600; }
      .glance td:nth-child(3), .glance td:nth-child(4) { display: inline-block; }
      .glance td:nth-child(4)::before { content: "first response "; color: var(--soft); }
    }
    @media screen and (max-width: 30rem) {
      .sheet { padding: .75rem; }
      .card { padding: .8rem; }
      .bar-inner { padding: .4rem .75rem; gap: .6rem; }
      .search kbd { display: none; }
      .filters > div { flex: 1 1 9rem; }
      .filters select { width: 100%; }
      .stacks td { padding-left: 7.4rem; }
      .stacks td::before { width: 7rem; margin-left: -7.4rem; }
    }
    @media print {
      @page { margin: 14mm; }
      /* Paper is read later: who is reachable now is not for it. */
      .bar, .foot, .self, .list-tools, .ways button, [data-now], .strip .now { display: none !important; }
      #_incidents, .incident ~ .incident { break-before: page; }
      .people li, .checklist label { padding: .2rem 0; }
      .targets { gap: .3rem 1.5rem; }
      .incident:target { box-shadow: none; }
      .people li, .checklist li, .steps li { break-inside: avoid; }
      a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
    }
    """
}
