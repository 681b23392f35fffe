import {
  type Connection,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type Context, createContext } from '../core/index';
import type { Client } from './client';
import type { Runtime } from './runtime';

/** What a clinic has of its own: payers, imported tables. */
export type ClinicContext = Pick<Context, 'payers' | 'edits' | 'mue'>;

const builtIn: ClinicContext = createContext();

/** The clinic's own data by folder of the workspace, read once and again when a file of it changes. */
export class Clinics {
  readonly #byFolder = new Map<string, Promise<ClinicContext>>();
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #load: Runtime['loadClinic'];

  constructor(connection: Connection, client: Client, load: Runtime['loadClinic']) {
    this.#connection = connection;
    this.#client = client;
    this.#load = load;
  }

  /** Of the innermost folder that holds the document; the built-in data outside of any. */
  of(uri: string): Promise<ClinicContext> {
    const folder = this.#client.folders
      .filter((candidate) => uri.startsWith(`${candidate}/`))
      .reduce((inner, candidate) => (candidate.length > inner.length ? candidate : inner), '');
    if (folder === '' || !this.#load) return Promise.resolve(builtIn);
    let clinic = this.#byFolder.get(folder);
    if (!clinic) {
      clinic = this.#load(folder).then(
        ({ context, problems }) => {
          for (const message of problems)
            void this.#connection.sendNotification(ShowMessageNotification.type, {
              type: MessageType.Warning,
              message,
            });
          return context;
        },
        () => builtIn,
      );
      this.#byFolder.set(folder, clinic);
    }
    return clinic;
  }

  /** Asks the editor to tell of changes, where it can. */
  watch(): void {
    if (this.#client.watchesFiles)
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/.theralint/**/*.json' }],
      });
  }

  forgetAll(): void {
    this.#byFolder.clear();
  }
}
