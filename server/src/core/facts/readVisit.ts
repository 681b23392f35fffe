import type { CodeSet } from '../codes/codeSet';
import { type Passage, passages } from '../layout/passages';
import { chargeRecords } from '../layout/records';
import { sections } from '../layout/sections';
import { serviceTables } from '../layout/tables';
import type { Unreadable, Visit } from '../model';
import { tokenScanner } from '../scan/scan';
import type { Token } from '../scan/tokens';
import { type Line, overlaps, type Span, splitLines } from '../text';
import { readAmountUsed } from './amountUsed';
import { checkMarks, ticksOnly, withBoxes } from './checkMarks';
import { clinicians } from './clinicians';
import { disciplineOf } from './credentials';
import { dateOfService } from './dateOfService';
import { delivery, unbilledWords } from './delivery';
import { diagnoses } from './diagnoses';
import { markedDiscipline, titleDiscipline } from './discipline';
import { draftWords } from './draft';
import { serviceBlocks, withLabels } from './labelLines';
import { withListSums } from './listSums';
import { cellText, narrativeOf } from './narrative';
import { payer } from './payer';
import { performersIn, readPerformers } from './performers';
import { hasWork, isUnitList, kindAt, listing, listOf } from './place';
import { placeholders } from './placeholders';
import { readings } from './readings';
import { passageGaps, roomOf, type Surroundings, sectionGap } from './room';
import { type Placed, readServices } from './services';
import { readSession } from './session';
import { forAllCodes, forNamedCode } from './sharedModifiers';
import { signature } from './signature';
import { isService } from './statements/items';
import type { Statement } from './statements/statement';
import { statements } from './statements/statements';
import { tableStatements } from './tableStatements';
import { readTotals } from './totals';
import { readTreatedBy } from './treatedBy';
import { isTreatmentNote } from './treatmentNote';
import { withUnitRow } from './unitRow';
import { unreadable } from './unreadable/unreadable';
import { visitCounts } from './visitCounts';

/** All that is read of a visit but its place in the file and what its prose shows. */
export type VisitFacts = Omit<Visit, 'index' | 'style' | 'span' | 'wording' | 'lines'>;

/**
 * Reads one visit from its own text. `headEnd` is where the inherited head of a file of several visits ends
 * (0 for a note of one). Spans are UTF-16 offsets into `text`.
 */
