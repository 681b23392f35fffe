import {
  type Connection,
  type Features,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  type RemoteConsole,
} from 'vscode-languageserver';
import { failureLine, placesIn } from '../core/failure';

/** Lines for the editor's output: fixed words, numbers, and places in the program. Never words of a note. */
export class Log {
  readonly #connection: Connection;
  readonly #said = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A mistake of our own, each once: `what` names the part that it was in. */
  failed(what: string, error: unknown): void {
    this.failedAt(what, placesIn(error));
  }

  failedAt(what: string, places: readonly string[]): void {
    const line = failureLine(what, places);
    if (this.#said.has(line)) return;
    this.#said.add(line);
    this.#send(MessageType.Error, line);
  }

  timing(line: string): void {
    this.#send(MessageType.Log, line);
  }

  #send(type: MessageType, message: string): void {
    detached(() => this.#connection.sendNotification(LogMessageNotification.type, { type, message }));
  }
}

/** For what is sent without waiting: an editor that refuses, or has gone, goes without. */
export const detached = (send: () => unknown): void => void (async () => send())().catch(() => {});

/** Of what the protocol library reports, the method that it concerns; the rest may quote a message. */
const withoutWords = (message: string): string => {
  const method = /'(\$?[\w/]{1,60})'/.exec(message)?.[1];
  return failureLine(method ? `protocol ${method}` : 'protocol', []);
};

/** The features of a connection, with a console that says nothing of what a message holds. */
export const features = {
  ...ProposedFeatures.all,
  console: (Base: new () => RemoteConsole) =>
    class extends Base {
      override error(message: string): void {
        detached(() => super.error(withoutWords(message)));
      }
      override warn(message: string): void {
        detached(() => super.warn(withoutWords(message)));
      }
      override info(message: string): void {
        detached(() => super.info(withoutWords(message)));
      }
      override log(message: string): void {
        detached(() => super.log(withoutWords(message)));
      }
      override debug(message: string): void {
        detached(() => super.debug(withoutWords(message)));
      }
    },
} satisfies Features;

/** For a process whose standard output is the protocol's, and whose standard error nobody may have to read. */
export function silenceConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[level] = () => {};
}
