/** What is written and cannot be read is not missing: rules that ask for it step back, `unreadable` shows the place. */
import { lineAt } from './fixes/insert';
import type { Service, Unreadable, Visit } from './model';
import { overlaps } from './text';

const isBeside = (visit: Visit, service: Service, { span }: Unreadable): boolean =>
  service.mentions.some((mention) => overlaps(lineAt(visit, mention.start), span));

/** Minutes or times of the service stand in one of its lines and could not be read. */
export const hasUnreadableTime = (
  visit: Visit,
  service: Service,
  kinds: readonly Unreadable['kind'][] = ['duration', 'clock time'],
): boolean => visit.unreadable.some((found) => kinds.includes(found.kind) && isBeside(visit, service, found));

/** Minutes that stand at no service and could not be read: those of a total. */
export const hasUnreadableTotal = (visit: Visit): boolean =>
  visit.unreadable.some(
    (found) =>
      found.kind === 'duration' && !visit.services.some((service) => isBeside(visit, service, found)),
  );
