/** What the page of a visit needs beyond the style of all pages. */
export const visitStyle = `
.sub { color: var(--faint); margin: 0; }
small { color: var(--faint); font-size: .9em; }
.figures { list-style: none; padding: 0; margin: 1rem 0 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; }
@media (max-width: 40rem) { .figures { grid-template-columns: repeat(2, 1fr); } th, td { padding: .3rem .2rem; overflow-wrap: anywhere; } td.n { white-space: normal; } }
.figures li { border: 1px solid var(--line); border-left: 4px solid var(--quiet); padding: .45rem .7rem; background: var(--soft); }
.figures strong { font-size: 1.5em; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures small { display: block; }
.figures .good { border-left-color: var(--good); }
.figures .bad { border-left-color: var(--bad); }
.figures .open { border-left-color: var(--open); }
.mark { display: inline-block; white-space: nowrap; font-weight: 400; font-size: .9em; }
.mark.good::first-letter { color: var(--good); }
.mark.bad::first-letter { color: var(--bad); }
.mark.open::first-letter { color: var(--open); }
.findings, .blanks, .evidence ul { list-style: none; padding: 0; margin: 0; }
.findings li { border-left: 4px solid var(--quiet); padding: .15rem 0 .15rem .7rem; margin: .4rem 0; }
.findings p { margin: 0; }
.findings .info { border-left-color: var(--bar); }
.findings .error { border-left-color: var(--bad); }
.findings .warning { border-left-color: var(--open); }
.findings .kind { font-weight: 600; }
.blanks li { display: inline-block; margin: 0 .75rem .25rem 0; }
.checked, .question { color: var(--faint); }
.question { margin: 0; font-style: italic; }
.evidence th[scope=row] { width: 32%; }
.evidence li + li { margin-top: .3rem; }
.kind + .go, .go + .why { margin-left: .5rem; }
.sum > * { font-weight: 600; border-top: 1px solid var(--ink); }
.sum .mark, .sum .go, .sum .words, .sum small { font-weight: 400; }
.holds { background: var(--soft); }
svg.timeline { overflow: visible; display: block; margin: .5rem 0; }
.legend { color: var(--faint); margin: 0; }
.legend span { margin-right: 1rem; white-space: nowrap; }
svg line.tick { stroke: var(--line); stroke-width: 1; stroke-dasharray: 2 3; }
svg.timeline text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg text.tick { fill: var(--faint); }
svg rect.timed { fill: var(--bar); }
svg rect.untimed { fill: var(--paper); stroke: var(--bar); stroke-width: 2; }
svg rect.session { fill: none; stroke: var(--ink); stroke-width: 1; }
svg rect.gap { fill: var(--quiet); opacity: .6; }
svg rect.stripe { fill: var(--bad); }
svg rect.contested { fill: url(#contested); stroke: var(--bad); stroke-width: 1; fill-opacity: .55; pointer-events: none; }
svg.trend { overflow: visible; display: block; margin: .5rem 0 .75rem; max-width: 36rem; }
svg.trend line { stroke: var(--bar); stroke-width: 2; }
svg.trend line.base { stroke: var(--line); stroke-width: 1; }
svg.trend circle { fill: var(--bar); stroke: var(--paper); stroke-width: 1.5; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
.go { text-decoration: underline dotted; text-underline-offset: .2em; }
.go:hover { color: var(--link); text-decoration-style: solid; }
.why { color: var(--link); }
.why:hover { text-decoration: underline; }
button:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
g[data-go] { cursor: pointer; }
summary { cursor: pointer; margin: .4rem 0; color: var(--link); width: max-content; max-width: 100%; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 0; }
.actions button { border: 1px solid var(--vscode-button-border, var(--line)); padding: .25rem .7rem; background: var(--vscode-button-secondaryBackground, var(--soft)); color: var(--vscode-button-secondaryForeground, var(--ink)); }
.actions button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--soft)); }
@media print { .actions { display: none; } }
`;
