import data from '../../../data/delivery.json';
import type { Token } from '../scan/tokens';
import { matchesIn, type Span } from '../text';
import type { Apart } from './apart';
import type { LayoutLine } from './layout';

type Line = Omit<LayoutLine, 'block'>;

const spaced = (source: string): string => source.replace(/ (?![?*])/g, '[ \\t]+');
const anyOf = (sources: readonly string[]): string => sources.map(spaced).join('|');
/** In its own words: a charge that is void. */
const remarks = data.takenBack.words.map((source) => new RegExp(spaced(source), 'g'));
const spoken = new RegExp(`\\b(?:${data.takenBack.spoken.join('|')})\\s$`, 'i');
/** Drawn through. */
const drawn = new RegExp(anyOf(data.takenBack.drawn), 'gi');
/** Behind the figures of a service, at the end of what is said of it. */
const undone = data.takenBack.behind.map(({ reason, words }) => ({
  why: reason as Apart['why'],
  words: new RegExp(`^[\\s,;:(\\[*<–—-]*(?:${anyOf(words)})(?=${data.takenBack.closes})`, 'i'),
}));
const again = new RegExp(anyOf(data.takenBack.again), 'i');
/** What parts the services of one line. */
const parts = /[;|\t]|[.,](?=\s)|\s[-–—]{1,2}\s/g;
/** Longer lines are looked at no further. In UTF-16 units. */
const longLine = 4000;

/** The charges of a visit that are struck, void, deleted or said not to have been given. */
export function takenBack(lines: readonly Line[]): readonly Apart[] {
  return lines.flatMap((line, i) => {
    if (line.text.length > longLine) return [];
    const struck = matchesIn(line.text, drawn).map(({ index, 0: text }) =>
      apart(line, index, index + text.length),
    );
    return [...struck, ...voidIn(lines, i), ...undoneIn(line), ...anotherIn(line)];
  });
}

const apart = (line: Line, from: number, to: number, why: Apart['why'] = 'struck'): Apart => ({
  start: line.start + from,
  end: line.start + to,
  why,
});

/** The words of a line that take a charge back. */
const remarksIn = (text: string): readonly RegExpExecArray[] =>
  remarks
    .flatMap((words) => matchesIn(text, words))
    .filter(({ index }) => !spoken.test(text.slice(Math.max(0, index - longestSpoken), index)));
const longestSpoken = 12;

/** What those words are said of. */
function voidIn(lines: readonly Line[], at: number): readonly Apart[] {
  const line = lines[at]!;
  const named = servicesOf(line);
  return remarksIn(line.text).flatMap(({ index, 0: words }) => {
    if (named.length === 0) {
      return standsAlone(line.text.slice(0, index)) ? recordAbove(lines, at).map(wholeLine) : [];
    }
    const behind = index + words.length;
    const own = named.findLast(({ start }) => start - line.start < index);
    const next = named.find(({ start }) => start - line.start >= behind);
    const to = next ? inFrontOf(line, next.start - line.start, behind) : endOf(line, behind);
    const entered = again.exec(line.text.slice(behind));
    const stop = entered ? behind + entered.index : line.text.length;
    if (own) {
      const figures =
        entered && !next ? line.tokens.filter((token) => numberAt(token) >= line.start + stop) : [];
      // what puts a figure right is one token with it
      if (figures.some(({ start }) => start < line.start + stop)) return [];
      const from =
        figures.length > 0
          ? own.end - line.start
          : named[0] === own
            ? 0
            : inFrontOf(line, own.start - line.start, 0);
      return [apart(line, from, Math.min(stop, to))];
    }
    return next ? [apart(line, index, endOfNamed(line, named))] : [];
  });
}

/** "97110 15 min 1u not performed", "97140 10 min - pt declined": what ends with the figures of a service. */
function undoneIn(line: Line): readonly Apart[] {
  const named = servicesOf(line);
  if (named.length === 0) return [];
  return line.tokens.flatMap((token, i) => {
    if (!closesStatement(token, line.family) || !line.tokens[i + 1]) return [];
    const rest = line.text.slice(token.end - line.start);
    const said = undone.find(({ words }) => words.test(rest));
    const own = said && named.findLast(({ start }) => start < token.start);
    if (
      !own ||
      line.tokens.some(({ kind, start }) => kind === 'stop' && start > own.start && start < token.start)
    )
      return [];
    const name = own.start - line.start;
    const end = token.end - line.start + said.words.exec(rest)![0].length;
    return [apart(line, named[0] === own ? 0 : inFrontOf(line, name, 0), end, said.why)];
  });
}

