import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { analyze } from '../core/index';
import { gated } from '../lsp/gate';
import { features, silenceConsole } from '../lsp/log';
import { wallCalendar, wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';

// The script of a worker: messages come from and go to the page that started it.
const scope = self as unknown as DedicatedWorkerGlobalScope;
silenceConsole();
const { reader, writer } = gated(
  { reader: new BrowserMessageReader(scope), writer: new BrowserMessageWriter(scope) },
  () => {}, // a page hands over whole messages
);

function uncaught(report: (error: unknown) => void): void {
  scope.addEventListener('error', (event) => {
    event.preventDefault();
    report(event.error);
  });
  scope.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    report(event.reason);
  });
}

startServer(createConnection(features, reader, writer), {
  analyze,
  uncaught,
  now: wallClock,
  today: wallCalendar,
  lastDay: wallCalendar,
  pages: null,
  loadClinic: null,
});
