import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { type Context, createContext } from '../core/index';
import { l10n } from '../core/l10n';
import type { Client } from './client';
import { detached } from './log';
import type { Clinic, FileProblem, Runtime } from './runtime';
import { warn } from './say';

/** What a clinic has of its own: payers, words, phrases, imported tables, what it has dismissed. */
export type ClinicContext = Pick<Context, 'payers' | 'edits' | 'mue' | 'lexicon' | 'phrases' | 'dismissals'>;

const builtIn: ClinicContext = createContext();

/** The clinic's own data by folder of the workspace, read once and again when a file of it changes. */
export class Clinics {
  readonly #byFolder = new Map<string, Promise<ClinicContext>>();
  /** Files with a finding in them, by folder. */
  readonly #marked = new Map<string, ReadonlySet<string>>();
  /** What was last said of a folder. */
  readonly #said = new Map<string, string>();
  readonly #watched = new Set<string>();
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #load: Runtime['loadClinic'];
  #trusted: boolean;

  constructor(connection: Connection, client: Client, load: Runtime['loadClinic']) {
    this.#connection = connection;
    this.#client = client;
    this.#load = load;
    this.#trusted = client.options.trusted ?? true;
  }

  /** Whether somebody vouches for the folders of the workspace; what they hold is not read before. */
  get trusted(): boolean {
    return this.#trusted;
  }

  trust(): void {
    this.#trusted = true;
  }

  /** The innermost folder of the workspace that holds a document; empty where none does. */
  folderOf(uri: string): string {
    return this.#client.folders
      .filter((candidate) => uri.startsWith(`${candidate}/`))
      .reduce((inner, candidate) => (candidate.length > inner.length ? candidate : inner), '');
  }

  /**
   * Of the innermost folder that holds the document, with the profiles that the settings name; the built-in data
   * outside of any folder, and while nobody vouches for the folders.
   */
  of(uri: string, payerFiles: readonly string[]): Promise<ClinicContext> {
    const folder = this.folderOf(uri);
    if (folder === '' || !this.#load || !this.#trusted) return Promise.resolve(builtIn);
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
          globPattern: `**/${plainPattern(name.replaceAll('\\', '/').replace(/^(\.?\/)+/, ''))}`,
        })),
      }),
    );
  }

  forgetAll(): void {
    this.#byFolder.clear();
  }

  #taken(key: string, { context, problems }: Clinic): ClinicContext {
    const inFiles = new Map<string, FileProblem[]>();
    for (const problem of problems) inFiles.set(problem.uri, [...(inFiles.get(problem.uri) ?? []), problem]);
    const before = this.#marked.get(key) ?? new Set();
    for (const uri of before)
      if (!inFiles.has(uri)) detached(() => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
    for (const [uri, inFile] of inFiles)
      detached(() => this.#connection.sendDiagnostics({ uri, diagnostics: inFile.map(toDiagnostic) }));
    this.#marked.set(key, new Set(inFiles.keys()));
    this.#say(key, problems);
    return context;
  }

  /** Once in words for those who do not have the files open: it changes how notes are judged. */
  #say(key: string, problems: readonly FileProblem[]): void {
    const words = collected(problems);
    const known = this.#said.get(key);
    this.#said.set(key, words);
    if (words !== '' && words !== known) warn(this.#connection, words);
  }
}

/** In the file itself, at the words at fault. */
const toDiagnostic = ({ message, range }: FileProblem): Diagnostic => ({
  range,
  message,
  severity: DiagnosticSeverity.Error,
  source: 'Theralint',
});

/** One message, however much is wrong; empty where nothing is. */
function collected(problems: readonly FileProblem[]): string {
  const [first, ...others] = problems;
  if (!first) return '';
  const files = [...new Set(problems.map(({ file }) => file))];
  const words = `${first.file}: ${first.message}`;
  if (others.length === 0) return words;
  const place = files.length === 1 ? l10n`in this file` : l10n`in ${files.length} files`;
  return l10n`${words} ${problems.length} faults are marked ${place}.`;
}

/** What means something in a pattern of file names stands for itself. */
const plainPattern = (name: string): string => name.replace(/[*?{}[\]]/g, '[$&]');
