import type { CalendarDate } from '../../calendar';
import { l10n } from '../../l10n';
import { priorAuthorizationLines } from '../../sources';
import type { Located } from '../../text';
import { counted, daysLeft, dayText } from '../days';
import type { EpisodeReport, EpisodeRule } from '../episodeRule';
import { authorizationName } from '../facts/authorization';
import { type Authorization, ownPlace, type VisitSummary } from '../summary';

/** Said in advance when so many visits or days are left. */
const [fewVisits, fewDays] = [2, 14];

export const priorAuthorization: EpisodeRule = {
  id: 'prior-authorization',
  category: 'payer',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`A visit is outside of the authorised visits or dates, or the authorisation is nearly used up.`,
  why: `Payers that authorise visits pay for so many of them, between two dates. A visit beyond either is usually not
paid, and asking afterwards rarely helps. What the notes say of the authorisation is compared with their own visit
numbers and dates, and with the visits that are there; two visits or two weeks before the end it says so as information.

The payer’s own record is not seen: an extension that no note tells of is not known here.`,
  sources: [priorAuthorizationLines],
  check: {
    *episode(visits) {
      let inForce: Authorization | null = null;
      let since = 0;
      for (const [at, visit] of visits.entries()) {
        const own = visit.authorization;
        const goesOn: boolean = own !== null && inForce !== null && sameAuthorization(own, inForce);
        if (own && !goesOn) since = at;
        if (own) inForce = goesOn ? merged(own, inForce!) : own;
        if (inForce)
          yield* judged(
            visit,
            inForce,
            usedBy(visit, inForce, visits.slice(since, at + 1)),
            at === visits.length - 1,
          );
      }
    },
  },
};

function* judged(
  visit: VisitSummary,
  authorization: Authorization,
  used: Used,
  isLast: boolean,
): Iterable<EpisodeReport> {
  const { visits, from, to } = authorization;
  const date = visit.date!;
  const name = authorizationName(authorization);
  const own = visit.authorization;
  if (visits && used.count > visits.value)
    yield {
      visit,
      span: ownPlace(visit, used.stated),
      message: l10n`This is visit ${used.text} of ${visits.value} that ${name} covers.`,
    };
  if (to && date.value > to.value)
    yield {
      visit,
      span: ownPlace(visit, own?.to ?? null),
      message: l10n`The visit on ${dayText(date.value)} is after ${name} ended on ${dayText(to.value)}.`,
    };
  else if (from && date.value < from.value)
    yield {
      visit,
      span: ownPlace(visit, own?.from ?? null),
      message: l10n`The visit on ${dayText(date.value)} is before ${name} begins on ${dayText(from.value)}.`,
    };
  if (!isLast || (visits && used.count > visits.value) || (to && date.value > to.value)) return;
  const left =
    visits && used.count > 0 && visits.value - used.count <= fewVisits ? visits.value - used.count : null;
  const ends = to && daysLeft(date.value, to.value) <= fewDays ? to.value : null;
  if (left === null && !ends) return;
  yield {
    visit,
    span: ownPlace(visit, left === null ? (own?.to ?? null) : used.stated),
    severity: 'info',
    message: l10n`${[
      left === null
        ? []
        : l10n`${left === 0 ? l10n`No visit is` : counted(left, 'visit is', 'visits are')} left of ${visits!.value}`,
      ends ? l10n`${name} ends on ${dayText(ends)}, ${inDays(date.value, ends)}` : [],
    ]
      .flat()
      .join(l10n`, and `)}.`.replace(/^./, (first) => first.toUpperCase()),
  };
}

const inDays = (today: CalendarDate, end: CalendarDate): string =>
  today === end
    ? l10n`the day of this visit`
    : l10n`${counted(daysLeft(today, end), 'day')} after this visit`;

interface Used {
  /** This visit included. */
  readonly count: number;
  readonly text: string;
  readonly stated: Located<number> | null;
}

/** How many visits are used: as the note says, else those that are there since the authorisation was first named. */
function usedBy(visit: VisitSummary, authorization: Authorization, since: readonly VisitSummary[]): Used {
  const stated = visit.authorization?.used;
  const inTime = since.filter(
    ({ date, codes }) =>
      codes.length > 0 &&
      (!authorization.from || date!.value >= authorization.from.value) &&
      (!authorization.to || date!.value <= authorization.to.value),
  );
  const days = new Set(inTime.map(({ date }) => date!.value)).size;
  if (stated) return { count: stated.value, text: `${stated.value}`, stated };
  return { count: days, text: l10n`${days} (by the notes here)`, stated: null };
}

const sameAuthorization = (a: Authorization, b: Authorization): boolean =>
  a.reference && b.reference
    ? a.reference === b.reference
    : agree(a.visits, b.visits) && agree(a.to, b.to) && agree(a.from, b.from);

const agree = (a: { readonly value: unknown } | null, b: { readonly value: unknown } | null): boolean =>
  !a || !b || a.value === b.value;

/** What the later note leaves out, the earlier one said. */
const merged = (later: Authorization, earlier: Authorization): Authorization => ({
  ...later,
  reference: later.reference ?? earlier.reference,
  visits: later.visits ?? earlier.visits,
  from: later.from ?? earlier.from,
  to: later.to ?? earlier.to,
});
