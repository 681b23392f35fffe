import {
  type Connection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { type Context, createContext } from '../core/index';
import type { Client } from './client';
import { detached } from './log';
import type { Clinic, FileProblem, Runtime } from './runtime';
import { warn } from './say';

/** What a clinic has of its own: payers, words, imported tables. */
export type ClinicContext = Pick<Context, 'payers' | 'edits' | 'mue' | 'lexicon'>;

const builtIn: ClinicContext = createContext();

/** The clinic's own data by folder of the workspace, read once and again when a file of it changes. */
export class Clinics {
  readonly #byFolder = new Map<string, Promise<ClinicContext>>();
  /** Files with a finding in them, by folder. */
  readonly #marked = new Map<string, ReadonlySet<string>>();
  readonly #said = new Set<string>();
  readonly #watched = new Set<string>();
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #load: Runtime['loadClinic'];

  constructor(connection: Connection, client: Client, load: Runtime['loadClinic']) {
    this.#connection = connection;
    this.#client = client;
    this.#load = load;
  }

  /**
   * Of the innermost folder that holds the document, with the profiles that the settings name; the built-in data
   * outside of any folder.
   */
  of(uri: string, payerFiles: readonly string[]): Promise<ClinicContext> {
    const folder = this.#client.folders
      .filter((candidate) => uri.startsWith(`${candidate}/`))
      .reduce((inner, candidate) => (candidate.length > inner.length ? candidate : inner), '');
    if (folder === '' || !this.#load) return Promise.resolve(builtIn);
    const key = JSON.stringify([folder, payerFiles]);
    this.#watchNamed(payerFiles);
    let clinic = this.#byFolder.get(key);
    if (!clinic) {
      clinic = this.#load(folder, payerFiles).then(
        (read) => this.#taken(key, read),
        () => builtIn,
      );
      this.#byFolder.set(key, clinic);
    }
    return clinic;
  }

  /** Asks the editor to tell of changes, where it can. */
  watch(): void {
    if (this.#client.watchesFiles)
      detached(() =>
        this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/.theralint/**/*.json' }],
        }),
      );
  }

  #watchNamed(payerFiles: readonly string[]): void {
    const fresh = payerFiles.filter((name) => !this.#watched.has(name));
    if (fresh.length === 0 || !this.#client.watchesFiles) return;
    for (const name of fresh) this.#watched.add(name);
    detached(() =>
      this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: fresh.map((name) => ({
          globPattern: `**/${name.replaceAll('\\', '/').replace(/^(\.?\/)+/, '')}`,
        })),
      }),
    );
  }

  forgetAll(): void {
    this.#byFolder.clear();
  }

  #taken(key: string, { context, problems }: Clinic): ClinicContext {
    const before = this.#marked.get(key) ?? new Set();
    const now = new Set(problems.map(({ uri }) => uri));
    for (const uri of before)
      if (!now.has(uri)) detached(() => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
    for (const problem of problems) this.#report(problem);
    this.#marked.set(key, now);
    return context;
  }

  /** In the file itself, and once in words for those who do not have it open: it changes how notes are judged. */
  #report({ file, uri, message, range }: FileProblem): void {
    const diagnostic = { range, message, severity: DiagnosticSeverity.Error, source: 'Theralint' };
    detached(() => this.#connection.sendDiagnostics({ uri, diagnostics: [diagnostic] }));
    const words = `${file}: ${message}`;
    if (this.#said.has(words)) return;
    this.#said.add(words);
    warn(this.#connection, words);
  }
}
