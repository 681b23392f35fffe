/** Pages for a browser that need nothing else: no script, no other file. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words from a note or a name, which are never markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found]!);

const style = `
:root { color-scheme: light dark; --ink: #1b2a30; --paper: #fff; --line: #c4d0d4; --soft: #eef3f4; --bar: #0f6a7d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eef0; --paper: #14201f; --line: #44585c; --soft: #1f2e2f; --bar: #6fc3d4; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .25rem 0; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.bar { width: 40%; }
td.bar span { display: block; height: .9rem; min-width: 1px; background: var(--bar); }
svg { width: 100%; height: auto; }
svg rect { fill: var(--bar); }
svg text { fill: var(--ink); font: 11px system-ui, sans-serif; }
.note { background: var(--soft); border-left: 4px solid var(--bar); padding: .5rem .75rem; }
blockquote { margin: .2rem 0; padding: .2rem .6rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
.blank { border-bottom: 1px dashed var(--ink); display: inline-block; min-width: 12rem; }
@media print { body { max-width: none; padding: 0; color: #000; background: #fff; } h2 { break-after: avoid; } tr, blockquote { break-inside: avoid; } }
`;

/** A whole page in English; `body` is markup. */
export const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
