import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { l10n } from '../core/l10n';
import type { Log } from './log';

/** Thrown by a handler that says no, in words of our own. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** A handler of a request; a mistake in it is answered in fixed words, and its place is logged. */
export const guarded =
  <A extends unknown[], R>(log: Log, name: string, work: (...args: A) => R | Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await work(...args);
    } catch (error) {
      if (error instanceof Refusal) throw new ResponseError(error.code, error.message);
      log.failed(name, error);
      throw new ResponseError(
        ErrorCodes.InternalError,
        l10n`Theralint has no answer (${name}); its output tells where it failed.`,
      );
    }
  };

/** The same for what nobody waits for: its mistakes are logged, and nothing else comes of them. */
export const unattended =
  <A extends unknown[]>(log: Log, name: string, work: (...args: A) => void | Promise<void>) =>
  (...args: A): void =>
    void guarded(log, name, work)(...args).catch(() => {});
