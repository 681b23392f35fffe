import data from '../../../data/payerNames.json';
import type { PayerKind } from '../model';
import { type Located, located, matchesIn, type Span } from '../text';
import { anyOf, wholeWords } from './vocabulary';

/** A payer as it is named in a note. */
export interface NamedPayer {
  readonly kind: PayerKind;
  readonly name: Located<string>;
}

/** How much the place alone says that a payer is named there. */
export type Place = 'strong label' | 'weak label' | 'text';

const namesOf = (names: Readonly<Record<string, readonly string[]>>, flags: string) =>
  Object.entries(names).map(([kind, some]) => [kind as PayerKind, wholeWords(some, flags)] as const);
const kinds = [...namesOf(data.cased, 'g'), ...namesOf(data.kinds, 'gi')];
const commonWord = new RegExp(`^(?:${anyOf(data.words)})$`, 'i');
const properName = new RegExp(`^(?:${anyOf(data.proper)})$`, 'i');
const wordBehind = /^['’]?\p{Ll}*[ \t]+\p{Ll}|^-\p{Ll}/u;
const planBehind =
  /^\W{0,3}(?:ppo|hmo|epo|pos|plans?|insurance|ins\b|health|choice|employer|group|claim|policy|coverage)/i;
const notThePayer = new RegExp(data.notThePayer, 'i');
const second = new RegExp(data.second, 'i');
/** "Community Care Network Region 4 TriWest": the VA counts its network's regions, TRICARE's are East and West. */
const networkRegion = /\bregion \d\W{0,3}$/i;
/** "(x) commercial  ( ) Medicare": a payer that is not ticked. */
const emptyBox = /(?:\(\s*\)|\[\s*\]|[☐□○])\s*$/;
/** Any name in front of a word for a plan: "Sentinel Mutual", "Northgate Health Plan". */
const openName = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}&'’.]+(?:[ -]\\p{Lu}[\\p{L}&'’.]*){0,3}[ -](?:${data.planWords.join('|')})(?![\\p{L}\\d])`,
  'u',
);
const planAlone = new RegExp(`^(?:${anyOf(data.plansAlone)})$`, 'i');
const stateNames = Object.keys(data.states);
/** As a name or in capitals throughout: in small letters "or", "in" and "me" are words. */
const state = `(?:${[...stateNames, ...stateNames.map((name) => name.toUpperCase()), ...Object.values(data.states)].join('|')})`;
const stateBehind = new RegExp(`^(?:,? +|-)(?:(?:of|OF) +)?${state}(?![\\p{L}\\d])`, 'u');
/** "Texas ", "NYS ", "New York State ". */
const stateInFront = new RegExp(`(?<![\\p{L}\\d])${state}(?:[ -](?:State|STATE)|S)? {1,3}$`, 'u');
const withState: readonly PayerKind[] = ['commercial', 'medicaid', 'workers-comp'];

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/**
 * The first payer named in a stretch; a commercial one only where no other kind is named. One that is called
 * secondary, former or pending is left out, unless a `further` one is looked for.
 */
export function namedIn(
  text: string,
  area: Span,
  place: Place,
  rank: 'first' | 'further' = 'first',
): NamedPayer | undefined {
  const part = text.slice(area.start, area.end);
  const found: NamedPayer[] = [];
  for (const [kind, pattern] of kinds) {
    if (kind === 'commercial' && found.length > 0) break;
    for (const match of matchesIn(part, pattern)) {
      const start = area.start + match.index;
      const end = start + match[0].length;
      const front = text.slice(Math.max(lineStart(text, start), start - 30), start);
      if (emptyBox.test(front)) continue;
      if (rank === 'first' && (notThePayer.test(front) || second.test(text.slice(end, area.end)))) continue;
      if (kind === 'tricare' && networkRegion.test(front)) continue;
      if (commonWord.test(match[0]) && !meansAPayer(text, { start, end }, place)) continue;
      if (properName.test(match[0]) && place === 'text' && goesOn(text.slice(end, end + 40))) continue;
      found.push({ kind, name: wholeName(text, kind, { start, end }, area.start) });
      break;
    }
  }
  const [first] = found.sort(
    (a, b) => a.name.span.start - b.name.span.start || b.name.span.end - a.name.span.end,
  );
  return first;
}

/** "Kaiser roll", "anthem practice": a word in small letters goes on behind, and it is none for a plan or a state. */
const goesOn = (behind: string): boolean =>
  wordBehind.test(behind) &&
  !planBehind.test(behind) &&
  !stateBehind.test(behind) &&
  !/^\s(?:of(?! (?:the|a|his|her)\b)|and|pt|patient|insured|covers|auth\w*|comm\w*)\b/i.test(behind);

/** A name that is a common word too needs a label, a word for a plan behind it, or a field of its own. */
function meansAPayer(text: string, { start, end }: Span, place: Place): boolean {
  if (place === 'strong label') return true;
  if (place === 'weak label') return /^\p{Lu}/u.test(text.slice(start, end));
  if (planBehind.test(text.slice(end, end + 20))) return true;
  if (
    /\b(?:self[- ]?insured|claim:?(?:\s+\p{Lu}\p{Ll}+)?)\s*$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    )
  )
    return true;
  const front = text.slice(lineStart(text, start), start);
  if (/(?:[([]\s*[xX✓✔]\s*[)\]]|[☑☒✓✔])\s*$/.test(front)) return true;
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  // "PT tx note 2/3/26 MCR"
  if (behindDay.test(front) && /^\s*(?:$|[|\t,;]|\s{2})/.test(behind)) return true;
  return (
    /(?:^|[|\t]|\s{2}|\s\/)\s*$/.test(front) &&
    /^\s*(?:$|[|\t,;:]|\s{2}|[-–]\s|\/\s)/.test(behind) &&
    /^\p{Lu}/u.test(text.slice(start, end))
  );
}

const behindDay = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s{0,3}[-–—,|]?\s{0,3}(?:(?:PT|OT|SLP|ST)\b\s{0,3})?$/;

/** The name with what belongs to it: the state of a plan, and the words in front of a bare "PPO". */
function wholeName(text: string, kind: PayerKind, { start, end }: Span, from: number): Located<string> {
  const span = { start, end };
  const front = text.slice(Math.max(from, lineStart(text, start)), start);
  if (withState.includes(kind)) {
    span.end += stateBehind.exec(text.slice(end, end + 30))?.[0].length ?? 0;
    span.start -= stateInFront.exec(front)?.[0].length ?? 0;
  }
  if (planAlone.test(text.slice(start, end)))
    span.start -= /(?:\p{Lu}[\p{L}&'’.-]* ){1,4}$/u.exec(front)?.[0].length ?? 0;
  return located(text.slice(span.start, span.end), span.start, span.end);
}

/** A name that nobody has listed, by the word for a plan behind it. */
export function openNameIn(text: string, area: Span): NamedPayer | undefined {
  const part = text.slice(area.start, area.end);
  const open = openName.exec(part);
  if (!open || notThePayer.test(part.slice(0, open.index))) return undefined;
  const start = area.start + open.index;
  return { kind: 'commercial', name: located(open[0], start, start + open[0].length) };
}
