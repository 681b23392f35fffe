import type { CodeSet } from '../codes/codeSet';
import { assign } from '../figures/assign';
import { builtInWeights } from '../figures/builtIn';
import type { Scene } from '../figures/figure';
import type { Parts } from '../figures/parts';
import { isOfPlan, plansOf } from '../figures/plans';
import type { Reading } from '../figures/reading';
import { hasLeftMinutes, othersOf, sureCodes, unexplained, unsureFigures } from '../figures/sureness';
import type { Layout, LayoutLine } from '../layout/layout';
import type { OtherReading, Visit } from '../model';
import { type Line, overlaps, type Span } from '../text';
import { readAmountUsed } from './amountUsed';
import { clinicians } from './clinicians';
import { disciplineOf } from './credentials';
import { dateOfService } from './dateOfService';
import { diagnoses } from './diagnoses';
import { chargedDiscipline, markedDiscipline, titleDiscipline } from './discipline';
import { draftWords } from './draft';
import { signedByInitials } from './initials';
import { notDeliveredOf } from './notDelivered';
import { type Placement, placeStatements } from './placed';
import { asked } from './placeholders';
import { readFigures } from './readFigures';
import { readings } from './readings';
import { passageGaps, type ReadService, roomOf, type Surroundings, sectionGaps } from './room';
import { serviceOf } from './services';
import { forAllCodes, forNamedCode, ofTheirList, onTheirOwnLine } from './sharedModifiers';
import { mayBeSigned, signature } from './signature';
import { isBare, toldAway, without } from './toldAway';
import { sessionOf, totalsOf } from './totals';
import { readTreatedBy } from './treatedBy';
import { isTreatmentNote } from './treatmentNote';

/** All that is read of a visit but its place in the file and what its prose shows. */
export type VisitFacts = Omit<Visit, 'index' | 'style' | 'span' | 'wording' | 'lines'>;

/**
 * Reads one visit from its own text. `headEnd` is where the inherited head of a file of several visits ends
 * (0 for a note of one). Spans are UTF-16 offsets into `text`.
 */
export function readVisit(text: string, headEnd: number, codes: CodeSet): VisitFacts {
  const { lines, laid, who, scene, notRead, blanks } = readFigures(text, codes);
  const free = freeLines(laid);
  const { parts, readings: ways } = assign(scene, codes, builtInWeights());
  const best = ways[0]!.reading;
  const placed = placeStatements(laid, free, scene, parts, best);
  const sure = sureCodes(ways);
  const services = givenServices(scene, best, placed).map((service) =>
    sure.has(service.code) ? { ...service, sure: true as const } : service,
  );
  const totals = totalsOf(scene, parts, best);
  const named = clinicians(text);
  const signed = signature(named, lines, headEnd) ?? signedByInitials(named, lines);
  const people = signed && !named.includes(signed) ? [...named, signed] : named;
  const draft = draftWords(lines);
  const amountUsed = readAmountUsed(lines);
  const treatedBy = readTreatedBy(people, lines);
  const day = dateOfService(text, lines, headEnd);
  const ends = [signed, totals.timedMinutes, totals.treatmentMinutes, totals.units].flatMap(
    (found) => found?.span ?? [],
  );
  const around: Surroundings = {
    text,
    passages: free,
    tables: laid.tables,
    sections: laid.sections,
    services,
    ends,
  };
  const rooms = sectionGaps(around);
  const notDelivered = notDeliveredOf(scene, parts, best);
  const facts: VisitFacts = {
    room: passageGaps(around),
    sections: laid.sections.map((section, i) => ({ ...section, room: rooms[i]! })),
    dateOfService: day.day,
    discipline:
      disciplineOf(signed?.value.credential) ??
      titleDiscipline(text) ??
      people.map((person) => disciplineOf(person.value.credential)).find((found) => found !== null) ??
      markedDiscipline(text) ??
      chargedDiscipline(services, codes),
    payer: who,
    diagnoses: diagnoses(text),
    ...(amountUsed ? { amountUsed } : {}),
    ...(treatedBy ? { treatedBy } : {}),
    services: withSharedModifiers(services, laid, scene).map((service) => ({
      ...service,
      room: roomOf(service, around),
    })),
    notDelivered,
    totals,
    session: sessionOf(best),
    clinicians: people,
    signature: draft ? null : signed,
    draft,
    placeholders: asked(blanks, notDelivered, lines),
    unreadable: [
      ...(day.notRead && day.notRead.span.end < text.trimEnd().length ? [day.notRead] : []),
      ...notRead.filter(({ span }) => !standsAtOther(placed, parts, lines, span)),
    ],
    readings: [],
  };
  const tokens = scene.rows.filter(({ table }) => table === null).flatMap((row) => row.tokens);
  const others = othersOf(scene, ways);
  const left = unexplained(scene, parts, ways[0]!);
  const differing = unsureFigures(scene, parts, ways[0]!, others);
  const unsure = [
    ...differing,
    ...left.filter(({ span }) => !differing.some((other) => overlaps(other.span, span))),
  ].sort((a, b) => a.span.start - b.span.start);
  const maySign = !signed && mayBeSigned(people, lines, headEnd);
  const open: Partial<VisitFacts> = {
    ...(others.length > 0
      ? {
          otherReadings: others.map(({ reading }) =>
            otherReading(
              reading,
              placeStatements(laid, free, scene, parts, reading),
              laid,
              scene,
              parts,
              around,
            ),
          ),
        }
      : {}),
    ...(unsure.length > 0 ? { unsure } : {}),
    ...(left.length > 0 || hasLeftMinutes(scene, ways[0]!) ? { unexplained: true } : {}),
    ...(day.maybe || maySign
      ? {
          maybe: {
            ...(day.maybe ? { dateOfService: true } : {}),
            ...(maySign ? { signature: true } : {}),
          },
        }
      : {}),
  };
  const meant = isTreatmentNote(text, laid.sections, laid.tables, tokens, signed ? best.services : [])
    ? { ...facts, ...open }
    : { ...facts, ...nothingGiven };
  return { ...meant, readings: readings(meant) };
}

