/** Notes that are written from facts in many styles: what they say is known without a label. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { clockText, lengthOf } from '../../server/src/core/clock';
import { notesIn, styleNames } from '../../test/support/noteGenerator';
import type { VisitFacts } from '../../test/support/notes/facts';
import { serviceLines } from '../../test/support/serviceLines';
import { noteAround } from '../../test/support/servicesOf';
import { noteOfSession, noteOfTotals, sessionHeads, totalLines } from '../../test/support/totalLines';
import type { Gold, GoldNote, GoldVisit } from '../accuracy/gold';

/** No test writes notes with this seed. */
const seed = 20261129;

/** `count` notes of each style, with their labels, as a round of their own (`W`). */
export function writtenNotes(count: number): readonly GoldNote[] {
  return styleNames.flatMap((style, s) =>
    fc.sample(notesIn(style), { seed: seed + s, numRuns: count }).map(({ text, visits }, i) => ({
      name: `W ${style} ${i}`,
      set: 'own' as const,
      text,
      gold: { visits: visits.map(labels) } as unknown as Gold,
    })),
  );
}

/** The table of lines of treatment, each in a note of few words and in a longer one (`X`). */
export function lineNotes(): readonly GoldNote[] {
  const lines = Object.values(serviceLines).flatMap((family) => Object.entries(family));
  return lines.flatMap(([line, said], i) =>
    [
      noteAround(line),
      `${line}\n`,
      `3/4/26  pt 4 of 12\nS: knee OA, cannot climb stairs, pain 3/10\nO:\n${line}\nP: 2x/wk\n`,
    ].map((text, k) => ({
      name: `X ${i} ${k}`,
      set: 'own' as const,
      text,
      gold: { visits: [labelsOf(said)] } as unknown as Gold,
    })),
  );
}

interface Expected {
  readonly in?: number;
  readonly out?: number;
  readonly timedTotal?: number;
  readonly treatmentTotal?: number | null;
  readonly codes?: readonly { readonly code: string; readonly units?: number; readonly minutes?: number }[];
}

/** Lines of exports and of clinicians with what they say, where they say all of a service (`Y`). */
export function formatNotes(): readonly GoldNote[] {
  const { lines }: { lines: readonly { id: number; text: string; expect: Expected }[] } = JSON.parse(
    readFileSync(path.join(__dirname, '../../test/core/line-formats.json'), 'utf8'),
  );
  return lines.flatMap(({ id, text, expect }) => {
    const { codes = [], timedTotal, treatmentTotal } = expect;
    const totals = [timedTotal, treatmentTotal].some((value) => value !== undefined);
    if (expect.in === undefined && !totals && codes.length === 0) return [];
    const gold: GoldVisit = {
      ...nothing,
      dateOfService: null,
      services: codes.map(({ code, units, minutes }) => ({
        code,
        codeWritten: true,
        minutes: minutes ?? null,
        statedMinutes: minutes ?? null,
        intervals: [],
        units: units ?? null,
        modifiers: [],
      })),
      notDelivered: [],
      totals: { timedMinutes: timedTotal ?? null, treatmentMinutes: treatmentTotal ?? null },
      session:
        expect.in !== undefined && expect.out !== undefined
          ? { start: clockText(expect.in), end: clockText(expect.out) }
          : null,
    };
    return [`PT daily note\n\n${text}`, noteAround(text)].map((note, k) => ({
      name: `Y ${id} ${k}`,
      set: 'own' as const,
      text: note,
      gold: { visits: [gold] } as unknown as Gold,
    }));
  });
}

/** Lines of totals, and heads with time in and out, with what they state (`Z`). */
export function totalNotes(): readonly GoldNote[] {
  const made = (name: string, text: string, gold: Partial<GoldVisit>): GoldNote => ({
    name,
    set: 'own',
    text,
    gold: { visits: [{ ...noVisit, ...gold }] } as unknown as Gold,
  });
  const total = (text: string): number | null => (text === '-' ? null : Number(text));
  return [
    ...totalLines.map(([line, said], i) => {
      const [timed, treatment] = said.split('/');
      const totals = { timedMinutes: total(timed!), treatmentMinutes: total(treatment!) };
      return made(`Z ${i}`, noteOfTotals(line), { totals });
    }),
    ...sessionHeads
      .filter(([, said]) => said === null || !said.includes('?'))
      .map(([head, said], i) => {
        const [start, end] = said?.split('-') ?? [];
        return made(`Z head ${i}`, noteOfSession(head), {
          session: said === null ? null : { start: start!, end: end! },
          services: [
            {
              code: '97530',
              codeWritten: true,
              minutes: 23,
              statedMinutes: 23,
              intervals: [],
              units: null,
              modifiers: [],
            },
          ],
        });
      }),
  ];
}

/** "97530 23 min 10:00-10:23 x2 GP; not 97140 negated; timed 38" as labels. */
function labelsOf(said: string): GoldVisit {
  const parts = said.split('; ').filter((part) => part !== '');
  const number = (label: string): number | null => {
    const part = parts.find((one) => one.startsWith(`${label} `));
    return part ? Number(part.split(' ')[1]) : null;
  };
  const services = parts
    .filter((part) => /^[A-Z\d]\d{4}\b/.test(part))
    .map((part) => {
      const intervals = [...part.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].map(([, start, end]) => ({
        start: start!,
        end: end!,
      }));
      const minutes = / (\d+) min/.exec(part);
      const units = / x(\d+)/.exec(part);
      return {
        code: part.slice(0, 5),
        codeWritten: true,
        minutes: minutes ? Number(minutes[1]) : null,
        intervals,
        units: units ? Number(units[1]) : null,
        modifiers: [],
      };
    });
  return {
    ...nothing,
    dateOfService: null,
    services: services.map((service) => ({ ...service, statedMinutes: service.minutes })),
    notDelivered: parts.filter((part) => part.startsWith('not ')).map((part) => part.split(' ')[1]!),
    totals: { timedMinutes: number('timed'), treatmentMinutes: number('treatment') },
    session: null,
  };
}

const nothing = { medicalNecessity: false, signature: false, elements97530: null, findings: [] };

const noVisit: GoldVisit = {
  ...nothing,
  dateOfService: null,
  services: [],
  notDelivered: [],
  totals: { timedMinutes: null, treatmentMinutes: null },
  session: null,
};

function labels(visit: VisitFacts): GoldVisit {
  const { timed, treatment } = visit.totals;
  const clock = ({ from, to }: { from: number; to: number }) => ({
    start: clockText(from),
    end: clockText(to),
  });
  return {
    dateOfService: visit.date,
    services: visit.services.map(({ code, minutes, intervals, units, modifiers }) => ({
      code,
      codeWritten: true,
      minutes:
        minutes ?? (intervals.length > 0 ? intervals.reduce((sum, one) => sum + lengthOf(one), 0) : null),
      statedMinutes: minutes,
      intervals: intervals.map(clock),
      units,
      modifiers: [...modifiers],
    })),
    notDelivered: [...visit.notGiven],
    totals: { timedMinutes: timed, treatmentMinutes: treatment },
    session: visit.session && clock(visit.session),
    ...nothing,
  };
}
