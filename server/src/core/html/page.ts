import { type Html, html } from './html';
import { pageStyle } from './style';

/** A whole page in English for a browser that needs nothing else: no script, no other file. `style` is a style sheet of our own. */
export const page = (title: string, body: Html, style = ''): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${pageStyle(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.source;
