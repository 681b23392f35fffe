import type { Inconsistency } from '../../model';
import { daysOf } from './days';
import type { ConsistencyInput } from './input';

const otherDay =
  /\b(?:exp\w*|lic\w*|dob|born|poc|cert\w*|eval\w*|next|last|due|visit|dos|service|print\w*|review\w*|sup\w*|co-?sign\w*)\b/i;

/** The day beside the signature, where it lies before the visit. */
export function signedBefore({
  lines,
  day,
  signature,
  dateOfService,
}: ConsistencyInput): readonly Inconsistency[] {
  const line =
    signature && lines.find(({ start, end }) => start <= signature.span.start && signature.span.start < end);
  if (!line || day === null || otherDay.test(line.text)) return [];
  const [found, ...others] = daysOf(line.text, day);
  if (!found || others.length > 0 || found.value >= day) return [];
  const span = { start: line.start + found.span.start, end: line.start + found.span.end };
  const isOwn = dateOfService && dateOfService.span.start < line.end && line.start < dateOfService.span.end;
  return isOwn ? [] : [{ is: 'signature', day: found.value, span }];
}