/** The lines that stand in no table. */
function freeLines({ lines, tables }: Layout): readonly LayoutLine[] {
  return lines.filter(({ line }) => !tables.some((table) => table.firstLine <= line && line < table.endLine));
}

/** A service that only a bill names is named a few times. */
const mostTold = 8;

/** The services of a reading, in the order in which the note first tells of them. */
const givenServices = (
  scene: Scene,
  reading: Reading,
  placed: readonly Placement[],
): readonly ReadService[] => {
  const found = reading.services.flatMap((service) => {
    const { code, plan } = service;
    const own = placed.filter(
      ({ statement }) =>
        statement.code === code && (plan === null || isOfPlan(scene, code, plan, statement.mention)),
    );
    const given = own.filter(({ statement }) => statement.given);
    // under a plan of several a code may only be mentioned
    if (plan !== null && given.length === 0) return [];
    const under = plan ?? plansOf(scene).get(given[0]!.statement.mention.index);
    const read = { ...serviceOf(service, given, own), ...(under ? { plan: under } : {}) };
    const isBilledOnly = given.length <= mostTold && given.every((item) => isBare(scene.text, item));
    const away = isBilledOnly ? toldAway(scene, reading, service) : [];
    return [{ read, away }];
  });
  const away = found.flatMap((one) => one.away);
  return found
    .map(({ read, away: told }) => ({
      ...read,
      narrative: told.length > 0 ? told : read.narrative.flatMap((span) => without(span, away)),
    }))
    .sort((a, b) => a.name.span.start - b.name.span.start);
};

/** What another reading says instead. */
function otherReading(
  reading: Reading,
  placed: readonly Placement[],
  laid: Layout,
  scene: Scene,
  parts: Parts,
  around: Surroundings,
): OtherReading {
  const services = givenServices(scene, reading, placed);
  return {
    services: withSharedModifiers(services, laid, scene).map((service) => ({
      ...service,
      room: roomOf(service, { ...around, services }),
    })),
    notDelivered: notDeliveredOf(scene, parts, reading),
    totals: totalsOf(scene, parts, reading),
    session: sessionOf(reading),
  };
}

/** Whoever wrote something like minutes behind a service hardly left it out; so sure the reading must be that he did. */
const surelyNot = 0.9;

/** It stands at a service that was only planned, or held. */
function standsAtOther(
  placed: readonly Placement[],
  { mentionFates }: Parts,
  lines: readonly Line[],
  at: Span,
): boolean {
  const line = lines.find(({ start, end }) => start <= at.start && at.start <= end)!;
  const item = placed.findLast(
    ({ statement }) => line.start <= statement.start && statement.start <= at.start,
  );
  if (item === undefined || item.statement.given) return false;
  const [given, not] = mentionFates[item.statement.mention.index]!;
  return not! > given! && not! > surelyNot;
}

/** Modifiers that are said once for all codes, or of a code by its name elsewhere. */
function withSharedModifiers(
  services: readonly ReadService[],
  laid: Layout,
  scene: Scene,
): readonly ReadService[] {
  const rows = scene.rows.map(({ tokens }) => tokens);
  const everyone = [...forAllCodes(laid.text, laid.sections, rows.flat()), ...onTheirOwnLine(scene)];
  return services.map((service) => ({
    ...service,
    modifiers: [
      ...service.modifiers,
      ...[...everyone, ...forNamedCode(service.code, rows), ...ofTheirList(scene, service.code)].filter(
        (modifier, i, all) =>
          !service.modifiers.some((own) => own.value === modifier.value) &&
          all.findIndex((other) => other.value === modifier.value) === i,
      ),
    ],
  }));
}

/** What a text that is no note of treatment says about one. */
const nothingGiven: Pick<VisitFacts, 'services' | 'notDelivered' | 'totals' | 'session' | 'unreadable'> = {
  services: [],
  notDelivered: [],
  totals: { timedMinutes: null, treatmentMinutes: null, units: null },
  session: null,
  unreadable: [],
};
