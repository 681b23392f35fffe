import { type ExtensionContext, l10n } from 'vscode';
import { speak } from '../../../server/src/core/l10n';
import { othersFirst } from '../../../server/src/lsp/othersFirst';

/**
 * VS Code on the desktop and on a remote machine: the server is a process of its own. Other extensions start at the same
 * time, in the same process: what this one needs is loaded in parts, with others let in between.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  speak(l10n.bundle ?? {});
  await othersFirst();
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  await othersFirst();
  const { startClient } = await import('../client');
  const module = context.asAbsolutePath('dist/server/node.js');
  const words = l10n.uri?.fsPath;
  const options = words ? { env: { ...process.env, THERALINT_WORDS: words } } : {};
  const server = { module, transport: TransportKind.ipc, options };
  // The server says nothing there itself. What Node does, before a process ends, might quote a note.
  const stdioOptions = { stdout: unread, stderr: unread };
  await startClient(
    context,
    (id, name, rest) => new LanguageClient(id, name, server, { ...rest, stdioOptions }),
  );
}

const unread = (output: NodeJS.ReadableStream): void => void output.resume();
