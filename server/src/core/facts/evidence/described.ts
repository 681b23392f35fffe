import data from '../../../../data/namingWords.json';
import names from '../../../../data/services.json';
import { builtInCodes } from '../../codes/codeSet';
import type { Service, Wording } from '../../model';
import { contains, type Line, overlaps, positionAt, type Span, splitLines } from '../../text';
import type { EvidenceInput } from './input';
import type { Mark } from './lexicon';
import { matches, pattern, type Row, rowFrom } from './pattern';
import { marksOf, type Reading, type Sentence } from './reading';
import { type Word, words } from './words';
import { isCounted, isTask, swallowsWork, tellsWork } from './workAway';

type Group = keyof typeof data.words;
const everyGroup = Object.keys(data.words) as Group[];

/** Whether a word belongs to one of some groups of the list; `*` in it stands for any further letters. */
function membership(groups: readonly Group[]): (word: Word) => boolean {
  const all = groups.flatMap((group) => data.words[group]);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const stems = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return ({ lower }) => whole.has(lower) || stems.some((stem) => lower.startsWith(stem));
}

const isWord = ({ kind, lower }: Word): boolean => kind === 'word' && lower.length > 1;
const onlyNames = membership(everyGroup);
const onlyCounts = membership(everyGroup.filter((group) => group !== 'kinds of work'));
/** Says something of the work: not its name, its number or its bill. */
const tells = (word: Word): boolean => isWord(word) && !onlyNames(word);
/** Where a description stands, its kind alone is a poor one, but it is one ("functional activities"). */
const describes = (word: Word): boolean => isWord(word) && !onlyCounts(word);

/**
 * For each service the words that show what was done under it: its own narrative, what stands beside its name
 * away from the bill or below it, what follows a list of services that it stands in, and work that stands under
 * no service. Careful in one direction: what may describe a service counts for it.
 */
export function described(input: EvidenceInput, reading: Reading): Wording['described'] {
  const { services } = input.facts;
  const page = readPage(input, stockWords(reading));
  const ofItsScope = reading.sentences.find(
    (sentence) =>
      sentence.scope === 'work' && sentence.words.some(page.tellsMore) && !page.isFormal(sentence),
  );
  const named = services.map(
    (service) =>
      first(service.narrative, (span) => page.telling(span, describes)) ??
      first([service], page.near) ??
      first([service], page.labelled) ??
      labelledIn(reading, page, service) ??
      (service.code === '97530' ? ofItsScope : undefined),
  );
  const open = named.includes(undefined) ? openWork(services, page, reading) : [];
  const matched = services.map((service, at) =>
    named[at] ? undefined : open.find((part) => isKindOf(service.code, part)),
  );
  const hands = reading.sentences.find((sentence) => sentence.scope !== 'visit' && isHandsOn(sentence));
  const left = open.find((part) => !matched.includes(part) && part.isWork);
  const further = first(
    // behind a written code the words are that code's
    services.filter(({ name }) => !isDigit(input.text[name.span.start]!)).flatMap((s) => s.narrative),
    (span) => (ownMinutes.test(plainRow(words(input.text.slice(span.start, span.end)))) ? span : undefined),
  );
  return services.flatMap((service, at) => {
    const found =
      named[at] ?? matched[at] ?? (service.code === '97140' ? hands : undefined) ?? left ?? further;
    return found ? [{ value: service.code, span: { start: found.start, end: found.end } }] : [];
  });
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

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** Words in which nothing but words is looked for. */
const plainRow = (all: readonly Word[]): Row =>
  rowFrom(
    all,
    all.map(() => 0),
    all.map(() => []),
  );

function first<A, B>(items: readonly A[], find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

// --- words near the name of a service ------------------------------------------------------------------------

interface Page {
  readonly lineAt: (place: Pick<Span, 'start'>) => Line;
  readonly wordsIn: (span: Span) => readonly Word[];
  /** From the first word that tells something in a span; a line of who, when and how much holds none. */
  readonly telling: (span: Span, says?: (word: Word) => boolean) => Span | undefined;
  /** What stands beside, below or behind the names of a service. */
  readonly near: (service: Service) => Span | undefined;
  /** What stands behind the code or a name of it that opens a line: "Ex: rows 2x15", "[Manual] glides". */
  readonly labelled: (service: Service) => Span | undefined;
  readonly isFormal: (span: Span) => boolean;
  /** A word that tells something and belongs to no stock phrase. */
  readonly tellsMore: (word: Word) => boolean;
}

/** A visit that names its services more often than this is no visit. */
const mostMentions = 100;

function readPage({ text, facts }: EvidenceInput, stock: ReadonlySet<number>): Page {
  const lines = splitLines(text);
  const all = words(text);
  const formal = formalPlaces(facts);
  const isFormal = (span: Span) => formal.some((place) => overlaps(place, span));
  const mentions = facts.services
    .flatMap((service) => service.mentions.map((place) => ({ service, place, line: lineAt(place) })))
    .sort((a, b) => a.place.start - b.place.start)
    .slice(0, mostMentions);
  type Mention = (typeof mentions)[number];

  const tellsMore = (word: Word) => tells(word) && !stock.has(word.start);
  return { lineAt, wordsIn, telling, near, labelled, isFormal, tellsMore };

  function lineAt({ start }: Pick<Span, 'start'>): Line {
    return lines[positionAt(lines, start).line]!;
  }

  function wordsIn({ start, end }: Span): readonly Word[] {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < all.length && all[to]!.end <= end) to++;
    return all.slice(low, to);
  }

  function telling(span: Span, says = tells): Span | undefined {
    const found = (part: Span) =>
      wordsIn(part).filter((word) => says(word) && !stock.has(word.start) && !isFormal(word));
    for (const line of lines.slice(lineAt(span).index, lineAt({ start: span.end }).index + 1)) {
      const part = { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) };
      if (part.start >= part.end || (isFormal(line) && found(line).length <= 2)) continue;
      const [word] = found(part);
      if (word) return { start: word.start, end: part.end };
    }
    return undefined;
  }

  function near(service: Service): Span | undefined {
    const all = mentions.filter((mention) => mention.service === service);
    const work = all.filter(({ place }) => !inBill(service, place));
    return (
      first(work, beside) ??
      first(work.length > 0 ? work : all, below) ??
      first(work, behindList) ??
      first(all, below)
    );
  }

  /** On the line of a name, from the name before it to the next one. */
  function beside({ service, place, line }: Mention): Span | undefined {
    const others = mentions.filter((other) => other.service !== service && other.line === line);
    const next = others.find((other) => other.place.start >= place.end);
    const leads = others.every((other) => other.place.start >= place.end);
    return telling({ start: leads ? line.start : place.start, end: next?.place.start ?? line.end });
  }

  /** On the line below the last name of a line, where it opens nothing else. */
  function below({ place, line }: Mention): Span | undefined {
    const next = lines[line.index + 1];
    const isLast = mentions.every((other) => other.line !== line || other.place.start <= place.start);
    const opens =
      !next ||
      opensWithCode(wordsIn(next)) ||
      mentions.some((other) => other.line === next) ||
      facts.sections.some(({ heading }) => heading && overlaps(heading, next));
    return isLast && !opens ? telling(next) : undefined;
  }

  function labelled({ code, charge }: Service): Span | undefined {
    const own = namesOf(code);
    return first(lines, (line) => {
      const label = labelOf(wordsIn(line));
      if (!label || !own.has(label.said) || (charge && overlaps(charge, line))) return undefined;
      return telling({ start: label.end, end: line.end });
    });
  }

  /** Behind the last of several names on one line: it stands for all of them. */
  function behindList({ service, place, line }: Mention): Span | undefined {
    const later = mentions.filter(
      (other) => other.service !== service && other.line === line && other.place.start > place.start,
    );
    return first(later, (other) => beside(other) ?? below(other));
  }
}

