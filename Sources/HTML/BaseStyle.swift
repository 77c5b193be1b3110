extension Stylesheet {
  /// What all pages share: colours by day and by night, words, tables, drawings, focus and print.
  ///
  /// Every pair of colours that text stands in has a contrast of 4.5 to 1 or more, and marks and lines that mean
  /// something 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
  static let base: Stylesheet = """

    :root {
      color-scheme: light dark;
      --paper: #f5f6f8; --card: #ffffff; --ink: #17202b; --soft: #4b5766; --rule: #d4dae2; --edge: #7b8796;
      --link: #0b55b5; --focus: #0b55b5; --mark: #fff1b8; --shade: #e9edf2;
      --rank1: #b3141d; --rank2: #974800; --rank3: #1f5ca8; --rank4: #4d5866; --on-rank: #ffffff;
      --good: #0d6b3a; --good-fill: #2c9a5f; --bad: #b3141d; --bad-fill: #d64550; --idle-fill: #c9d0d9;
      --series1: #1f5ca8; --series2: #974800; --series3: #0d6b3a; --series4: #7a3e9d;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #0f141a; --card: #18202a; --ink: #e7ecf2; --soft: #a9b5c3; --rule: #303b48; --edge: #7f8c9b;
        --link: #8ebcff; --focus: #8ebcff; --mark: #574a12; --shade: #222c38;
        --rank1: #ff9a92; --rank2: #ffbd66; --rank3: #95c3ff; --rank4: #bcc6d1; --on-rank: #0f141a;
        --good: #6fd8a0; --good-fill: #3fae76; --bad: #ff9a92; --bad-fill: #e4616b; --idle-fill: #44505e;
        --series1: #95c3ff; --series2: #ffbd66; --series3: #6fd8a0; --series4: #d5a6f2;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 .5rem; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; }
    p, ul, ol, dl, table, figure { margin: 0 0 .75rem; }
    ul, ol { padding-left: 1.4rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: .15em; }
    code, kbd { font: .92em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    kbd { border: 1px solid var(--edge); border-radius: .25rem; padding: 0 .3rem; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    [hidden] { display: none !important; }
    .soft { color: var(--soft); }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .skip { position: absolute; left: .5rem; top: -4rem; z-index: 9; padding: .5rem 1rem; background: var(--card); }
    .skip:focus { top: .5rem; }
    .sheet { max-width: 70rem; margin: 0 auto; padding: 1rem; }
    .card { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; padding: 1rem; margin: 0 0 1rem; }
    .scroll { overflow-x: auto; margin: 0 0 .75rem; }
    .scroll > table { margin: 0; }
    table { border-collapse: collapse; width: 100%; font-size: .95em; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--rule); }
    thead th { color: var(--soft); font-weight: 600; font-size: .85rem; }
    tbody th { font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .chip {
      display: inline-block; border-radius: 1rem; padding: .05rem .6rem; font-size: .85rem; font-weight: 700;
      background: var(--rank4); color: var(--on-rank); white-space: nowrap;
    }
    .rank1 { background: var(--rank1); } .rank2 { background: var(--rank2); } .rank3 { background: var(--rank3); }
    .drawing { display: block; width: 100%; max-width: 100%; overflow: hidden; }
    .drawing text { fill: var(--ink); font-size: 13px; font-family: inherit; }
    .drawing .caption { fill: var(--soft); font-size: 12px; }
    .drawing .axis { stroke: var(--edge); stroke-width: 1; }
    .drawing .grid { stroke: var(--rule); stroke-width: 1; }
    .drawing .box { fill: var(--card); stroke: var(--edge); stroke-width: 1; }
    .drawing .good { fill: var(--good-fill); } .drawing .bad { fill: var(--bad-fill); } .drawing .idle { fill: var(--idle-fill); }
    .drawing .series1 { fill: var(--series1); stroke: var(--series1); } .drawing .series2 { fill: var(--series2); stroke: var(--series2); }
    .drawing .series3 { fill: var(--series3); stroke: var(--series3); } .drawing .series4 { fill: var(--series4); stroke: var(--series4); }
    .drawing polyline { fill: none !important; stroke-width: 2; stroke-linejoin: round; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      :root {
        color-scheme: light;
        --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --rule: #bbb; --edge: #666; --link: #000; --shade: #eee;
        --rank1: #b3141d; --rank2: #974800; --rank3: #1f5ca8; --rank4: #4d5866; --on-rank: #fff;
        --good: #0d6b3a; --good-fill: #2c9a5f; --bad: #b3141d; --bad-fill: #d64550; --idle-fill: #c9d0d9;
        --series1: #1f5ca8; --series2: #974800; --series3: #0d6b3a; --series4: #7a3e9d;
      }
      html { font-size: 9.5pt; }
      .sheet { max-width: none; padding: 0; }
      .card { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: .5rem 0; }
      .scroll { overflow: visible; }
      .skip, .screen-only { display: none !important; }
      .chip, .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      h2, h3, h4 { break-after: avoid; }
      tr, .drawing { break-inside: avoid; }
    }

    """
}
