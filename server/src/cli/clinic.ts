import { type Context, createContext, createMemory } from '../core/index';
import { loadClinic } from '../import/clinic';
import { type Io, UsageError } from './io';
import { onOneLine } from './printable';

/**
 * The context that notes are checked in: ready to sign, with the clinic's own payers beside the built-in ones
 * and the tables that it imported. What is not right is named on standard error and left out;
 * then it is not `complete`.
 */
export async function clinicContext(
  defaultPayer: string | null,
  io: Io,
): Promise<{ readonly context: Context; readonly complete: boolean }> {
  const { context, problems } = await loadClinic(io.cwd);
  for (const { file, message } of problems) io.err(`theralint: ${onOneLine(`${file}: ${message}`)}\n`);
  if (defaultPayer !== null && !context.payers.find(defaultPayer)) {
    const known = context.payers.all.map(({ id }) => id).join(', ');
    throw new UsageError(`there is no payer "${defaultPayer}". Known payers: ${known}`);
  }
  return {
    context: createContext({ ...context, defaultPayer, ready: true, memory: createMemory() }),
    complete: problems.length === 0,
  };
}
