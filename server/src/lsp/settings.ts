import type { Connection } from 'vscode-languageserver';
import { parseSettings, type Settings } from '../core/index';
import type { PayerSet } from '../core/payers/payerSet';
import type { Client } from './client';
import { settingsSection } from './protocol';
import { warn } from './say';

/** The user's settings, asked for once per document and again after a change. */
export class SettingsCache {
  readonly #byDocument = new Map<string, Promise<Settings>>();
  readonly #rawByDocument = new Map<string, Promise<unknown>>();
  readonly #complaints = new Set<string>();
  readonly #connection: Connection;
  readonly #client: Client;
  /** What an editor sent that cannot be asked. */
  #pushed: unknown;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Never rejects: an editor without an answer means the defaults. `payers` are those that can be chosen. */
  of(uri: string, payers: PayerSet): Promise<Settings> {
    let settings = this.#byDocument.get(uri);
    if (!settings) {
      settings = this.#raw(uri).then((raw) => this.#parse(raw, payers));
      this.#byDocument.set(uri, settings);
    }
    return settings;
  }

  /** The payer profiles that the settings of a document name, which count before its other settings can be read. */
  async payerFiles(uri: string): Promise<readonly string[]> {
    return parseSettings(await this.#raw(uri)).settings.payerFiles;
  }

  /** Takes a change notification; what it carries counts only for editors that cannot be asked. */
  changed(raw: unknown): void {
    this.forgetAll();
    if (typeof raw === 'object' && raw !== null)
      this.#pushed = (raw as Record<string, unknown>)[settingsSection];
  }

  forget(uri: string): void {
    this.#byDocument.delete(uri);
    this.#rawByDocument.delete(uri);
  }

  forgetAll(): void {
    this.#byDocument.clear();
    this.#rawByDocument.clear();
  }

  #raw(uri: string): Promise<unknown> {
    let raw = this.#rawByDocument.get(uri);
    if (!raw) {
      raw = this.#ask(uri);
      this.#rawByDocument.set(uri, raw);
    }
    return raw;
  }

  async #ask(uri: string): Promise<unknown> {
    if (!this.#client.hasConfiguration) return this.#pushed;
    const { workspace } = this.#connection;
    return await workspace
      .getConfiguration({ scopeUri: uri, section: settingsSection })
      .catch(() => undefined);
  }

  /** Says each complaint once. */
  #parse(raw: unknown, payers: PayerSet): Settings {
    const { settings, messages } = parseSettings(raw, payers);
    for (const message of messages) {
      if (this.#complaints.has(message)) continue;
      this.#complaints.add(message);
      warn(this.#connection, message);
    }
    return settings;
  }
}