/** A sentence within a line that opens with a name: "MT: glides.  Ex: rows 2x15". */
function labelledIn({ sentences }: Reading, page: Page, { code }: Service): Span | undefined {
  const own = namesOf(code);
  return first(sentences, (sentence) => {
    const label = labelOf(sentence.words);
    return label && own.has(label.said) ? page.telling({ start: label.end, end: sentence.end }) : undefined;
  });
}

const opensWithCode = ([first]: readonly Word[]): boolean =>
  first?.kind === 'digits' && first.lower.length === 5;

const setsOff = new Set([':', ']', '=']);

/** Up to five words that a colon, a bracket or a dash sets off at the beginning of a line. */
function labelOf(line: readonly Word[]): { readonly said: string; readonly end: number } | undefined {
  const at = line.findIndex(({ kind }) => kind !== 'sign');
  for (let to = at + 1; at >= 0 && to <= at + 6 && to < line.length; to++) {
    const word = line[to]!;
    if (!setsOff.has(word.lower) && !(word.glue === '-' && word.gap)) continue;
    return { said: plain(line.slice(at, to)), end: line[to - 1]!.end };
  }
  return undefined;
}

const plain = (said: readonly Word[]): string =>
  said
    .filter(({ kind }) => kind !== 'sign')
    .map(({ lower }) => lower)
    .join(' ');

/** The code, its names, and the short labels that stand for it over what was done. */
const namesOf = (code: string): ReadonlySet<string> => {
  const own = names.services.find((service) => service.code === code);
  const labels: Readonly<Record<string, readonly string[]>> = data.labels;
  return new Set(
    [code, ...(own?.names ?? []), ...(own?.short ?? []), ...(labels[code] ?? [])].map((name) =>
      plain(words(name)),
    ),
  );
};

const inBill = ({ charge }: Service, place: Span): boolean => charge !== null && contains(charge, place);

