import {
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Client } from './client';
import { unattended } from './guarded';
import { detached, type Log } from './log';
import type { Note } from './notes';
import { toDiagnostics } from './toProtocol';

/** Time without a keystroke before diagnostics are sent to editors that do not ask for them, in ms. */
const pause = 200;

/** Gives findings to editors that ask (pull) and sends them to those that do not (publish). */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #first: (uri: string) => Promise<Note | undefined>;
  /** Where the pages of the findings are, as a URI; null where they did not come with the server. */
  readonly #pages: string | null;
  readonly #log: Log;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    connection: Connection,
    client: Client,
    first: (uri: string) => Promise<Note | undefined>,
    pages: string | null,
    log: Log,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#first = first;
    this.#pages = pages;
    this.#log = log;
  }

  /** The answer to a pull; `unchanged` where the editor has it already. */
  report(note: Note, previous: string | undefined): DocumentDiagnosticReport {
    const resultId = String(note.state);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#items(note) };
  }

  /** After a keystroke: sends once the author pauses. */
  changed(uri: string): void {
    if (this.#client.pullsDiagnostics) return;
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(
        unattended(this.#log, 'publish', () => this.#publish(uri)),
        pause,
      ),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    if (!this.#client.pullsDiagnostics)
      detached(() => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** After a change of settings: everything that is open again. */
  refresh(uris: readonly string[]): void {
    if (!this.#client.pullsDiagnostics) for (const uri of uris) this.changed(uri);
    else if (this.#client.refreshesDiagnostics)
      detached(() => this.#connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  /** The version goes along, so that an editor can tell that it has typed on. */
  async #publish(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const note = await this.#first(uri);
    if (!note) return;
    await this.#connection.sendDiagnostics({ uri, version: note.version, diagnostics: this.#items(note) });
  }

  #items(note: Note): Diagnostic[] {
    return toDiagnostics(note, this.#client, this.#pages, (error) =>
      this.#log.failed('finding-not-shown', error),
    );
  }
}