export function readVisit(text: string, headEnd: number, codes: CodeSet): VisitFacts {
  const lines = splitLines(text);
  const scan = tokenScanner(codes);
  const short = lines.filter((line) => line.text.length < 2000);
  const grids = serviceTables(short);
  const inGrid = ({ index }: Line): boolean =>
    grids.some((table) => table.firstLine <= index && index < table.endLine);
  const tables = [...grids, ...chargeRecords(short.filter((line) => !inGrid(line)))];
  const inTable = (index: number): boolean =>
    tables.some((table) => table.firstLine <= index && index < table.endLine);
  const all = passages(lines);
  const free = all.filter((passage) => !inTable(passage.line));
  const parts = sections(free, text.length);
  const who = payer(text, parts, lines);

  const written = free.map((passage) => [passage, scan(text, passage.start, passage.end)] as const);
  const services = written.flatMap(([, tokens]) => tokens.filter(isService));
  const notRead = unreadable(text, lines, parts, services);
  const scanned = new Map(
    written.map(([passage, tokens]) => [passage, withoutUnreadable(tokens, notRead)] as const),
  );
  const marks = checkMarks(scanned.values());
  const unmarked = !marks && ticksOnly(scanned.values());
  const tokensOf = marks
    ? new Map([...scanned].map(([passage, tokens]) => [passage, withBoxes(tokens, marks)] as const))
    : scanned;
  const everyToken = [...tokensOf.values()].flat();
  const stated = new Map([...tokensOf].map(([passage, own]) => [passage, statements(own)] as const));
  const blocks = serviceBlocks(free, tokensOf, stated, parts);
  const blockSpans = blocks.flatMap((block) => block.labelLines);
  const everything = [...stated.values()].flat();
  const labelled = readTotals(text, [...blockSpans, ...notRead.map(({ span }) => span)], tables, {
    names: services.filter(({ kind }) => kind === 'name'),
    minutes: [...stated.values()].flatMap(ownMinutes),
    sole: [...stated.values()].flatMap((found) =>
      found.length === 1 && found[0]!.leads ? found[0]!.minutes.map(({ span }) => span) : [],
    ),
  });
  const totals = withListSums(labelled, tokensOf.values(), codes);
  const headLines = { start: 0, end: headSpanEnd(all, tokensOf, tables[0]?.start ?? text.length) };
  const notService = free.flatMap((passage) =>
    blockSpans.some((span) => overlaps(span, passage)) ? [] : tokensOf.get(passage)!,
  );
  const claimed = everything.flatMap(({ intervals }) => intervals.map((interval) => interval.span));
  const session = readSession(text, notService, headLines, totals.taken, claimed);
  const taken = [...totals.taken, ...session.taken];

  const placed: Placed[] = [];
  let list = 0;
  for (const passage of free) {
    const own = tokensOf.get(passage)!;
    const tokens = withoutTaken(own, taken);
    const block = blocks.find((candidate) => candidate.passage === passage);
    const bare = isUnitList(parts, passage, tokens) ? 'units' : 'minutes';
    const known = tokens === own && bare === 'minutes' ? stated.get(passage) : undefined;
    const found = (known ?? statements(tokens, bare))
      .map((statement) => (block ? withLabels(statement, block.labelTokens) : statement))
      .map((statement) => (unmarked && isLeftOpen(statement) ? { ...statement, ticked: false } : statement));
    const together = listing(text, passage, found);
    found.forEach((statement, i) => {
      const kind = kindAt(parts, statement, passage, together);
      const charge =
        kind === 'billing' ? !hasWork(text, statement, passage, found[i + 1]) : together.isCharges;
      const given =
        passage === all[0] && found.every(isTitle)
          ? 'ignored'
          : delivery(text, statement, passage, charge && kind === 'plan' ? 'billing' : kind, found[i + 1]);
      placed.push({
        statement,
        delivery: given,
        section: kind,
        list: charge ? -1 : listOf(kind),
        charge,
        narrative: charge
          ? null
          : narrativeOf(text, statement, found[i + 1], passage, free, tokensOf, parts, block?.labelLines),
        unbilled: unbilledWords(text, { start: statement.start, end: found[i + 1]?.start ?? passage.end }),
        performers: readPerformers(
          text,
          statement,
          found[i - 1]?.end ?? passage.start,
          found[i + 1]?.start ?? passage.end,
        ),
      });
    });
  }
  for (const table of tables) {
    list++;
    for (const { statement, row } of tableStatements(text, table, scan)) {
      const narrative = cellText(text, statement);
      placed.push({
        statement,
        delivery: delivery(text, statement, statement, 'treatment'),
        section: narrative ? 'treatment' : 'billing',
        list,
        charge: narrative === null && statement.minutes.length === 0 && statement.intervals.length === 0,
        narrative,
        unbilled: unbilledWords(text, statement),
        performers: performersIn(row.cells.get('performer')?.text, statement),
      });
    }
  }
  placed.sort((a, b) => a.statement.start - b.statement.start);
  const { services: given, notDelivered } = readServices(placed, who.kind);
  const everyone = forAllCodes(text, parts, everyToken);
  const named = clinicians(text);
  const signed = signature(named, lines, headEnd);
  const people = signed && !named.includes(signed) ? [...named, signed] : named;
  const draft = draftWords(lines);
  const counts = visitCounts(text);
  const amountUsed = readAmountUsed(lines);
  const treatedBy = readTreatedBy(people, lines);
  const day = dateOfService(text, lines, headEnd);
  const { timedMinutes, treatmentMinutes, units } = totals.totals;
  const ends = [signed, timedMinutes, treatmentMinutes, units].flatMap((found) => found?.span ?? []);
  const around: Surroundings = { text, passages: free, tables, sections: parts, services: given, ends };
  const facts: VisitFacts = {
    room: passageGaps(around),
    sections: parts.map((section) => ({ ...section, room: sectionGap(section, around) })),
    dateOfService: day.day,
    discipline:
      disciplineOf(signed?.value.credential) ??
      titleDiscipline(text) ??
      people.map((person) => disciplineOf(person.value.credential)).find((found) => found !== null) ??
      markedDiscipline(text),
    payer: who,
    diagnoses: diagnoses(text),
    visitNumber: counts.number,
    visitsAuthorized: counts.authorized,
    ...(amountUsed ? { amountUsed } : {}),
    ...(treatedBy ? { treatedBy } : {}),
    services: withUnitRow(given, lines).map((service) => ({
      ...service,
      room: roomOf(service, around),
      modifiers: [
        ...service.modifiers,
        ...[...everyone, ...forNamedCode(service.code, tokensOf.values())].filter(
          (modifier) => !service.modifiers.some((own) => own.value === modifier.value),
        ),
      ],
    })),
    notDelivered,
    totals: totals.totals,
    session: session.session,
    clinicians: people,
    signature: draft ? null : signed,
    draft,
    placeholders: placeholders(text),
    unreadable: [
      ...(day.notRead && day.notRead.span.end < text.trimEnd().length ? [day.notRead] : []),
      ...notRead.filter(({ span }) => isGiven(placed, lines, span)),
      ...placed.flatMap(({ delivery, statement }) =>
        delivery === 'given' &&
        statement.unreadable &&
        !notRead.some(({ span }) => overlaps(span, statement.unreadable!.span))
          ? [statement.unreadable]
          : [],
      ),
    ],
    readings: [],
  };
  const isNote = isTreatmentNote(text, parts, tables, everyToken);
  const meant = isNote ? facts : { ...facts, ...nothingGiven };
  return { ...meant, readings: readings(meant) };
}

