import type { Context } from '../../context';
import { chargedServices } from '../../edits/pairs';
import type { Visit } from '../../model';
import type { TowardsThreshold } from '../summary';

/** What a visit tells of the yearly threshold: an amount, KX, and whether its lines bear modifiers at all. */
export function towardsThreshold(visit: Visit, { codes }: Context): TowardsThreshold | null {
  const lines = chargedServices(visit).filter(({ code }) => codes.find(code)?.designation);
  const modifiers = lines.flatMap((line) => line.modifiers);
  const used = visit.amountUsed ?? null;
  if (!used && modifiers.length === 0) return null;
  return {
    used,
    kx: modifiers.find(({ value }) => value === 'KX')?.span ?? null,
    lines: modifiers.length > 0 ? lines[0]!.name.span : null,
  };
}
