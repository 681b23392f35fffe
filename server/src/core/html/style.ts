/** Style sheets: of a page by itself, and of one in an editor. Each names its colours, the rest is the same. */
import { type Html, styleSheet } from './html';

/**
 * The colours by what they say: `ink` on `paper`, `soft` grounds, `line`s between, `bar`s for amounts, and `good`, `bad` or
 * `open` for what fits, what contradicts and what is not written.
 */
const ownColours = `
:root { color-scheme: light dark; --ink: #1b2a30; --faint: #4d5f66; --paper: #fff; --line: #c4d0d4; --soft: #eef3f4; --bar: #0f6a7d; --quiet: #9fb8bf;
  --good: #1d6b34; --bad: #b3261e; --open: #7a5200; --link: #0b5a8a; --font: system-ui, sans-serif; --size: 1rem; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eef0; --faint: #a9babf; --paper: #14201f; --line: #44585c; --soft: #1f2e2f; --bar: #6fc3d4; --quiet: #56757c;
    --good: #7fce95; --bad: #ff8a80; --open: #e5b95c; --link: #8ac7f0; }
}
`;

/** Those of the editor's theme; a theme of high contrast draws lines around what others tint. */
const editorColours = `
:root { --ink: var(--vscode-editor-foreground, var(--vscode-foreground)); --faint: var(--vscode-descriptionForeground, var(--ink)); --paper: var(--vscode-editor-background);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-panel-border, currentColor))); --soft: var(--vscode-textCodeBlock-background, var(--vscode-editorWidget-background));
  --bar: var(--vscode-charts-blue, var(--vscode-textLink-foreground)); --quiet: var(--vscode-input-placeholderForeground, var(--vscode-descriptionForeground, var(--ink)));
  --good: var(--vscode-testing-iconPassed, var(--vscode-charts-green)); --bad: var(--vscode-editorError-foreground, var(--vscode-errorForeground)); --open: var(--vscode-editorWarning-foreground);
  --link: var(--vscode-textLink-foreground); --font: var(--vscode-font-family); --size: var(--vscode-font-size); }
.vscode-high-contrast, .vscode-high-contrast-light { --soft: var(--vscode-editor-background); --quiet: var(--vscode-editor-foreground); --faint: var(--vscode-editor-foreground); }
body { padding: 0 1rem 2rem; }
`;

const shared = `
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; font: var(--size)/1.5 var(--font); color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5em; margin: .5rem 0 .15rem; }
h2 { font-size: 1.15em; margin: 1.75rem 0 .5rem; }
h3, h4 { font-size: 1em; margin: 1rem 0 .25rem; }
h4 { font-weight: 500; }
p, ul, ol { margin: .35rem 0; }
ul, ol { padding-left: 1.4rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .25rem 0; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody th { font-weight: 500; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
td.bar { width: 40%; }
td.bar span { display: block; height: .9rem; min-width: 1px; background: var(--bar); }
svg[viewBox] { width: 100%; height: auto; }
svg rect { fill: var(--bar); }
svg text { fill: var(--ink); font: 11px var(--font); }
.note { background: var(--soft); border-left: 4px solid var(--bar); padding: .5rem .75rem; }
blockquote { margin: .2rem 0; padding: .2rem .6rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
.blank { border-bottom: 1px dashed var(--ink); display: inline-block; min-width: 12rem; }
@media (forced-colors: active) {
  :root { --ink: CanvasText; --faint: CanvasText; --paper: Canvas; --line: CanvasText; --soft: Canvas; --bar: Highlight; --quiet: GrayText; --good: CanvasText; --bad: CanvasText; --open: CanvasText; --link: LinkText; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #333; --paper: #fff; --line: #999; --soft: #fff; --bar: #0f6a7d; --quiet: #aaa; --good: #1d6b34; --bad: #b3261e; --open: #7a5200; --link: #000; }
  body { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; } tr, li, blockquote, svg, .figures { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`;

/** For a file that is opened in a browser. */
export const pageStyle = (more: string): Html => styleSheet(ownColours + shared + more);

/** For a page beside a note in an editor. */
export const panelStyle = (more: string): Html => styleSheet(editorColours + shared + more);
