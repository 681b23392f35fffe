import data from '../../../data/headings.json';
import type { SectionKind } from '../model';
import type { Span } from '../text';
import type { Passage } from './passages';

/** A heading inside a passage: what it opens, its words, and where its content starts. */
export interface Heading {
  readonly kind: SectionKind;
  readonly span: Span;
  readonly contentStart: number;
}

const letters = data.letters as Readonly<Record<string, SectionKind>>;
const kinds = new Map<string, SectionKind>(
  Object.entries(data.words).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as SectionKind] as const),
  ),
);

const normal = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9_']+/g, ' ')
    .replace(/\s\d+$/, '')
    .trim();

const kindOf = (label: string): SectionKind | undefined => {
  const words = normal(label);
  return (
    kinds.get(words) ??
    kinds.get(words.replace(/^(?:[soap]|[1-9]) /, '')) ??
    kinds.get(words.replace(/\d+$/, '').trim()) ??
    kinds.get(words.replace(/^(?:today's|todays|skilled|clinical|functional|patient|pt) /, ''))
  );
};

const dress = '[\\s*#=_>~-]*';
/** `S:`, `S.`, `S)`, `S -`, `S —`, `s-`, `S/`, `(S)`; `P: 3/10` is pain. */
const letterHeading = new RegExp(
  `^${dress}(?:\\((?=[SOAPsoap]\\)))?([SOAPsoap])(?:\\s*[:)]|\\.(?=\\s|$)|\\s*[-–—/](?=\\s)|(?=[*_]*\\s*$))[*_]*[ \\t]*`,
);
const combined = new RegExp(`^${dress}(A\\s*[/&]\\s*P|S\\s*[/&]\\s*O)\\s*[:.)-]?(?=\\s|$)[ \\t]*`, 'i');
const pain = /^\s*\d{1,2}\s*\/\s*10/;
const label = new RegExp(
  `^${dress}((?:\\d{1,2}[.)]\\s*)?[A-Za-z][A-Za-z0-9 _/&',.()-]{0,44}?)[*_\\s]*(?::|=(?!=)|\\s--?\\s|\\s[–—]\\s)[*_=]*[ \\t]*`,
);
const alone = new RegExp(`^${dress}([A-Za-z][A-Za-z0-9 _/&'-]{0,40}?)[\\s*#=_~:-]*$`);
/** Exports that align their values: "GOAL      open jars". */
const aligned = new RegExp(`^${dress}([A-Za-z][A-Za-z0-9 _/&'-]{0,40}?)(?: {2,}|\\t)\\s*`);
/** "bill 97140 x1, 97110 x2" */
const billed =
  /^\s*(?:bill(?:ed|ing)?|charged?s?|codes|units)\s+(?=\d{5}\b|(?:one|two|three|four|ther\w*|manual|gait|neuro\w*|self)\b)/i;
/** Dictation: "Assessment. The cord is still tight." "Plan is twice a week." */
const spoken =
  /^\s*(subjective|objective|assessment|plan|goals?|response|billing|charges)(?:\.(?=\s)|,?(?=\s+(?:is|today|are|includes?|remains?|will)\b))[ \t]*/i;

/** The heading at the start of a passage, if there is one. */
export function headingOf(passage: Passage, bareLetters: boolean): Heading | undefined {
  const text = passage.text;
  const make = (kind: SectionKind, length: number): Heading => ({
    kind,
    span: {
      start: passage.start + leading(text),
      end: passage.start + text.slice(0, length).trimEnd().length,
    },
    contentStart: passage.start + length,
  });
  const letter = letterHeading.exec(text);
  if (letter && !(letter[1]!.toUpperCase() === 'P' && pain.test(text.slice(letter[0].length)))) {
    // "S - Subjective:" says the same twice
    const rest = label.exec(text.slice(letter[0].length)) ?? alone.exec(text.slice(letter[0].length));
    const repeats = rest && kindOf(rest[1]!) === letters[letter[1]!.toUpperCase()];
    return make(letters[letter[1]!.toUpperCase()]!, letter[0].length + (repeats ? rest[0].length : 0));
  }
  const both = combined.exec(text);
  if (both) return make(both[1]!.toUpperCase().startsWith('A') ? 'assessment' : 'subjective', both[0].length);
  if (bareLetters) {
    const bare = /^\s*([SOAP])\s+(?=\S)/.exec(text);
    if (bare) return make(letters[bare[1]!]!, bare[0].length);
  }
  const said = spoken.exec(text);
  if (said && !label.exec(text)?.[0].startsWith(said[0])) return make(kindOf(said[1]!)!, said[0].length);
  const labelled = label.exec(text);
  if (labelled) {
    const kind = kindOf(labelled[1]!);
    // "CPT: 97530 x2" names a service, it heads no list
    if (
      kind &&
      !(
        isCodeLabel(labelled[1]!) &&
        /^\s*\d{5}\b/.test(text.slice(labelled[0].length)) &&
        !/\d{5}\D.*\b\d{5}/.test(text)
      )
    )
      return /^\s*\d{1,3}\s*(?:min(?:ute)?s?\.?|units?)?\s*$/i.test(text.slice(labelled[0].length))
        ? undefined
        : make(kind, labelled[0].length);
    if (!kind && /^[A-Z_]{2,16}$/.test(labelled[1]!.trim()) && /=/.test(labelled[0]))
      return make('other', labelled[0].length);
    return undefined;
  }
  const gap = aligned.exec(text);
  const byGap = gap && kindOf(gap[1]!);
  if (byGap && !/^\s*\d{1,3}\s*(?:min(?:ute)?s?\.?|units?)?\s*$/i.test(text.slice(gap[0].length)))
    return make(byGap, gap[0].length);
  const bill = billed.exec(text);
  if (bill) return make('billing', bill[0].length);
  const whole = alone.exec(text);
  const kind = whole && kindOf(whole[1]!);
  return kind ? make(kind, text.length) : undefined;
}

const leading = (text: string): number => text.length - text.trimStart().length;
const isCodeLabel = (text: string): boolean =>
  /^(?:cpt|codes?|procedures?|services?|treatments?|interventions?)$/.test(normal(text));

const inlineLetter = /(?:^|[\s.;|])([OAP])(?:\s*[:)](?=\s|$)|\.(?=\s+\S|\s*$)|\s[-–—]\s)/g;
const inlineWord =
  /(?<=[.;!?)|]\s{1,20}|\s{3})(subjective|objective|assessment|plan|goals?|response|billing|charges|treatment|interventions?)\s*:\s*/gi;

/** "7/1/25 PT. Time in 9:00. S: ... O: ... A: ...": the first letter may stand behind the head of the line. */
function firstLetter(text: string): RegExpExecArray | undefined {
  const first = /(?<=[\s.;|])S:\s+/.exec(text);
  const second = first ? text.slice(first.index).search(/\sO:\s/) : -1;
  return first && second >= 0 && /\s[AP]:\s/.test(text.slice(first.index + second)) ? first : undefined;
}

/** Headings further on in a passage: "S: ... O: ... A: ... P: ..." on one line. */
export function inlineHeadings(passage: Passage, first: Heading | undefined): readonly Heading[] {
  const found: Heading[] = [];
  const text = passage.text;
  const letter = first ? undefined : firstLetter(text);
  const from = first ? first.contentStart - passage.start : letter ? letter.index + letter[0].length : 0;
  let rank = letter ? 0 : first ? 'SOAP'.indexOf(text.slice(0, from).trim().charAt(0).toUpperCase()) : -1;
  if (letter) {
    const start = passage.start + letter.index;
    found.push({ kind: letters.S!, span: { start, end: start + 2 }, contentStart: passage.start + from });
  }
  if (rank >= 0) {
    inlineLetter.lastIndex = from;
    for (let match = inlineLetter.exec(text); match; match = inlineLetter.exec(text)) {
      const at = match.index + match[0].indexOf(match[1]!);
      const next = 'SOAP'.indexOf(match[1]!);
      const end = match.index + match[0].length;
      inlineLetter.lastIndex = end - 1;
      if (next <= rank || (match[1] === 'P' && pain.test(text.slice(end)))) continue;
      rank = next;
      found.push({
        kind: letters[match[1]!]!,
        span: { start: passage.start + at, end: passage.start + end },
        contentStart: passage.start + end,
      });
    }
  }
  inlineWord.lastIndex = from;
  for (let match = inlineWord.exec(text); match; match = inlineWord.exec(text)) {
    const kind = kindOf(match[1]!);
    if (!kind) continue;
    const start = passage.start + match.index;
    found.push({
      kind,
      span: { start, end: start + match[1]!.length },
      contentStart: start + match[0].length,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
