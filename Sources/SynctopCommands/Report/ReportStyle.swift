import TaskModel

/// How the HTML of a report looks, in light and in dark, on a screen and on paper.
enum ReportStyle {
  /// The class of what is in a state.
  static func name(of state: TaskState) -> String { "s-" + state.rawValue.replacing("_", with: "-") }

  static let css = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
      --failing: #c62828; --stopped: #8e24aa; --warning: #9a6700; --running: #0b7285; --ok: #2e7d32; --none: #818b98; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #3d444d; --soft: #161b22;
        --failing: #ff7b72; --stopped: #d2a8ff; --warning: #e3b341; --running: #56d4dd; --ok: #56d364; --none: #6e7681; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
      font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; margin: 0 0 .75rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; padding-left: .6rem; border-left: 4px solid currentColor; }
    p, ul, ol { margin: .5rem 0; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .25rem 1.5rem; margin: 0; }
    dt { color: var(--dim); font-size: .85rem; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .93rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line);
      overflow-wrap: break-word; }
    th { color: var(--dim); font-weight: 600; }
    thead th, td[class] { white-space: nowrap; }
    pre { background: var(--soft); border: 1px solid var(--line); padding: .6rem; overflow-x: auto; font-size: .85rem; }
    small { display: block; color: var(--dim); }
    .place { color: var(--dim); }
    .s-failing { color: var(--failing); } .s-stopped { color: var(--stopped); } .s-running { color: var(--running); }
    .s-stuck, .s-retrying, .s-overdue, .s-late { color: var(--warning); } .s-ok { color: var(--ok); }
    .s-never-ran, .s-unknown { color: var(--none); }
    td.s-failing, td.s-stopped { font-weight: 600; }
    .defs { position: absolute; }
    .timeline th { width: 16rem; font-weight: 400; color: var(--ink); }
    .timeline td, .timeline th { padding-top: .2rem; padding-bottom: .2rem; vertical-align: middle; }
    .timeline svg { display: block; width: 100%; min-width: 24rem; overflow: visible; color: var(--dim); }
    .timeline rect { fill: currentColor; }
    .timeline .gap { fill: url(#gap); color: var(--line); }
    .hatch { stroke: var(--none); stroke-width: 1.5; }
    .timeline text { fill: var(--dim); font-size: 12px; }
    .axis { stroke: var(--line); }
    .run-failed { stroke: var(--ink); stroke-width: 2; } .run { stroke: var(--dim); }
    .legend { color: var(--dim); font-size: .85rem; }
    @media print {
      :root { --paper: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #fff; }
      main { max-width: none; padding: 0; } .wide { overflow: visible; }
      h2, h3, thead { break-after: avoid; } tr, li, pre { break-inside: avoid; } pre { white-space: pre-wrap; }
      .timeline rect, .timeline .gap { print-color-adjust: exact; }
    }

    """
}
