import type { Context } from '../context';
import { covers, editOn, endedEdit, isForSetting, quarterName, type TableOrigin } from '../edits/editTable';
import { distinctModifiers, distinctTimes, onClaim } from '../edits/pairs';
import { l10n } from '../l10n';
import { bulleted, type Markdown, md } from '../markup';
import type { Service, Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import { intervalText } from '../services';

/**
 * What the tables of CMS say of a code in this visit: the edits with the other codes, also those that have
 * ended and that many still believe in, and the most units a day; with the tables that say so.
 */
export function editFacts(visit: Visit, service: Service, context: Context): readonly Markdown[] {
  const date = visit.dateOfService?.value ?? null;
  const others = onClaim(visit).filter((other) => other.code !== service.code);
  const pairs = others.flatMap((other) => pairFact(visit, service, other, context));
  const free = others.filter(
    ({ code }) =>
      !editOn(context.edits, service.code, code, date) && !endedEdit(context.edits, service.code, code, date),
  );
  const lines = [...pairs, ...noneKnown(free, visit, context)];
  return [...(lines.length > 0 ? [bulleted(lines)] : []), ...mostADay(visit, service, context)];
}

/** A table that knows no edit of two codes does not say that there is none. */
const noneKnown = (others: readonly Service[], visit: Visit, context: Context): readonly Markdown[] =>
  others.length === 0
    ? []
    : [
        md`With ${[...new Set(others.map(({ code }) => code))].join(', ')}: none known in the table of ${quarterName(context.edits)}${elsewhere(context.edits, visit)}.`,
      ];

const elsewhere = (table: TableOrigin, visit: Visit): string =>
  isForSetting(table, visit.setting?.value)
    ? ''
    : l10n`, which is not that of ${visit.setting!.value} claims`;

function pairFact(visit: Visit, service: Service, other: Service, context: Context): readonly Markdown[] {
  const date = visit.dateOfService?.value ?? null;
  const table = origin(context.edits, date);
  const edit = editOn(context.edits, service.code, other.code, date);
  if (edit) {
    const second = edit.column2 === service.code ? service : other;
    if (edit.indicator === 0) return [md`Not paid together with ${other.code} on one day (${table}).`];
    const marks = distinctModifiers.join(', ');
    return [
      md`With ${other.code}: ${second.code} needs a modifier for distinct services (${marks}), and the note has to show distinct times${proof(service, other)} (${table}).`,
    ];
  }
  const ended = endedEdit(context.edits, service.code, other.code, date);
  if (!ended) return [];
  const own = profileFor(visit, context)?.terms.ncciEdits?.value === 'used';
  return [
    md`With ${other.code}: none known in the table of ${quarterName(context.edits)}; the last one ended on ${ended.deletion!} (${table})${own ? '' : l10n`; some commercial payers still act as if it were`}.`,
  ];
}

function proof(a: Service, b: Service): string {
  const times = distinctTimes(a, b);
  return times
    ? l10n`; it does: ${times.map((some) => some.map(intervalText).join(', ')).join(l10n` and `)}`
    : '';
}

const origin = (table: TableOrigin, date: Parameters<typeof covers>[1]): string =>
  covers(table, date) ? table.title : l10n`${table.title}, not the table of this day`;

/** Where no limit is published there may be one all the same; nothing is said then, but for what is to be verified. */
function mostADay(visit: Visit, { code }: Service, context: Context): readonly Markdown[] {
  const date = visit.dateOfService?.value ?? null;
  const setting = visit.setting?.value;
  const limit = context.mue.limit(code, setting);
  const table = origin({ ...context.mue, title: context.mue.titleFor(setting) }, date);
  if (limit === null)
    return context.codes.find(code)?.verify.includes('mue')
      ? [md`How many a day Medicare allows is not known here; to be verified.`]
      : [];
  return [
    limit === 0
      ? md`Medicare does not pay it by itself (${table}).`
      : md`At most ${limit} a day for Medicare (${table}).`,
  ];
}
