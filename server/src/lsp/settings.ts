import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { defaultSettings, parseSettings, type Settings } from '../core/index';
import type { Client } from './client';
import { settingsSection } from './protocol';

/** The user's settings, asked for once per document and again after a change. */
export class SettingsCache {
  readonly #byDocument = new Map<string, Promise<Settings>>();
  readonly #complaints = new Set<string>();
  readonly #connection: Connection;
  readonly #client: Client;
  #pushed: Settings = defaultSettings;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Never rejects: an editor without an answer means the defaults. */
  of(uri: string): Promise<Settings> {
    if (!this.#client.hasConfiguration) return Promise.resolve(this.#pushed);
    let settings = this.#byDocument.get(uri);
    if (!settings) {
      settings = this.#connection.workspace
        .getConfiguration({ scopeUri: uri, section: settingsSection })
        .then(
          (raw: unknown) => this.#parse(raw),
          () => defaultSettings,
        );
      this.#byDocument.set(uri, settings);
    }
    return settings;
  }

  /** Takes a change notification; what it carries counts only for editors that cannot be asked. */
  changed(raw: unknown): void {
    this.#byDocument.clear();
    if (typeof raw !== 'object' || raw === null) return;
    this.#pushed = this.#parse((raw as Record<string, unknown>)[settingsSection]);
  }

  forget(uri: string): void {
    this.#byDocument.delete(uri);
  }

  /** Says each complaint once. */
  #parse(raw: unknown): Settings {
    const { settings, messages } = parseSettings(raw);
    for (const message of messages) {
      if (this.#complaints.has(message)) continue;
      this.#complaints.add(message);
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
    }
    return settings;
  }
}