/** What a text that is no note of treatment says about one. */
const nothingGiven: Pick<VisitFacts, 'services' | 'notDelivered' | 'totals' | 'session' | 'unreadable'> = {
  services: [],
  notDelivered: [],
  totals: { timedMinutes: null, treatmentMinutes: null, units: null },
  session: null,
  unreadable: [],
};

/** Minutes of one service; behind a row of services without any ("97530 x2, 97110 x1, 38 min") stands their sum. */
const ownMinutes = (found: readonly Statement[]): readonly Span[] =>
  found
    .filter(({ code }, i) => found[i - 1]?.minutes.length !== 0 || found[i - 1]?.code === code)
    .flatMap(({ minutes }) => minutes.map(({ span }) => span));

/** "OT RE-EVAL / TREATMENT": what the first line names without a figure is what the document is called. */
const isTitle = ({ leads, written, ticked, minutes, intervals, units }: Statement): boolean =>
  leads && !written && ticked === null && minutes.length === 0 && intervals.length === 0 && units === null;

/** In a list of ticks, a line of a service that has none and no figures. */
const isLeftOpen = ({ ticked, leads, minutes, intervals, units }: Statement): boolean =>
  ticked === null && leads && minutes.length === 0 && intervals.length === 0 && units === null;

/** The first lines of a visit, up to the first one that names a service or opens a section of content. */
function headSpanEnd(
  all: readonly Passage[],
  tokensOf: ReadonlyMap<Passage, readonly Token[]>,
  tableStart: number,
): number {
  let end = 0;
  for (const passage of all.slice(0, 8)) {
    if (passage.start >= tableStart || tokensOf.get(passage)?.some((token) => token.kind === 'code')) break;
    end = passage.end;
  }
  return end;
}

/**
 * What cannot be read as what it was meant is read as nothing else: of "15 to 20 min" not even the 20 min, of
 * "10:75-11:05" not even the 05.
 */
function withoutUnreadable(tokens: readonly Token[], found: readonly Unreadable[]): readonly Token[] {
  const isPart = tokens.map((token) => found.some(({ span }) => overlaps(span, token)));
  if (!isPart.includes(true)) return tokens;
  for (let i = 1; i < tokens.length; i++) isPart[i] ||= isPart[i - 1]! && hangsOn(tokens[i - 1]!, tokens[i]!);
  for (let i = tokens.length - 2; i >= 0; i--)
    isPart[i] ||= isPart[i + 1]! && hangsOn(tokens[i + 1]!, tokens[i]!);
  return tokens.map((token, i) =>
    isPart[i] ? { kind: 'mark' as const, start: token.start, end: token.end, text: '…' } : token,
  );
}

/** Figures and signs that stand without a gap beside it. */
const hangsOn = (part: Token, token: Token): boolean =>
  (part.end === token.start || token.end === part.start) &&
  ['number', 'measure', 'mark', 'clock'].includes(token.kind);

/** It stands at no service that was only planned, or held. */
const isGiven = (placed: readonly Placed[], lines: readonly Line[], at: Span): boolean => {
  const line = lines.find(({ start, end }) => start <= at.start && at.start <= end)!;
  const item = placed.findLast(
    ({ statement }) => line.start <= statement.start && statement.start <= at.start,
  );
  return item === undefined || item.delivery === 'given' || item.delivery === 'ignored';
};

/** Tokens that stated a total or the session read as nothing else; they end a statement. */
function withoutTaken(tokens: readonly Token[], taken: readonly Span[]): readonly Token[] {
  const isTaken = (token: Token) => taken.some((span) => overlaps(span, token));
  return tokens.some(isTaken)
    ? tokens.map((token) => (isTaken(token) ? { kind: 'stop', start: token.start, end: token.end } : token))
    : tokens;
}
