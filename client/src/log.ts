import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const levels = new Set(['trace', 'debug', 'info', 'warn', 'error', 'append', 'appendLine', 'replace']);

/**
 * The channel for the client's own log, without what might quote a note: the protocol library writes messages
 * with their parameters, and errors with their own words. Of each entry the first line stays, which names what
 * it is about.
 */
export const withoutNoteText = (channel: LogOutputChannel): LogOutputChannel =>
  new Proxy(channel, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (!levels.has(String(property))) return value.bind(target);
      return (message: unknown) => value.call(target, firstLine(message));
    },
  });

/** `Sending request 'x - (1)'.` stays; `Params: {…}` under it, a message as a JSON object, an error's words go. */
export function firstLine(message: unknown): string {
  if (typeof message !== 'string') return 'an error';
  if (message.startsWith('{')) return 'a message of the protocol';
  return message.split(/[\r\n]/, 1)[0]!.replace(/ with (?:message|error):? .*/, '.');
}

/** Keeps the words of errors out of what the client library logs and says in notifications. */
export function withoutErrorWords(client: BaseLanguageClient): void {
  for (const level of ['error', 'warn', 'info', 'debug'] as const) {
    const original = client[level].bind(client);
    client[level] = (message: string, _data?: unknown, shown?: boolean | 'force') =>
      original(firstLine(message), undefined, shown as boolean);
  }
}