/** What says who, when, how long and for whom. */
const formalPlaces = (facts: EvidenceInput['facts']): readonly Span[] =>
  [
    facts.dateOfService,
    facts.signature,
    facts.payer.name,
    ...facts.diagnoses,
    ...facts.clinicians,
    ...Object.values(facts.totals),
  ].flatMap((place) => (place ? [place.span] : []));

// --- work that stands under no service -----------------------------------------------------------------------

/** A line or paragraph of the visit that belongs to no service. */
interface OpenPart extends Span {
  readonly sentences: readonly Sentence[];
  /** Stands behind the first service and tells of something done. */
  readonly isWork: boolean;
}

function openWork(
  services: readonly Service[],
  { isFormal, lineAt, wordsIn }: Page,
  { sentences }: Reading,
): readonly OpenPart[] {
  const open = sentences.filter(
    (sentence) =>
      (sentence.scope === 'visit' || sentence.away) &&
      (sentence.section === 'plan'
        ? matches('was | were', sentence)
        : !sentence.planned &&
          (tellsWork.has(sentence.section) ||
            (swallowsWork.has(sentence.section) &&
              ((isWork(sentence) && matches(countedOrByHand, sentence)) ||
                services.some(({ code }) => tellsCode(code, sentence)))))) &&
      !matches(otherTopic, plainRow(wordsIn(lineAt(sentence)))) &&
      sentence.words.some(tells) &&
      !isFormal(sentence) &&
      !services.some(({ mentions }) => mentions.some((place) => overlaps(place, sentence))),
  );
  const byLine = new Map<Line, Sentence[]>();
  for (const sentence of open) {
    const line = lineAt(sentence);
    byLine.set(line, [...(byLine.get(line) ?? []), sentence]);
  }
  return [...byLine.values()].map((within) => ({
    start: within[0]!.start,
    end: within.at(-1)!.end,
    sentences: within,
    isWork: within.some(
      (sentence) => sentence.afterWork && !swallowsWork.has(sentence.section) && isWork(sentence),
    ),
  }));
}

/** A line of a condition, a goal, an outcome or a plan tells of no service. */
const otherTopic =
  "^^ (goal* | ltg* | stg* | target* | dx | diagnos* | plan | next | prog | progress | resp | response* | result* | status | (he | she | pt | res) (cannot | can't) | can't | cannot | limit*)";

const kinds = ['exercise', 'neuro', 'gait', 'manual', 'teaching97535', 'topic97535'];

/** Words that belong to the work of a code, or those of its label. */
function isKindOf(code: string, part: OpenPart): boolean {
  const label = labelWords(code);
  return part.sentences.some(
    (sentence) =>
      marksOf(sentence, ...kinds).some(({ entry }) => entry.code === code) ||
      (code === '97530' &&
        (isDone(sentence) || (sentence.afterWork && !swallowsWork.has(sentence.section))) &&
        matches('<any:task|taskVerb>', sentence)) ||
      tellsCode(code, sentence) ||
      (label.length > 0 && label.every((word) => sentence.words.some(({ lower }) => lower === word))),
  );
}

/** Hands-on work among the words of another code. */
const isHandsOn = (sentence: Sentence): boolean =>
  matches('<manual>', sentence) && !matches(isTask, sentence);

/** Under a heading of something else, work is told by its count, or by what the hands did. */
const countedOrByHand = `${isCounted} | <manual>`;

/** Work has a doer or a measure: a task, an exercise, help, cues, sets, loads. */
const isWork = (sentence: Sentence): boolean =>
  matches(
    '<any:task|taskVerb|exercise|neuro|gait|manual|teaching97535|topic97535|assist|cue|handsOn> | #repeats|load|height',
    sentence,
  );

/** A task that was counted, helped or cued in the objective, before the bill names its code. */
const isDone = (sentence: Sentence): boolean =>
  ['objective', 'treatment'].includes(sentence.section) &&
  matches('#repeats|load|height|distance|ratio | <assist|cue|handsOn>', sentence);

/** A word by which work of few other codes is known ("orthosis", "recall", "paraffin"). */
const ownWords: Readonly<Record<string, readonly string[]>> = data.own;
const tellsCode = (code: string, { words: said }: Sentence): boolean =>
  (ownWords[code] ?? []).some((own) =>
    said.some(({ lower }) => (own.endsWith('*') ? lower.startsWith(own.slice(0, -1)) : lower === own)),
  );

/** The words of a code's label that are its own ("canalith", "repositioning"), up to the first comma or bracket. */
const labelWords = (code: string): readonly string[] =>
  words(firstPart(builtInCodes.find(code)?.label ?? ''))
    .filter(tells)
    .map(({ lower }) => lower);

const firstPart = (label: string): string => {
  const end = [...label].findIndex((sign) => sign === ',' || sign === ';' || sign === '(');
  return end < 0 ? label : label.slice(0, end);
};
