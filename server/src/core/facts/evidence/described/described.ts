import { lowerBound } from '../../../lowerBound';
import type { Wording } from '../../../model';
import { lastBefore, overlapping, type Span } from '../../../text';
import type { EvidenceInput } from '../input';
import type { Mark } from '../lexicon';
import { pattern } from '../pattern/pattern';
import { plainRow } from '../pattern/row';
import { marksOf, type Reading, type Sentence } from '../reading';
import type { Word } from '../words';
import { describes, labelOf, namesOf } from './naming';
import { isHandsOn, isKindOf, isOwnKind, openWork } from './openWork';
import { first, type Page, readPage } from './page';

/**
 * For each service the words that show what was done under it: its own narrative, what stands beside its name
 * away from the bill or below it, what follows a list of services that it stands in, and work that stands under
 * no service. Careful in one direction: what may describe a service counts for it.
 */
export function described(input: EvidenceInput, reading: Reading): Wording['described'] {
  const { services } = input.facts;
  const page = readPage(input, reading.atoms, stockWords(reading));
  const labels = labelledSentences(reading, page);
  const named = services.map(
    (service) =>
      first(service.narrative, (span) => page.telling(span, describes)) ??
      first([service], page.near) ??
      first([service], page.labelled) ??
      byStart([...namesOf(service.code)].flatMap((name) => labels.get(name) ?? []))[0] ??
      (service.code === '97530' ? workOf(reading, page) : undefined),
  );
  const rest = named.includes(undefined) ? restOf(input, reading, page, named) : [];
  return services.flatMap(({ code }, at) => {
    const found = named[at] ?? rest[at];
    return found ? [{ value: code, span: { start: found.start, end: found.end } }] : [];
  });
}

/** The first words of the 97530 work, wherever they stand. */
const workOf = ({ sentences }: Reading, page: Page): Sentence | undefined =>
  sentences.find(
    (sentence) =>
      sentence.scope === 'work' && sentence.words.some(page.tellsMore) && !page.isFormal(sentence),
  );

/** For services without words near their names: work that stands under no service, of their kind or of any. */
function restOf(
  { text, facts: { services } }: EvidenceInput,
  reading: Reading,
  page: Page,
  named: readonly (Span | undefined)[],
): readonly (Span | undefined)[] {
  const open = openWork(services, page, reading);
  const ofKind = new Map<string, Sentence | undefined>();
  const matched = services.map(({ code }, at) => {
    if (named[at]) return undefined;
    if (!ofKind.has(code))
      ofKind.set(
        code,
        open.find((part) => isKindOf(code, part)),
      );
    return ofKind.get(code);
  });
  const hands = reading.sentences.find((sentence) => sentence.scope !== 'visit' && isHandsOn(sentence));
  // activities have few words of their own: what stands in a line with the work of another code may be theirs
  const taken = new Set(
    matched.flatMap((part, at) => (part && services[at]!.code === '97530' ? part.line : [])),
  );
  const left = open.find((part) => part.isWork && !matched.includes(part) && !taken.has(part.line));
  const further = first(
    // behind a written code the words are that code's
    services.filter(({ name }) => !isDigit(text[name.span.start]!)).flatMap((s) => s.narrative),
    (span) => (ownMinutes.test(plainRow(page.wordsIn(span))) ? span : undefined),
  );
  // "97760 30 min\n97530 10 min\nFabricated a splint ...": what stands below the last of a list may be of any of them
  const belowCode = byStart(services.flatMap(({ narrative }) => narrative)).filter((span) =>
    lastBefore(reading.sentences, span.start)?.words.some(isCode),
  );
  const sentencesAt = overlapping(reading.sentences);
  const stacks = new Map<string, readonly (Span & { readonly own: Span })[]>();
  const stackOf = (code: string) => {
    const known =
      stacks.get(code) ??
      belowCode.flatMap((span) => {
        const own = sentencesAt(span).find((sentence) => isOwnKind(code, sentence));
        return own ? [{ ...span, own }] : [];
      });
    stacks.set(code, known);
    return known;
  };
  const inStack = (code: string, name: Span): Span | undefined => {
    const stack = stackOf(code);
    const next = stack[lowerBound(stack, name.end + 1, ({ start }) => start)];
    return next && page.telling({ start: name.end, end: next.start }) === undefined ? next.own : undefined;
  };
  return services.map(
    ({ code, mentions }, at) =>
      matched[at] ??
      (code === '97140' ? hands : undefined) ??
      first(mentions, (name) => inStack(code, name)) ??
      left ??
      further,
  );
}

const byStart = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a.start - b.start);

/** What stands behind a name that opens a sentence within a line, by that name: "MT: glides.  Ex: rows 2x15". */
function labelledSentences({ sentences }: Reading, page: Page): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const sentence of sentences) {
    const label = labelOf(sentence.words);
    const told = label && !found.has(label.said) && page.telling({ start: label.end, end: sentence.end });
    if (told) found.set(label.said, told);
  }
  return found;
}

/** Where the words of stock phrases start: "tolerated well" behind a code tells nothing of its work. */
const stockWords = ({ sentences }: Reading): ReadonlySet<number> =>
  new Set(
    sentences.flatMap((sentence) =>
      marksOf(sentence, 'vague')
        .filter((mark) => !isUnnamedWork(mark))
        .flatMap(({ from, to }) => sentence.words.slice(from, to).map(({ start }) => start)),
    ),
  );

/** "Functional activities performed" tells the kind of work alone: a poor description, but one. */
const isUnnamedWork = ({ entry }: Mark): boolean => entry.ask?.includes('[task]') ?? false;

/** "..., and then 14 minutes with resisted ankle work": work with minutes of its own that names no service. */
const ownMinutes = pattern('(then | last | next | another) .. (min | mins | minute | minutes)');

const isCode = ({ kind, lower }: Word): boolean => kind === 'digits' && lower.length === 5;
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
