import type { CalendarDate } from '../calendar';
import type { CodeSet, ProcedureCode } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { Service } from '../model';
import type { Fix, Rule } from '../rule';
import { codeCatalogue } from '../sources';

export const codeUnknown: Rule = {
  id: 'code-unknown',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A procedure code that was deleted or did not exist yet on the day of service, or that is not in the list of therapy codes.`,
  why: `A digit is easily swapped, and old codes live on in templates. A deleted code is denied; a mistyped one may be
somebody else’s procedure, and a new one is denied before its first day. The list holds the codes of outpatient therapy; a rare code that is not in it is reported
as not known, not as wrong.`,
  sources: [codeCatalogue],
  *check(visit, context) {
    const date = visit.dateOfService?.value ?? null;
    for (const service of visit.services) {
      if (!service.codeWritten) continue;
      const record = context.codes.find(service.code);
      if (record && inUse(record, date)) continue;
      yield {
        span: service.name.span,
        message: record
          ? notInUseText(record, date)
          : l10n`${service.code} is not in the list of therapy codes. Is a digit wrong?`,
        fixes: (record ? record.replacedBy : neighbours(service.code, context.codes)).flatMap((code) =>
          replaceCode(service, code, context.codes),
        ),
        ...(record?.verify.includes('deletion') ? { severity: 'hint' } : {}),
      };
    }
  },
};

const inUse = (record: ProcedureCode, date: CalendarDate | null): boolean =>
  !isTooEarly(record, date) &&
  (record.active || (date !== null && record.deletedAfter !== null && date <= record.deletedAfter));

const isTooEarly = ({ activeFrom }: ProcedureCode, date: CalendarDate | null): boolean =>
  date !== null && activeFrom !== null && date < activeFrom;

function notInUseText(record: ProcedureCode, date: CalendarDate | null): string {
  if (isTooEarly(record, date))
    return l10n`${record.code} can be billed from ${record.activeFrom} on; this visit is of ${date}.`;
  const since = record.deletedAfter ? l10n` after ${record.deletedAfter}` : '';
  const now = record.replacedBy.length > 0 ? l10n` In its place: ${record.replacedBy.join(l10n` or `)}.` : '';
  return l10n`${record.code} was deleted${since}.${now}`;
}

/** Codes in use that differ by two neighbouring characters swapped: the usual slip of the fingers. */
const neighbours = (code: string, codes: CodeSet): readonly string[] =>
  Array.from(
    code.slice(1),
    (_, at) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2),
  ).filter((swapped) => swapped !== code && codes.find(swapped)?.active);

/** Only where the code itself stands at the place, so that no words are overwritten. */
export function replaceCode(service: Service, code: string, codes: CodeSet): readonly Fix[] {
  const places = [...new Map([service.name.span, ...service.mentions].map((at) => [at.start, at])).values()];
  const edits = places
    .filter((place) => place.end - place.start === service.code.length)
    .map((place) => ({ span: place, text: [code] }));
  if (edits.length === 0) return [];
  return [
    {
      title: l10n`Replace ${service.code} by ${code} (${codes.find(code)?.label})`,
      kind: 'review',
      change: { is: 'replace code', code: service.code, by: code },
      edits,
    },
  ];
}
