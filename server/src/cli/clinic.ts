import { type Context, createContext } from '../core/index';
import { loadClinic } from '../import/clinic';
import { type Io, UsageError } from './io';

/**
 * The context that notes are checked in: ready to sign, with the clinic's own payers beside the built-in ones
 * and the tables that it imported. What is not right is named on standard error and left out.
 */
export async function clinicContext(defaultPayer: string | null, io: Io): Promise<Context> {
  const { context, problems } = await loadClinic(io.cwd);
  for (const { file, message } of problems) io.err(`theralint: ${file}: ${message}\n`);
  if (defaultPayer !== null && !context.payers.find(defaultPayer)) {
    const known = context.payers.all.map(({ id }) => id).join(', ');
    throw new UsageError(`there is no payer "${defaultPayer}". Known payers: ${known}`);
  }
  return createContext({ ...context, defaultPayer, ready: true });
}
