import { clockText } from '../core/clock';
import {
  type Analysis,
  analyze,
  type Context,
  createContext,
  createMemory,
  elementIds,
  figureReadings,
  type Located,
  positionAt,
  type Span,
  type Visit,
} from '../core/index';
import { readInputs } from './input';
import { type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';
import { failureLines, worked } from './worked';

/** `theralint facts --explain PATHS...`: for a reader, each fact with the words that it came from. */
export async function explainFacts(paths: readonly string[], io: Io): Promise<ExitCode> {
  // the figures of each visit are asked for once more
  const context = createContext({ ready: true, memory: createMemory() });
  let code: ExitCode = exit.clean;
  for await (const input of readInputs(paths, io)) {
    const done = worked(input, (text) => {
      const analysis = analyze(text, context);
      return { analysis, shown: explained(analysis, context) };
    });
    if ('problem' in done) {
      code = exit.problem;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      continue;
    }
    const { analysis, shown } = done.result;
    if (analysis.failures.length > 0) code = exit.problem;
    for (const line of failureLines(input.file, analysis)) io.err(line);
    io.out(`${onOneLine(input.file)}\n${shown}\n`);
  }
  return code;
}

/** The facts of all visits as indented text: what was read, and `line N: "words"` behind it. */
export const explained = (analysis: Analysis, context: Context): string =>
  analysis.visits.map((visit) => visitText(visit, analysis, context)).join('\n');

function visitText(visit: Visit, analysis: Analysis, context: Context): string {
  const words = quoter(analysis);
  const first = positionAt(analysis.lines, visit.span.start).line + 1;
  const end = visit.span.start + analysis.text.slice(visit.span.start, visit.span.end).trimEnd().length;
  const last = positionAt(analysis.lines, end).line + 1;
  const rows: [string, string][] = [];
  const shown = new Set<number>();
  const add = (what: string, spans: readonly Span[]) => {
    for (const { start } of spans) shown.add(start);
    rows.push([what, spans.length > 0 ? spans.map(words).join(', ') : 'not in the note']);
  };
  const addOne = <T>(
    what: string,
    fact: Located<T> | null | undefined,
    show = String as (value: T) => string,
  ) => add(fact ? `${what}: ${show(fact.value)}` : what, fact ? [fact.span] : []);

  addOne('date of service', visit.dateOfService);
  const { payer } = visit;
  add(
    `payer: ${payer.kind}, unit rule: ${payer.rule ?? 'none stated'}`,
    [payer.name, payer.ruleWords].flatMap((fact) => (fact ? [fact.span] : [])),
  );
  addOne('time in', visit.session?.from, clockText);
  addOne('time out', visit.session?.to, clockText);
  for (const service of visit.services) {
    add(`${service.code} given`, service.mentions.length > 0 ? service.mentions : [service.name.span]);
    for (const minutes of service.statedMinutes) addOne('  minutes', minutes);
    for (const interval of service.intervals)
      addOne('  clock', interval, ({ from, to }) => `${clockText(from)} to ${clockText(to)}`);
    if (service.units) addOne('  units', service.units);
    for (const modifier of service.modifiers) addOne('  modifier', modifier);
  }
  for (const { code, name, reason } of visit.notDelivered) add(`${code} not given (${reason})`, [name.span]);
  addOne('total timed minutes', visit.totals.timedMinutes);
  addOne('total treatment minutes', visit.totals.treatmentMinutes);
  for (const diagnosis of visit.diagnoses) addOne('diagnosis', diagnosis);
  const { elements, medicalNecessity } = visit.wording;
  if (elements)
    for (const id of elementIds)
      add(
        `97530 ${id}: ${elements[id].documented ? 'documented' : 'not documented'}`,
        elements[id].evidence.map(({ span }) => span),
      );
  add(
    `medical necessity: ${medicalNecessity.documented ? 'documented' : 'not documented'}`,
    [...medicalNecessity.condition, ...medicalNecessity.limitation].map(({ span }) => span),
  );
  addOne('signed by', visit.signature, ({ name, credential }) => `${name}, ${credential}`);
  for (const { kind, span } of visit.unreadable) add(`${kind} that could not be read`, [span]);
  for (const reading of visit.readings)
    if (!shown.has(reading.span.start)) add(`read as ${reading.as}`, [reading.span]);

  for (const { span, as, because, or } of figureReadings(analysis, visit.index, context)) {
    const also = or.map((other) => `it could be ${other.as} (${other.of100} of 100)`);
    add(`figure: ${as}`, [span]);
    for (const why of [...because, ...also]) rows.push([`  ${why}`, '']);
  }

  const width = Math.min(44, Math.max(...rows.map(([what]) => what.length)));
  const lines = rows.map(([what, from]) => `  ${what.padEnd(width)}  ${from}`.trimEnd());
  return `Visit ${visit.index + 1}, lines ${first} to ${last}\n${lines.join('\n')}\n`;
}

/** Shows a span as `line 3: "25 min"`; long words are cut in the middle. */
function quoter({ text, lines }: Analysis): (span: Span) => string {
  return ({ start, end }) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    const short = words.length > 60 ? `${words.slice(0, 40)} ... ${words.slice(-15)}` : words;
    return `line ${positionAt(lines, start).line + 1}: "${short}"`;
  };
}
