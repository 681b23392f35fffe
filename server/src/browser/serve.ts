import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { most, places } from '../clinic/clinicFiles';
import { loadClinic } from '../clinic/loadClinic';
import { withWords } from '../clinic/words';
import { analyze, stages } from '../core/index';
import { gated } from '../lsp/gate';
import { features, silenceConsole } from '../lsp/log';
import { wallCalendar, wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';
import { changeThroughEditor, throughEditor } from './clinicFiles';
import { dismissedHost } from './dismissed';

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

const connection = createConnection(features, reader, writer);
const change = changeThroughEditor(connection);
startServer(connection, {
  analyze,
  stages,
  warmsUp: true,
  uncaught,
  now: wallClock,
  today: wallCalendar,
  lastDay: wallCalendar,
  pages: null,
  loadClinic: (folder, payerFiles) =>
    loadClinic(throughEditor(connection, folder), dismissedHost(folder), payerFiles),
  changeDismissed: (folder, made) => change(folder, places.dismissed, most.dismissed, made),
  addWords: (folder, words, means) => change(folder, places.words, most.words, withWords(words, means)),
});
