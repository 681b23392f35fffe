import type { Context } from '../context';
import type { OwnVisit } from '../facts/readNote';
import type { Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import { type TokenScanner, tokenScanner } from '../scan/scan';
import { isAttendanceSettled, isOneOnOne } from '../services';
import { type Line, type Located, splitLines, withSingleBlanks } from '../text';
import { authorization } from './facts/authorization';
import { bodySides } from './facts/bodySide';
import { goalsOf, touchedBy } from './facts/goals';
import { saysImproved } from './facts/improved';
import { assistance, measureValues } from './facts/measures';
import { patientKeyOf, personIn } from './facts/patient';
import { planPeriod } from './facts/planPeriod';
import { proseOf } from './facts/prose';
import type { ReadLine } from './facts/readLine';
import { reports } from './facts/reports';
import { isOwnSentence, sentences } from './facts/sentences';
import { towardsThreshold } from './facts/threshold';
import { visitCount } from './facts/visitCount';
import { hashOf } from './hash';
import type { Origin } from './origin';
import type { OneOnOne, VisitSummary } from './summary';

/** Whose note it is stands within so many lines. */
const headLines = 16;

/** A line without any of these tells nothing of an episode. */
const tells =
  /\b(?:visit|session|tx|auth|pre-?(?:auth|cert)|poc|plan of care|re-?cert|cert|progress|re-?eval|re-?assess|eval|discharge|updated plan)/i;
/** In UTF-16 units; nobody writes a visit's number into a longer line. */
const longestLine = 2000;

/**
 * What a visit gives to the findings across visits, with spans of its own text. What stands in front of the first of
 * several visits counts for each.
 */
export function summarize(
  { text, headEnd, visit }: OwnVisit,
  isFirst: boolean,
  context: Context,
  { file, folder, patient }: Origin,
): VisitSummary {
  const lines = splitLines(text);
  const scan = tokenScanner(context.codes);
  const head = lines.filter(({ start }) => start < headEnd);
  const own = lines.filter(({ start }) => start >= headEnd);
  const ownRead = readLines(own, text, scan);
  const read = [...ownRead, ...readLines(head, text, scan)];
  // a number or a title at the head of the file is that of the first visit
  const firstRead = isFirst ? read : ownRead;
  const date = visit.dateOfService;
  const day = date?.value ?? null;
  const count = visitCount(firstRead, text, day);
  const told = proseOf(visit, own);
  const prose = told.filter(({ reported }) => !reported);
  const said = sentences(prose);
  const goals = goalsOf(visit, own, day);
  const named = personIn(own.slice(0, headLines));
  const person = named.name || named.record ? named : personIn(head);
  const firstLine = own.find((line) => line.text.trim() !== '') ?? lines[0]!;
  return {
    file,
    index: visit.index,
    span: visit.span,
    place: date?.span ?? { start: firstLine.start, end: firstLine.end },
    draft: visit.draft !== null || visit.signature === null,
    person,
    patient: patient ? hashOf(patient) : patientKeyOf(person, folder),
    discipline: visit.discipline,
    date,
    payer: payerOf(visit, context),
    codes: [...new Set(visit.services.map(({ code }) => code))],
    clinician: clinicianOf(visit),
    oneOnOne: oneOnOne(visit, context),
    session: sessionOf(visit),
    count,
    authorization: authorization(read, text, day, count),
    plan: planPeriod(read, text, day),
    reports: reports(
      firstRead,
      visit.services.map(({ code, name }) => ({ code, span: name.span })),
      text,
      day,
    ),
    sentences: said,
    ownSentences: said.filter(isOwnSentence).map(({ exact }) => exact),
    measures: measureValues(told),
    assistance: assistance(prose),
    improved: saysImproved(prose),
    sides: bodySides(visit),
    threshold: towardsThreshold(visit, context),
    goals,
    touched: touchedBy(told, own, goals),
    likeness: hashOf(withSingleBlanks(text.slice(visit.span.start, visit.span.end)).trim()),
  };
}

function payerOf(visit: Visit, context: Context): VisitSummary['payer'] {
  const profile = profileFor(visit, context)?.profile;
  return profile ? { id: profile.id, name: profile.name, kind: profile.kind } : null;
}

const readLines = (lines: readonly Line[], text: string, scan: TokenScanner): readonly ReadLine[] =>
  lines
    .filter((line) => line.text.length <= longestLine && tells.test(line.text))
    .map((line) => ({ line, tokens: scan(text, line.start, line.end) }));

/** Who gave the treatment; null where several did, as nobody then knows who gave which minutes. */
function clinicianOf({ treatedBy, signature, services }: Visit): string | null {
  const by = new Set(
    services.flatMap(({ performers }) => performers.flatMap((performer) => performer.by ?? [])),
  );
  const name = (treatedBy ?? signature)?.value.name;
  return by.size > 1 || !name
    ? null
    : name
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim() || null;
}

const oneOnOne = ({ services }: Visit, { codes }: Context): readonly OneOnOne[] =>
  services
    .filter(
      (service) =>
        isOneOnOne(service, codes) && isAttendanceSettled(service, codes) && service.minutes !== null,
    )
    .map(({ code, minutes, intervals }) => ({ code, minutes: minutes!, intervals }));

function sessionOf({ session }: Visit): VisitSummary['session'] {
  const { from, to } = session ?? { from: null, to: null };
  if (!from || !to || to.value <= from.value) return null;
  const both: Located<{ from: number; to: number }> = {
    value: { from: from.value, to: to.value },
    span: from.span.start < to.span.start ? { start: from.span.start, end: to.span.end } : from.span,
  };
  return both;
}
