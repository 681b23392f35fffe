import type { Context } from './context';
import { l10n } from './l10n';
import type { Service, Visit } from './model';

/** What the blank asks that stands for the words about a service. */
export const whatWasDone = (code: string): string => l10n`what was done under ${code}`;

const isTold = ({ wording, placeholders }: Visit, { code }: Service): boolean =>
  wording.described.some(({ value }) => value === code) &&
  !placeholders.some(({ value }) => value === whatWasDone(code));

/**
 * 97530 is given and no word tells what was done. That is the finding then; what asks for more about the work waits until
 * there are words to ask about.
 */
export const isUndescribed = (visit: Visit): boolean =>
  visit.services.some((service) => service.code === '97530' && !isTold(visit, service));

/** The same, and nothing else is described: the visit is still a line of its bill. */
export const isBareBill = (visit: Visit, { codes }: Context): boolean =>
  isUndescribed(visit) &&
  visit.services.every(
    (service) => !isTold(visit, service) && codes.find(service.code)?.category !== 'evaluation',
  );
