import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { analyze } from '../core/index';
import { wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';

// The script of a worker: messages come from and go to the page that started it.
const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
startServer(connection, { analyze, now: wallClock, pages: null, loadClinic: null });
