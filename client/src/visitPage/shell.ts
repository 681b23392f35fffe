import type { Uri, Webview } from 'vscode';
import { visitStyle } from '../../../server/src/core/features/visitPage/style';
import { html } from '../../../server/src/core/html/html';
import { panelStyle } from '../../../server/src/core/html/style';

/**
 * The empty page of the panel: it may run its own script and show its own style, and nothing else, from nowhere. What it shows
 * is sent to it.
 */
export function shell(webview: Webview, script: Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Visit</title>
<style nonce="${nonce}">${panelStyle(visitStyle)}</style>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>
`.source;
}
