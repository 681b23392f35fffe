import { patientLabel } from '../../layout/lineWords';
import type { Inconsistency } from '../../model';
import { type Located, located, matchesIn } from '../../text';
import type { ConsistencyInput } from './input';

/** "Mr. Vale reports": the patient as the subject of a sentence. */
const subject =
  /(?:^|[.:]\s)(?:Mr|Mrs|Ms|Miss)\.?\s(\p{Lu}\p{Ll}{2,20})(?=\s(?:was|is|reports?|reported|states?|stated|presents?|presented|tolerated|performed|demonstrated|arrived|completed|required|returns|returned|continues)\b)/gu;
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'jr', 'sr', 'ii', 'iii']);
const longestName = 40;

/** Where the visit calls its patient by two names. */
export function otherNames({ lines }: ConsistencyInput): readonly Inconsistency[] {
  const labelled = lines.flatMap((line) => {
    const match = patientLabel.exec(line.text);
    if (!match) return [];
    const name = /^[^\d;|\t(]*/
      .exec(match[2]!)![0]
      .split(/\s{2,}/)[0]!
      .trim();
    const start = line.start + match[1]!.length;
    return isName(name) ? [located(wordsOf(name), start, start + name.length)] : [];
  });
  const [first] = labelled;
  if (!first) return [];
  const told = lines.flatMap((line) =>
    matchesIn(line.text, subject).map((match) => {
      const start = line.start + match.index + match[0].length - match[1]!.length;
      return located(wordsOf(match[1]!), start, start + match[1]!.length);
    }),
  );
  const other = [...labelled.slice(1), ...told].find((name) => !mayBeSame(first, name));
  return other ? [{ is: 'name', span: other.span, other: first.span }] : [];
}

type Name = Located<readonly string[]>;

const isName = (name: string): boolean =>
  name.length <= longestName &&
  wordsOf(name).length > 0 &&
  wordsOf(name).length <= 4 &&
  name.split(/[\s,]+/).every((word) => word === '' || /^[\p{Lu}(]/u.test(word)) &&
  /\p{Ll}/u.test(name);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word !== '' && !titles.has(word));

/** The shorter name is part of the longer one, initials and short forms included. */
function mayBeSame({ value: a }: Name, { value: b }: Name): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.some((word) => many.some((other) => isForm(word, other)));
}

/** Names that begin alike may be one ("Kath", "Kathy"), an initial is of any that begins so. */
const isForm = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short);
};