/** "97112 15 min – scratch that, it was manual, 97140 15 min": what stands in front was another service. */
function anotherIn(line: Line): readonly Apart[] {
  const cue =
    /\b(?:scratch that|strike that|correction|sorry|oops|no wait)\b[,\s–—-]{1,4}(?:it|that|this)\s(?:was|is|should be)\b/i.exec(
      line.text,
    );
  if (!cue) return [];
  const named = servicesOf(line);
  const own = named.findLast(({ start }) => start - line.start < cue.index);
  const behind = cue.index + cue[0].length;
  const next = named.find(({ start }) => start - line.start >= behind);
  if (!own || !next || own.code === next.code) return [];
  // "sorry, that was painful, then TE 15": no other name of the service stands there
  const between = line.text.slice(behind, next.start - line.start);
  if (!meant.test(between)) return [];
  return [apart(line, own === named[0] ? 0 : inFrontOf(line, own.start - line.start, 0), cue.index)];
}

/** "it was manual, 97140", "it was 97140", "it was really ther ex": a word or two at most in front of the service. */
const meant =
  /^\s(?:(?:really|actually|all|just|only|manual|ther\w{0,10}|gait|neuro\w{0,12}|self|ex|act)[\s,.-]{1,3}){0,3}$/i;

/** Bare numbers count other things too, but in rows. */
const closesStatement = ({ kind }: Token, family: Line['family']): boolean =>
  kind === 'duration' ||
  kind === 'units' ||
  kind === 'interval' ||
  kind === 'modifier' ||
  (kind === 'number' && family === 'row');

/** Nothing but a label stands in front of the words. */
function standsAlone(front: string): boolean {
  if (front.length > longestLabel || /\d/.test(front)) return false;
  const words = front.match(/\p{L}+/gu) ?? [];
  return words.length === 0 || (words.length <= 3 && /[:=|\t]|\.{3}| {2}/.test(front.trimStart()));
}
const longestLabel = 40;

/** The services of a line: its codes where it has any, else its names; each run of one code once. */
function servicesOf({ tokens }: Line): readonly (Span & { readonly code: string })[] {
  const codes = tokens.filter((token) => token.kind === 'code');
  const all = codes.length > 0 ? codes : tokens.filter((token) => token.kind === 'name');
  return all.filter(({ code }, i) => code !== all[i - 1]?.code);
}

/** Where the number of a figure stands. */
const numberAt = (token: Token): number =>
  token.kind === 'duration' || token.kind === 'units' ? token.number.start : -1;

/** Where that begins which belongs to a service: behind the last sign in front of it. */
function inFrontOf({ text }: Line, service: number, least: number): number {
  const signs = matchesIn(text.slice(least, service), parts);
  const last = signs.at(-1);
  return last ? least + last.index + last[0].length : service;
}

/** The end of the sentence, or of the line. */
function endOf(line: Line, from: number): number {
  const stop = line.tokens.find(({ kind, start }) => kind === 'stop' && start - line.start >= from);
  return stop ? stop.start - line.start : line.text.length;
}

/** In front of the second service. */
const endOfNamed = (line: Line, named: readonly Span[]): number =>
  named[1] ? inFrontOf(line, named[1].start - line.start, named[0]!.end - line.start) : line.text.length;

/** The lines from the one with the service that a remark below tells of, in its paragraph; none where no service is. */
function recordAbove(lines: readonly Line[], at: number): readonly Line[] {
  for (let i = at; i > 0 && !lines[i]!.afterBlank; i--) {
    const above = lines[i - 1]!;
    if (remarksIn(above.text).length > 0) return [];
    if (servicesOf(above).length > 0) return lines.slice(i - 1, at + 1);
  }
  return [];
}

const wholeLine = ({ start, end }: Line): Apart => ({ start, end, why: 'struck' });
