import type { LogOutputChannel } from 'vscode';

/**
 * The channel for the client's own log. At its most talkative the protocol library writes every message
 * with its parameters, and those hold the note; only the first line, with the kind of message, is kept.
 */
export const withoutNoteText = (channel: LogOutputChannel): LogOutputChannel =>
  new Proxy(channel, {
    get(target, property) {
      if (property === 'trace') return (message: string) => target.trace(withoutParameters(message));
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** `Sending request 'x - (1)'.` stays; `Params: {…}` under it, or a message as one JSON object, goes. */
export const withoutParameters = (message: string): string =>
  message.startsWith('{') ? 'a message of the protocol' : message.split('\n', 1)[0]!;
