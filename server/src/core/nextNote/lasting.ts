import type { Analysis } from '../analysis';
import { measureNamed } from '../episode/facts/measures';
import { type Field, type FieldKind, fieldsIn } from '../facts/carried/fields';
import {
  beginsLikeGoal,
  goalParts,
  sentencesFrom,
  tellsWhatTookPlace,
  valueIn,
  withoutEnd,
} from '../facts/carried/sentences';
import { visitLabel } from '../features/place';
import type { Section, SectionKind, Visit } from '../model';
import { contains, type Line, type Located, overlaps, type Span } from '../text';

/** What the last visit says that lasts: each part with the words that it was read from. */
export interface Lasting {
  readonly fields: readonly Field[];
  readonly payer: Located<string> | null;
  /** How many visits are planned or authorised. */
  readonly visits: Located<number> | null;
  readonly goals: readonly { readonly goal: Located<string>; readonly status: Located<string> | null }[];
  readonly plan: readonly Located<string>[];
  /** Values of that day, with the name that they stand behind. */
  readonly values: readonly {
    readonly name: string;
    readonly asks: string;
    readonly was: string;
    readonly span: Span;
  }[];
  /** The day of the visit as it is written; null where none is. */
  readonly day: string | null;
  readonly label: string;
}

/** What lasts of a visit; nothing of it tells what took place there, but for values that get their day. */
export function lastingOf(analysis: Analysis, visit: Visit): Lasting {
  const lines = linesOf(analysis, visit);
  const taken = placesOfWork(visit);
  const fields = fieldsIn(lines);
  const isFree = ({ span }: { readonly span: Span }) => !taken.some((one) => overlaps(one, span));
  const lasts = (words: Located<string>) =>
    isFree(words) &&
    !fields.some(({ value }) => overlaps(value.span, words.span)) &&
    !tellsWhatTookPlace(words.value);
  const sectionAt = (at: Span) => innermost(visit, at, analysis.text);
  const sentences = lines.flatMap((line) => {
    const heading = visit.sections.find(
      (one) => one.heading && line.start <= one.heading.start && one.heading.end <= line.end,
    )?.heading;
    // "STG 2 (3 porch steps):" is the goal itself
    const from =
      heading && !/\d/.test(analysis.text.slice(heading.start, heading.end)) ? heading.end : line.start;
    return sentencesFrom(line, from).map((words) => ({
      words,
      section: sectionAt(words.span),
    }));
  });
  const goals = sentences
    .filter(({ words, section }) => section === 'goals' || beginsLikeGoal(words.value))
    .map(({ words }) => goalParts(words))
    .filter(({ goal }) => lasts(goal) && isLongEnough(goal));
  const isGoal = ({ span }: Located<string>) => goals.some(({ goal }) => overlaps(goal.span, span));
  return {
    fields: withEarlier(
      analysis,
      visit,
      fields.flatMap((field) => lastingField(field, isFree)),
    ),
    payer: visit.payer.name,
    visits: analysis.summaries.find(({ index }) => index === visit.index)?.count?.of ?? null,
    goals,
    plan: sentences
      .filter(
        ({ words, section }) =>
          section === 'plan' && lasts(words) && !isGoal(words) && !namesPayer(words.value, visit),
      )
      .map(({ words }) => words),
    values: valuesOf(analysis, visit),
    day: visit.dateOfService
      ? analysis.text.slice(visit.dateOfService.span.start, visit.dateOfService.span.end)
      : null,
    label: visitLabel(visit),
  };
}

