import type { CodeSet } from '../codes/codeSet';
import type { Section, SectionKind, Unreadable, Visit } from '../model';
import { type Passage, passages } from '../parse/passages';
import { sectionAt, sections } from '../parse/sections';
import { serviceTables } from '../parse/tables';
import { tokenScanner } from '../scan/scan';
import type { Token } from '../scan/tokens';
import { type Located, overlaps, type Span, splitLines } from '../text';
import { readAmountUsed } from './amountUsed';
import { clinicians, disciplineOf, draftWords, signature } from './clinicians';
import { delivery, unbilledWords } from './delivery';
import { dateOfService, diagnoses, payer, titleDiscipline, visitCounts } from './header';
import { placeholders } from './placeholders';
import { readings } from './readings';
import { type Placed, readServices } from './services';
import { readSession } from './session';
import { type Statement, statements } from './statements';
import { tableStatements } from './tableStatements';
import { readTotals } from './totals';
import { readTreatedBy } from './treatedBy';
import { isTreatmentNote } from './treatmentNote';
import { unreadable } from './unreadable';

/** All that is read of a visit but its place in the file and what its prose shows. */
export type VisitFacts = Omit<Visit, 'index' | 'style' | 'span' | 'wording' | 'lines'>;

/**
 * Reads one visit from its own text. `headEnd` is where the inherited head of a file of several visits ends
 * (0 for a note of one). Spans are UTF-16 offsets into `text`.
 */
