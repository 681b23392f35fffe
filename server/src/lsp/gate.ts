import {
  type DataCallback,
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { l10n } from '../core/l10n';

interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** The reader waits ten seconds each time; a machine that slept meanwhile is given more than one. */
const mostWaits = 3;

type Refusal = readonly [code: number, message: string];

/**
 * A wire that lets through what the protocol allows at that time, and answers the rest itself: what is no
 * message, requests before `initialize` and after `shutdown`, a second `initialize`. Notifications at the wrong
 * time are dropped, as the protocol wants it. `lost` is called when no beginning of a message can be found any
 * more, as after a wrong Content-Length: nothing that follows can be read then.
 */
export function gated({ reader, writer }: Wire, lost: () => void): Wire & { isShutDown(): boolean } {
  let state: 'new' | 'running' | 'ended' = 'new';
  /** How often the rest of a message was waited for in vain, since the last whole one. */
  let waits = 0;

  const refuse = (id: string | number | null, [code, message]: Refusal) => {
    const answer = { jsonrpc: '2.0', id, error: { code, message } };
    writer.write(answer).catch(() => {}); // the editor has gone
  };

  function refusalOf(method: string): Refusal | null {
    if (state === 'ended') return [ErrorCodes.InvalidRequest, l10n`The server was shut down.`];
    if (state === 'new' && method !== 'initialize')
      return [ErrorCodes.ServerNotInitialized, l10n`The server is not initialized.`];
    if (state === 'running' && method === 'initialize')
      return [ErrorCodes.InvalidRequest, l10n`The server is initialized already.`];
    return null;
  }

  /** True for what the server is to see. */
  function passes(message: unknown): boolean {
    if (!isMessage(message)) {
      // An id without a method is one of the server's own; the editor could take it for one of its own.
      refuse(typeof (message as { method?: unknown } | null)?.method === 'string' ? idOf(message) : null, [
        ErrorCodes.InvalidRequest,
        l10n`This is no message of the protocol.`,
      ]);
      return false;
    }
    if (Message.isRequest(message)) {
      const refusal = refusalOf(message.method);
      if (refusal) refuse(message.id, refusal);
      else if (message.method === 'initialize') state = 'running';
      else if (message.method === 'shutdown') state = 'ended';
      return refusal === null;
    }
    return !Message.isNotification(message) || state === 'running' || message.method === 'exit';
  }

  // A length that is too long swallows what follows, and then nothing more comes.
  reader.onPartialMessage(() => {
    if (++waits === mostWaits) lost();
  });
  reader.onError((error) => {
    if (error instanceof SyntaxError) refuse(null, [ErrorCodes.ParseError, l10n`This is no JSON.`]);
    else lost();
  });
  return {
    isShutDown: () => state === 'ended',
    writer,
    reader: {
      listen: (callback: DataCallback) =>
        reader.listen((message) => {
          waits = 0;
          if (isEmptyAnswer(message)) callback({ ...message, result: null } as Message);
          else if (passes(message)) callback(message);
        }),
      // Errors are dealt with here.
      onError: () => ({ dispose() {} }),
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
    },
  };
}

function isMessage(message: unknown): message is Message {
  const candidate = (message ?? undefined) as Message | undefined;
  if (Message.isNotification(candidate)) return candidate.method !== '$/cancelRequest' || cancels(candidate);
  return Message.isRequest(candidate) || Message.isResponse(candidate);
}

/** Some editors leave out the result where there is none, and the server would wait for it. */
const isEmptyAnswer = (message: unknown): message is Message =>
  idOf(message) !== null && !['method', 'result', 'error'].some((key) => key in (message as object));

const cancels = ({ params }: { readonly params?: unknown }): boolean =>
  /string|number/.test(typeof (params as { id?: unknown } | undefined)?.id);

function idOf(message: unknown): string | number | null {
  const id = (message as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