/** The kind of the section that words stand in, up to its first empty line; null outside of any. */
function innermost({ sections }: Visit, at: Span, text: string): SectionKind | null {
  const around = sections.filter(({ body }) => contains(body, at));
  const section = around.reduce<Section | null>(
    (best, one) => (best && best.body.start >= one.body.start ? best : one),
    null,
  );
  return section && !/\S[ \t]*(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/.test(text.slice(section.body.start, at.start))
    ? section.kind
    : null;
}

/** "Plan: Aetna PPO" is another plan. */
const namesPayer = (text: string, { payer }: Visit): boolean => {
  const name = payer.name?.value.split(/\W/)[0]?.toLowerCase();
  return (
    /\b(?:PPO|HMO|EPO|POS|medicare|medicaid|tricare|insurance|commercial)\b/i.test(text) ||
    (name !== undefined && name !== '' && text.toLowerCase().includes(name))
  );
};

const isLongEnough = ({ value }: Located<string>): boolean => (value.match(/\p{L}{2,}/gu) ?? []).length > 2;

/** Its own lines and those of the head of the file, which stand before all visits. */
function linesOf({ lines, visits }: Analysis, visit: Visit): readonly Line[] {
  const head = { start: 0, end: Math.min(...visits.map(({ span }) => span.start)) };
  return lines.filter((line) => [head, visit.span].some((span) => overlaps(span, line)));
}

/** What this visit does not say again, as the visits before it of the same patient say it. */
function withEarlier(analysis: Analysis, visit: Visit, own: readonly Field[]): readonly Field[] {
  const patientOf = ({ index }: Visit) =>
    analysis.summaries.find((one) => one.index === index)?.patient ?? null;
  const earlier = analysis.visits
    .filter(
      (one) => one.index < visit.index && patientOf(visit) !== null && patientOf(one) === patientOf(visit),
    )
    .toReversed();
  const fields = [...own];
  for (const one of earlier) {
    const told = new Set(fields.map(({ kind }) => kind));
    const places = placesOfWork(one);
    const isFree = ({ span }: { readonly span: Span }) => !places.some((place) => overlaps(place, span));
    const more = fieldsIn(linesOf(analysis, one)).flatMap((field) => lastingField(field, isFree));
    fields.push(...more.filter(({ kind }) => !told.has(kind)));
  }
  return fields;
}

/** Where the note tells of the work of the day, its times, its charges, and who signed. */
const placesOfWork = (visit: Visit): readonly Span[] => [
  ...visit.services.flatMap(({ record, narrative, mentions, charge }) => [
    record,
    ...narrative,
    ...mentions,
    ...(charge ? [charge] : []),
  ]),
  ...visit.notDelivered.map(({ name }) => name.span),
  ...[visit.dateOfService, visit.signature, visit.totals.timedMinutes, visit.totals.treatmentMinutes]
    .concat([visit.session?.from ?? null, visit.session?.to ?? null])
    .flatMap((found) => found?.span ?? []),
  ...visit.clinicians.map(({ span }) => span),
  ...visit.placeholders.map(({ span }) => span),
];

/** A list of precautions may end in the blood pressure of the day: each part stands for itself. */
function lastingField(field: Field, isFree: (words: { readonly span: Span }) => boolean): readonly Field[] {
  if (!isFree(field.value) || /[[\]]/.test(field.value.value)) return [];
  // "PT:" names the therapist
  const isName = field.label !== 'PT' && !/[\d(:/]/.test(field.value.value);
  if (field.kind === 'patient' && !isName) return [];
  const stays: readonly FieldKind[] = ['patient', 'born', 'record', 'payer', 'diagnosis', 'care'];
  if (stays.includes(field.kind)) return [field];
  const { value, span } = field.value;
  const parts = value.match(/[^;,]+[;,]?/g) ?? [];
  const kept = parts.findIndex((part) => tellsWhatTookPlace(part));
  const words = withoutEnd(kept < 0 ? value : parts.slice(0, kept).join(''));
  return words === ''
    ? []
    : [{ ...field, value: { value: words, span: { start: span.start, end: span.start + words.length } } }];
}

/** Measures and help of that day, as the note writes them. */
function valuesOf({ text, summaries }: Analysis, visit: Visit): Lasting['values'] {
  const summary = summaries.find(({ index }) => index === visit.index);
  if (!summary) return [];
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ').trim();
  return [
    ...summary.measures.flatMap(({ measure, unit, span }) => {
      // sets and counts of an exercise are no value
      if (/^\s?[x×]\s?\d/.test(text.slice(span.end, span.end + 4))) return [];
      const value = valueIn(words(span));
      if (value === null) return [];
      const was = unit === null || value.includes('/') || unit.startsWith('of ') ? value : `${value} ${unit}`;
      // a label of the list names no joint
      const own =
        unit === 'deg' ? withoutEnd(words(span).slice(0, -value.length)) : abbreviation(words(span));
      return [{ name: own ?? capital(measureNamed(measure).label), asks: 'value today', was, span }];
    }),
    ...summary.assistance.map(({ task, span }) => ({
      name: capital(task),
      asks: 'assist level',
      was: words(span),
      span,
    })),
  ];
}

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

const abbreviation = (words: string): string | undefined =>
  /^\d{0,2}[A-Z]{2,8}(?![\p{L}\d])/u.exec(words)?.[0];
