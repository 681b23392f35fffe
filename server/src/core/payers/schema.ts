/**
 * The shape of a payer profile file. Strict: an unknown field, a wrong type or a day that does not exist
 * is an error that names the field, so that a clinic's typing mistake never becomes a silent default.
 */
import * as v from 'valibot';
import { type CalendarDate, calendarDate } from '../calendar';

const day = (description: string) =>
  v.pipe(
    v.string(),
    v.description(description),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD'),
    v.check((text) => {
      const [year, month, date] = text.split('-').map(Number) as [number, number, number];
      return calendarDate(year, month, date) !== undefined;
    }, 'must be a day that exists'),
    v.transform((text) => text as CalendarDate),
  );

const upTo = (characters: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(characters, `must have at most ${characters} characters`),
  );
const words = upTo(300);

/** A list, bounded so that a file cannot keep whoever reads it. */
const listOf = <const T extends v.GenericSchema>(items: T, most: number) =>
  v.pipe(v.array(items), v.maxLength(most, `must have at most ${most} parts`));

/** What a field is for, shown by an editor while somebody writes a profile. */
const told = <const T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

/** A fact with where it comes from and when that was looked at; `verify` marks what is not settled. */
const fact = <const T extends v.GenericSchema>(value: T) =>
  v.strictObject({
    value,
    source: told(words, 'Where it is said: contract, manual with its section, letter, telephone call'),
    date: v.pipe(
      v.string(),
      v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day'),
      v.description('Year, month or day of the source itself'),
    ),
    checked: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a month or day'),
        v.description('Month or day of the last look at the source'),
      ),
    ),
    verify: v.exactOptional(told(v.boolean(), 'True while it still has to be checked')),
  });

const wish = v.picklist(['required', 'wanted', 'not-required']);
const use = v.picklist(['used', 'often', 'not-used']);
const count = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be below 0'),
  v.maxValue(10_000, 'must be at most 10000'),
);

/** What a payer asks for during one stretch of time. What is left out is not known. */
const terms = {
  unitRule: v.exactOptional(
    v.strictObject({
      ...fact(v.picklist(['cms', 'midpoint', 'none'])).entries,
      /** Counts only where the clinic has chosen this payer itself, not where a note merely names it. */
      onlyIfChosen: v.exactOptional(
        told(
          v.boolean(),
          'True: counts only where the clinic has chosen this payer for notes that name none',
        ),
      ),
    }),
  ),
  timedTotal: v.exactOptional(fact(wish)),
  treatmentTotal: v.exactOptional(fact(wish)),
  /** How long the session took: a total, or time in and time out. */
  sessionLength: v.exactOptional(fact(wish)),
  startEndTimes: v.exactOptional(fact(wish)),
  minutesPerCode: v.exactOptional(fact(wish)),
  regionTreated: v.exactOptional(fact(wish)),
  /** What the words of a note have to show of 97530. */
  activity: v.exactOptional(fact(wish)),
  goal: v.exactOptional(fact(wish)),
  participation: v.exactOptional(fact(wish)),
  progress: v.exactOptional(fact(wish)),
  skilledInvolvement: v.exactOptional(fact(wish)),
  equipment: v.exactOptional(fact(wish)),
  medicalNecessity: v.exactOptional(fact(wish)),
  disciplineModifier: v.exactOptional(fact(wish)),
  assistantModifier: v.exactOptional(fact(wish)),
  kxModifier: v.exactOptional(fact(wish)),
  ncciEdits: v.exactOptional(fact(use)),
  mue: v.exactOptional(fact(use)),
  authorization: v.exactOptional(fact(wish)),
  /** Visits that the payer pays for without looking at the case. */
  visitsBeforeReview: v.exactOptional(fact(count)),
  /** Visits in a year for one patient and discipline. */
  visitLimit: v.exactOptional(fact(count)),
  /** Units in a day for one patient and discipline. */
  unitsPerDay: v.exactOptional(
    v.strictObject({
      ...fact(count).entries,
      codes: v.exactOptional(
        told(listOf(words, 200), 'The codes that count; left out where all timed codes do'),
      ),
    }),
  ),
  /** The fee schedule's own points in a day; the points of each code are not known here, so nothing is added up. */
  relativeValueUnitsPerDay: v.exactOptional(fact(count)),
  assistants: v.exactOptional(fact(v.picklist(['covered', 'not-covered', 'varies']))),
  /** How near a therapist in private practice has to be while an assistant works. */
  supervision: v.exactOptional(fact(v.picklist(['direct', 'general']))),
  /** A physician's signature under the plan of care. */
  planOfCareSignature: v.exactOptional(fact(wish)),
  /** Therapists' work by video. */
  telehealth: v.exactOptional(fact(v.picklist(['covered', 'not-covered']))),
  /** Minutes by which documented minutes may pass the time between time in and time out. */
  toleranceMinutes: v.exactOptional(fact(count)),
};

const version = v.strictObject({
  from: day('First day of service that these facts hold for, as YYYY-MM-DD'),
  to: v.exactOptional(day('Last day that they hold for; left out while they are in force')),
  ...terms,
  examples: v.exactOptional(
    told(
      listOf(words, 100),
      'Minutes and the units that they give, as in "20+20 -> 2+1 or 1+2"; run by theralint payers test FILE',
    ),
  ),
});

export const payerSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(
    v.string(),
    v.maxLength(60, 'must have at most 60 characters'),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    v.description('Name for settings and the command line; that of a built-in payer replaces it'),
  ),
  name: told(words, 'Name as people read it'),
  kind: v.picklist([
    'medicare-b',
    'medicare-advantage',
    'medicaid',
    'commercial',
    'workers-comp',
    'tricare',
    'auto',
    'self-pay',
  ]),
  aliases: told(listOf(words, 100), 'How notes name this payer; case does not matter'),
  extends: v.exactOptional(
    told(words, 'Id of the built-in payer that fills in what this one leaves out, such as medicare-b'),
  ),
  notes: v.exactOptional(told(upTo(2000), 'Anything worth telling the reader')),
  notFound: v.exactOptional(
    told(
      listOf(words, 50),
      'What was looked for in public sources and not found, so that nobody takes it for no',
    ),
  ),
  versions: v.pipe(
    listOf(version, 100),
    v.nonEmpty('needs at least one version'),
    v.check(
      (versions) => versions.every(({ from, to }) => to === undefined || from <= to),
      'has a version that ends before it begins',
    ),
    v.check((versions) => {
      const sorted = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
      return sorted.every((one, at) => at === 0 || (sorted[at - 1]!.to ?? '9999') < one.from);
    }, 'has versions that overlap: end the earlier one with "to"'),
  ),
});

export type PayerData = v.InferOutput<typeof payerSchema>;
export type PayerVersion = PayerData['versions'][number];
/** The facts of one version, without its window. */
export type PayerTerms = Omit<PayerVersion, 'from' | 'to' | 'examples'>;
