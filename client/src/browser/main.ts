import { type ExtensionContext, l10n, Uri } from 'vscode';
import { speak } from '../../../server/src/core/l10n';
import { othersFirst } from '../../../server/src/lsp/othersFirst';

/** VS Code in a browser: the server is a worker. A function, so that a restart gets a new one. In parts, as in node/main. */
export async function activate(context: ExtensionContext): Promise<void> {
  speak(l10n.bundle ?? {});
  await othersFirst();
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
    'vscode-languageclient/browser'
  );
  await othersFirst();
  const { startClient } = await import('../client');
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const server = async () => {
    // The extension host has a Worker of its own that the client library does not recognise as one.
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  await startClient(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
