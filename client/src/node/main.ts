import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client';

/** VS Code on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/node.js');
  const server = { module, transport: TransportKind.ipc };
  // The server says nothing there itself. What Node does, before a process ends, might quote a note.
  const stdioOptions = { stdout: unread, stderr: unread };
  return startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, server, { ...options, stdioOptions }),
  );
}

const unread = (output: NodeJS.ReadableStream): void => void output.resume();