export function readVisit(text: string, headEnd: number, codes: CodeSet): VisitFacts {
  const lines = splitLines(text);
  const scan = tokenScanner(codes);
  const tables = serviceTables(lines.filter((line) => line.text.length < 2000));
  const inTable = (index: number): boolean =>
    tables.some((table) => table.firstLine <= index && index < table.endLine);
  const all = passages(lines);
  const free = all.filter((passage) => !inTable(passage.line));
  const parts = sections(free, text.length);
  const who = payer(text, parts, lines);

  const tokensOf = new Map(free.map((passage) => [passage, scan(text, passage.start, passage.end)] as const));
  const blocks = serviceBlocks(free, tokensOf, parts);
  const blockSpans = blocks.flatMap((block) => block.labelLines);
  const totals = readTotals(text, [...tables, ...blockSpans]);
  const headLines = { start: 0, end: headSpanEnd(all, tokensOf, tables[0]?.start ?? text.length) };
  const notService = free.flatMap((passage) =>
    blockSpans.some((span) => overlaps(span, passage)) ? [] : tokensOf.get(passage)!,
  );
  const claimed = free.flatMap((passage) =>
    statements(tokensOf.get(passage)!).flatMap((statement) =>
      statement.intervals.map((interval) => interval.span),
    ),
  );
  const session = readSession(
    text,
    notService.filter(
      (token) => !(token.kind === 'interval' && claimed.some((span) => span.start === token.start)),
    ),
    headLines,
  );
  const taken = [...totals.taken, ...session.taken];

  const placed: Placed[] = [];
  let list = 0;
  for (const passage of free) {
    const tokens = withoutTaken(tokensOf.get(passage)!, taken);
    const block = blocks.find((candidate) => candidate.passage === passage);
    const bare = isUnitList(parts, passage, tokens) ? 'units' : 'minutes';
    const found = statements(tokens, bare).map((statement) =>
      block ? withLabels(statement, block.labelTokens) : statement,
    );
    const onlyCharges = isChargeLine(text, passage, found);
    found.forEach((statement, i) => {
      const kind = kindAt(parts, statement, passage, found);
      const charge = kind === 'billing' ? !hasWork(text, statement, passage, found[i + 1]) : onlyCharges;
      const given = delivery(text, statement, passage, charge && kind === 'plan' ? 'billing' : kind);
      placed.push({
        statement,
        delivery: given,
        section: kind,
        list: charge ? -1 : listOf(kind),
        charge,
        narrative: charge ? null : narrativeOf(text, statement, found[i + 1], passage, free, tokensOf, parts),
        unbilled: unbilledWords(text, { start: statement.start, end: found[i + 1]?.start ?? passage.end }),
        performer: null,
      });
    });
  }
  for (const table of tables) {
    list++;
    for (const statement of tableStatements(text, table, scan)) {
      const narrative = cellText(text, statement);
      placed.push({
        statement,
        delivery: delivery(text, statement, statement, 'treatment'),
        section: narrative ? 'treatment' : 'billing',
        list,
        charge: narrative === null && statement.minutes.length === 0 && statement.intervals.length === 0,
        narrative,
        unbilled: unbilledWords(text, statement),
        performer: null,
      });
    }
  }
  placed.sort((a, b) => a.statement.start - b.statement.start);
  const { services, notDelivered } = readServices(placed, who.kind);
  const everyone = forAllCodes(text, parts, [...tokensOf.values()].flat());
  const people = clinicians(text);
  const signed = signature(people, lines, headEnd);
  const draft = draftWords(text, lines);
  const counts = visitCounts(text);
  const amountUsed = readAmountUsed(lines);
  const treatedBy = readTreatedBy(people, lines);
  const facts: VisitFacts = {
    sections: parts,
    dateOfService: dateOfService(text, lines, headEnd),
    discipline:
      disciplineOf(signed?.value.credential) ??
      titleDiscipline(text) ??
      people.map((person) => disciplineOf(person.value.credential)).find((found) => found !== null) ??
      null,
    payer: who,
    diagnoses: diagnoses(text),
    visitNumber: counts.number,
    visitsAuthorized: counts.authorized,
    ...(amountUsed ? { amountUsed } : {}),
    ...(treatedBy ? { treatedBy } : {}),
    services: services.map((service) => ({
      ...service,
      modifiers: [
        ...service.modifiers,
        ...everyone.filter((modifier) => !service.modifiers.some((own) => own.value === modifier.value)),
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
      ...unreadable(text, lines),
      ...placed.flatMap((item): Unreadable[] =>
        item.delivery === 'given' && item.statement.unreadable
          ? [{ kind: 'duration', span: item.statement.unreadable }]
          : [],
      ),
    ],
    readings: [],
  };
  const isNote = isTreatmentNote(text, parts, tables, [...tokensOf.values()].flat());
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

/** Tokens that stated a total or the session read as nothing else; they end a statement. */
const withoutTaken = (tokens: readonly Token[], taken: readonly Span[]): readonly Token[] =>
  tokens.map((token) =>
    taken.some((span) => overlaps(span, token))
      ? { kind: 'stop' as const, start: token.start, end: token.end }
      : token,
  );

// --- lines of labels under a service ("Minutes: 38", "Units: 3") ---------------------------------------------

interface Block {
  readonly passage: Passage;
  readonly labelLines: readonly Span[];
  readonly labelTokens: readonly Token[];
}

const labelLine =
  /^\s*[-*•]?\s*(?:total\s+)?(?:(?:treatment|timed|tx)\s+)?(?:minutes?|mins?|min\.?|time|duration|units?|un|qty|mod(?:ifier)?s?|start(?: time)?|end(?: time)?|stop(?: time)?|begin|from|to|in|out|time (?:in|out|spent)|billed(?: units)?|treatment time|start\s*[/-]\s*(?:end|stop)|clock(?: time)?)\s*(?:\([^)]*\))?(?:\s*[:=]\s*| {2,}|\t)\S/i;
const sessionOnly = /^\s*(?:total|time\s+in|time\s+out)\b/i;

/** Passages that open with a service, and the lines of labels that follow each. */
function serviceBlocks(
  free: readonly Passage[],
  tokensOf: ReadonlyMap<Passage, readonly Token[]>,
  parts: readonly Section[],
): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < free.length; i++) {
    const passage = free[i]!;
    const found = statements(tokensOf.get(passage)!);
    if (found.length !== 1 || !found[0]!.leads) continue;
    const kind = sectionAt(parts, passage.start)?.kind;
    if (kind === 'plan' || kind === 'goals' || kind === 'subjective') continue;
    const lines: Passage[] = [];
    let described = 0;
    for (let j = i + 1; j < free.length; j++) {
      const next = free[j]!;
      const nested = next.indent > passage.indent || /^\s*[-*•]/.test(next.text);
      if (next.afterBlank && !nested) break;
      if (statements(tokensOf.get(next)!).some((statement) => statement.leads)) break;
      if (labelLine.test(next.text) && (nested || !sessionOnly.test(next.text))) lines.push(next);
      else if (++described > 12) break;
      else if (sectionAt(parts, next.start)?.heading?.start === next.start && !nested) break;
    }
    if (lines.length > 0)
      blocks.push({
        passage,
        labelLines: lines.map(({ start, end }) => ({ start, end })),
        labelTokens: lines.flatMap((line) => tokensOf.get(line)!),
      });
  }
  return blocks;
}

function withLabels(statement: Statement, tokens: readonly Token[]): Statement {
  const durations = tokens
    .filter((token) => token.kind === 'duration')
    .filter((token) => token.form !== 'tick' && token.form !== 'letter');
  const bare = bareMinutes(tokens);
  const units = tokens.find((token) => token.kind === 'units');
  const intervals = tokens.filter((token) => token.kind === 'interval');
  const clocks = tokens.filter((token) => token.kind === 'clock');
  const modifiers = tokens.filter((token) => token.kind === 'modifier');
  const interval =
    intervals.length === 0 && clocks.length === 2
      ? [
          {
            value: { from: clocks[0]!.time, to: clocks[1]!.time },
            span: { start: clocks[0]!.start, end: clocks[1]!.end },
          },
        ]
      : intervals.map((token) => ({ value: token.interval, span: { start: token.start, end: token.end } }));
  return {
    ...statement,
    minutes:
      statement.minutes.length > 0
        ? statement.minutes
        : [
            ...durations.slice(0, 1).map((token) => ({
              value: token.minutes,
              span: { start: token.number.start, end: token.number.end },
            })),
            ...(durations.length === 0 ? bare : []),
          ],
    intervals: statement.intervals.length > 0 ? statement.intervals : interval,
    units:
      statement.units ??
      (units ? { value: units.units, span: { start: units.number.start, end: units.number.end } } : null),
    modifiers: [
      ...statement.modifiers,
      ...modifiers.map((token) => ({ value: token.modifier, span: { start: token.start, end: token.end } })),
    ],
  };
}

/** "Time: 25" under a service. */
function bareMinutes(tokens: readonly Token[]): readonly Located<number>[] {
  const at = tokens.findIndex((token) => token.kind === 'word' && /^(?:time|duration)$/i.test(token.text));
  const number = at >= 0 ? tokens[at + 2] : undefined;
  return number?.kind === 'number'
    ? [{ value: number.value, span: { start: number.start, end: number.end } }]
    : [];
}

// --- where a statement stands ------------------------------------------------------------------------------

function kindAt(
  parts: readonly Section[],
  statement: Statement,
  passage: Passage,
  found: readonly Statement[],
): SectionKind {
  const section = sectionAt(parts, statement.name.start);
  const kind = section?.kind ?? 'head';
  // a list of charges below the plan belongs to no plan any more
  const ownParagraph = passage.afterBlank && (section?.heading?.start ?? -1) < passage.start;
  if (
    (kind === 'plan' || kind === 'goals' || kind === 'assessment') &&
    ownParagraph &&
    found.every((other) => other.units !== null || other.minutes.length > 0) &&
    found[0]!.leads
  )
    return 'billing';
  return kind;
}

const listOf = (kind: SectionKind): number =>
  kind === 'assessment' || kind === 'response' ? -3 : kind === 'billing' || kind === 'time' ? -1 : -2;

const words = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length;

/** "Bill: TA 2, ADL 1, TE 0": small bare figures under a billing heading, and no word of minutes. */
function isUnitList(parts: readonly Section[], passage: Passage, tokens: readonly Token[]): boolean {
  if (sectionAt(parts, passage.end - 1)?.kind !== 'billing') return false;
  const numbers = tokens.filter((token) => token.kind === 'number');
  return (
    numbers.length > 0 &&
    numbers.every((token) => token.value <= 8) &&
    !tokens.some((token) => token.kind === 'duration')
  );
}

/** A line of nothing but services, units and modifiers. */
function isChargeLine(text: string, passage: Passage, found: readonly Statement[]): boolean {
  if (
    found.length === 0 ||
    !found.every(
      (statement) =>
        statement.units !== null && statement.minutes.length === 0 && statement.intervals.length === 0,
    )
  )
    return false;
  let rest = text.slice(passage.start, passage.end);
  for (const statement of [...found].reverse())
    rest = rest.slice(0, statement.start - passage.start) + rest.slice(statement.end - passage.start);
  return (
    words(
      rest.replace(
        /\b(?:units?|charges?|billing|billed?|codes?|cpt|all|total|and|i am|today|for|gp|go|gn)\b/gi,
        '',
      ),
    ) <= (found.length > 1 ? 3 : 1)
  );
}

const hasWork = (
  text: string,
  statement: Statement,
  passage: Passage,
  next: Statement | undefined,
): boolean => words(text.slice(statement.end, next?.start ?? passage.end)) >= 4;

// --- what describes the work ---------------------------------------------------------------------------------

function cellText(text: string, statement: Statement): Span | null {
  const end = statement.end;
  const last = statement.mentions.at(-1)!.end;
  return words(text.slice(last, end).replace(/\b(?:min(?:ute)?s?|units?)\b/gi, '')) >= 2
    ? { start: last, end }
    : null;
}

/** From behind the statement to the next service, heading or paragraph. */
function narrativeOf(
  text: string,
  statement: Statement,
  next: Statement | undefined,
  passage: Passage,
  free: readonly Passage[],
  tokensOf: ReadonlyMap<Passage, readonly Token[]>,
  parts: readonly Section[],
): Span | null {
  if (next) return trimmed(text, statement.end, next.start);
  let end = passage.end;
  const at = free.indexOf(passage);
  const heading = parts.find(
    (part) => part.heading && part.heading.start > statement.end && part.heading.start < passage.end,
  );
  if (heading) return trimmed(text, statement.end, heading.heading!.start);
  for (const following of free.slice(at + 1)) {
    const nested = following.indent > passage.indent || /^\s*[-*•–]/.test(following.text);
    if (following.afterBlank && !nested) break;
    if (statements(tokensOf.get(following)!).some((other) => other.leads)) break;
    const section = parts.find(
      (part) =>
        part.heading?.start !== undefined &&
        part.heading.start >= following.start &&
        part.heading.start < following.end,
    );
    if (section && section.kind !== 'other') break;
    if (/^\s*(?:total|timed)(?:\b|_)/i.test(following.text)) break;
    end = following.end;
  }
  return trimmed(text, statement.end, end);
}

function trimmed(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, to);
  const start = from + /^[\s:;,.)\]|*–—-]*/.exec(raw)![0].length;
  const end = from + raw.trimEnd().length;
  return end > start && words(text.slice(start, end)) >= 2 ? { start, end } : null;
}

/** A modifier that is said once for all codes: "Charges (all GP):", "modifier GP on both codes". */
function forAllCodes(
  text: string,
  parts: readonly Section[],
  tokens: readonly Token[],
): readonly Located<string>[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'modifier') return [];
    if (sectionAt(parts, token.start)?.kind === 'plan') return [];
    const before = text.slice(Math.max(0, token.start - 32), token.start);
    const after = text.slice(token.end, token.end + 40);
    const all =
      /\b(?:all|both|every|each)\b(?:\s+(?:codes?|lines?|services?|charges?|timed|with|mod(?:ifiers?)?|are|gets?|a|an|the|carry|have|procedures?|[:=-]))*\s*(?:(?:[A-Z]{2}|\d{2})\s*(?:[-,+&/]|and\b)\s*)*$/i.test(
        before,
      ) ||
      /^[\s,]*(?:(?:mod(?:ifier)?\s+)?(?:on|for|to|applies to|applied to|appended to|x|with)\s+)?(?:all|both|every|each)\b/i.test(
        after,
      );
    return all ? [{ value: token.modifier, span: { start: token.start, end: token.end } }] : [];
  });
}
