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

/** Names with conditions one by one, plain ones some at a time: an expression for all could not be shown to be safe. */
function someAtATime(names: readonly string[], flags: string): readonly RegExp[] {
  const isPlain = (name: string) => !/\(\?[!<]/.test(name);
  const plain = names.filter(isPlain);
  const groups = Array.from({ length: Math.ceil(plain.length / 12) }, (_, at) =>
    plain.slice(12 * at, 12 * at + 12),
  );
  return [...groups, ...names.filter((name) => !isPlain(name)).map((name) => [name])].map(
    (some) =>
      new RegExp(
        `(?<![\\p{L}\\d])(?:${some.map((name) => name.replace(/ /g, '[\\s._-]{0,2}')).join('|')})(?![\\p{L}\\d])`,
        `${flags}u`,
      ),
  );
}
const namesOf = (names: Readonly<Record<string, readonly string[]>>, flags: string) =>
  Object.entries(names).flatMap(([kind, some]) =>
    someAtATime(some, flags).map((pattern) => [kind as PayerKind, pattern] as const),
  );
const listed = [...namesOf(data.cased, 'g'), ...namesOf(data.kinds, 'gi')];
const isCommercial = ([kind]: readonly [PayerKind, RegExp]) => kind === 'commercial';
const kinds = [
  ...listed.filter((some) => !isCommercial(some)),
  ...namesOf(data.carriers, 'gi'),
  ...listed.filter(isCommercial),
];
const carrier = new RegExp(`^(?:${anyOf(Object.values(data.carriers).flat())})$`, 'iu');
const otherField = new RegExp(
  `^\\W{0,4}(?:${anyOf(data.otherFields)})[ \\t]{0,3}(?:[:=]|-(?= ))[^,;|\\t/]{0,60}$`,
  'iu',
);
const selfPay = wholeWords(data.kinds['self-pay']);
const commonWord = new RegExp(`^(?:${anyOf(data.words)})$`, 'i');
const properName = new RegExp(`^(?:${anyOf(data.proper)})$`, 'i');
const wordBehind = /^['’]?\p{Ll}*[ \t]+\p{Ll}|^-\p{Ll}/u;
const planBehind =
  /^\W{0,3}(?:ppo|hmo|epo|pos|corp(?:oration)?\b|inc\b|plans?|insurance|ins\b|health|choice|employer|group|claim|cl\b|policy|coverage|referral|ref\b|auth)/i;
const claimBehind = /^\W*(?:claim|case|adj|doi|dol\b|ins|auth|approved|policy|carrier|yes|no-?fault|open)/i;
const notThePayer = new RegExp(data.notThePayer, 'i');
/** "Husband has Medicare", "fell at Kaiser": told of somebody else, of before or of a place. */
const elsewhere = data.elsewhere.map((words) => new RegExp(words, 'i'));
const elsewhereInClause = data.elsewhereInClause.map((words) => new RegExp(words, 'i'));
/** "Covered under spouse's UHC", "TRICARE secondary to Medicare": the one behind it is meant. */
const isMeant =
  /(?:\b(?:under|through|thru|via|by) (?:his |her |their )?(?:husband|wife|spouse)['’]?s|\bsecondary to) $/i;
/** "Daughter Sierra Cigna-Lopez": a name of a person goes on. */
const personInFront =
  /\b(?:[Hh]usband|[Ww]ife|[Ss]pouse|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Dd]aughter|[Ss]on|[Ss]ister|[Bb]rother|[Ff]riend|[Aa]ide|Drs?\.?|M[rs]s?\.?) \p{Lu}\p{Ll}+ $/u;
/** "Handout: “Anatomia Humana”": within quotation marks, behind another word of a title. */
const inTitle = /(?:^|[\s(:])["“]\p{Lu}[^"“”\n]{0,30} $/u;
const isElsewhere = (front: string): boolean =>
  !isMeant.test(front) &&
  (notThePayer.test(front) ||
    personInFront.test(front) ||
    inTitle.test(front) ||
    elsewhere.some((words) => words.test(front)) ||
    elsewhereInClause.some((words) => words.test(front.split(/[.;,|]/).at(-1)!)));
const second = new RegExp(data.second, 'iu');
/** "Community Care Network Region 4 TriWest": the VA counts its network's regions, TRICARE's are East and West. */
const networkRegion = /\bregion \d\W{0,3}$/i;
/** "(x) commercial  ( ) Medicare": a payer that is not ticked. */
const emptyBox = /(?:\(\s*\)|\[\s*\]|[☐□○])\s*$/;
/** "W/C carrier: ____": a field that nobody filled in. */
const blankBehind = /^\s{0,3}[:#]?\s{0,3}_{2}/;
/** Any name in front of a word for a plan: "Sentinel Mutual", "Northgate Health Plan". */
const openName = new RegExp(
  `(?<![\\p{L}\\d&'’.])\\p{Lu}[\\p{L}&'’.]{1,30}(?:[ -]\\p{Lu}[\\p{L}&'’.]{0,30}){0,3}[ -](?:${data.planWords.join('|')})(?![\\p{L}\\d])`,
  'u',
);
/** "Humana Blvd", "Empire State Building". */
const placeBehind = new RegExp(`^(?: \\p{Lu}\\p{L}+)? (?:${anyOf(data.placeWords)})(?![\\p{L}\\d])`, 'iu');
const ownersWord = new RegExp(`^(?:${data.ownersWords.join('|')})(?:['’]s)?[ -]`);
const planAlone = new RegExp(`^(?:${anyOf(data.plansAlone)})$`, 'i');
const stateNames = Object.keys(data.states);
/** As a name or in capitals throughout: in small letters "or", "in" and "me" are words. */
const state = `(?:${[...stateNames, ...stateNames.map((name) => name.toUpperCase()), ...Object.values(data.states)].join('|')})`;
const stateBehind = new RegExp(`^(?:,? +|-| ?[(])(?:(?:of|OF|in|IN) +)?${state}(?![\\p{L}\\d])`, 'u');
/** "Texas ", "NYS ", "New York State ". */
const stateInFront = new RegExp(`(?<![\\p{L}\\d])${state}(?:[ -](?:State|STATE)|S)? {1,3}$`, 'u');
/** "Florida Community Care LTC ": the state stands up to three words in front. */
function stateOfPlan(front: string): string {
  const words = front.split(' ');
  // "Tx medicaid": beside the word itself, letters of a state may be small
  const letters = /(?<![\p{L}\d])\p{Lu}\p{Ll} $/u.exec(front)?.[0];
  if (letters && stateInFront.test(letters.toUpperCase())) return letters;
  const at = [0, 1, 2, 3].find((back) => {
    const between = words.slice(-1 - back, -1);
    return (
      between.every((word) => /^\p{Lu}/u.test(word)) &&
      stateInFront.test(`${words.slice(0, -1 - back).join(' ')} `)
    );
  });
  if (at === undefined) return '';
  const state = stateInFront.exec(`${words.slice(0, -1 - at).join(' ')} `)![0];
  return front.slice(front.length - state.length - words.slice(-1 - at).join(' ').length);
}
/** "Raised in Anthem, AZ". */
const isTown = (front: string, behind: string): boolean =>
  /\b(?:in|to|near|from|at|outside) $/i.test(front) && behind.startsWith(', ') && stateBehind.test(behind);
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
    if (kind === 'commercial' && found.some((one) => one.kind !== kind)) break;
    for (const match of matchesIn(part, pattern)) {
      const start = area.start + match.index;
      const end = start + match[0].length;
      const front = text.slice(Math.max(lineStart(text, start), start - 60), start);
      if (emptyBox.test(front) || blankBehind.test(text.slice(end, end + 12))) continue;
      // the "HMO" of "Anthem HMO" is no name beside the other
      if (planAlone.test(match[0]) && found.some((one) => one.kind === kind)) continue;
      if (rank === 'first' && (isElsewhere(front) || second.test(text.slice(end, area.end)))) continue;
      if (kind === 'tricare' && networkRegion.test(front)) continue;
      if (commonWord.test(match[0]) && !meansAPayer(text, { start, end }, place)) continue;
      const behind = text.slice(end, end + 40);
      if (place !== 'strong label' && placeBehind.test(behind)) continue;
      if (place === 'text' && isTown(front, behind)) continue;
      if (place === 'text' && (isOtherField(text, start) || headsAnother(kind, match[0], behind))) continue;
      if (
        place === 'text' &&
        properName.test(match[0]) &&
        (goesOn(behind) || isAnyOf(match[0], front, behind))
      )
        continue;
      found.push({
        kind,
        name: withPlanBeside(text, wholeName(text, kind, { start, end }, area.start), kind, area),
      });
      break;
    }
  }
  // "Liberty Mutual work comp", "Travelers auto"
  const told = found.filter(({ kind, name }) => insures(kind) && !carrier.test(name.value));
  const [first] = (told.length > 0 ? found.filter(({ name }) => !carrier.test(name.value)) : found).sort(
    (a, b) => a.name.span.start - b.name.span.start || b.name.span.end - a.name.span.end,
  );
  return first && onMarket(part) && !program.test(first.name.value)
    ? { ...first, kind: 'commercial' }
    : first;
}

/** "Plan: Oxford Freedom PPO" ends as a name does, "Plan: Empire State Building stairs" goes on. */
const endsAsName = (behind: string): boolean =>
  planBehind.test(behind) ||
  /^(?:[ -]\p{Lu}[\p{L}&]*){0,3}[ \t]*(?:$|[\n,;|\t(/#]|[-–] |\.\s|\d)/u.test(behind);

/** "CareSource Marketplace Silver", "Blue Advantage HMO (exchange plan)": what its seller has for programs as well. */
const onMarket = (value: string): boolean =>
  /\b(?:marketplace|exchange|ACA|bronze|silver|catastrophic)\b/i.test(value);
const program = /medicaid|medicare|medi-?cal/i;

/** One that insures cars and work alike. */
export const isCarrier = (named: NamedPayer | undefined): boolean =>
  named !== undefined && carrier.test(named.name.value);

/** "progressive", "commercial": a word of other sentences too. */
export const isCommonWord = (name: string): boolean => commonWord.test(name);

const insures = (kind: PayerKind): boolean => kind === 'workers-comp' || kind === 'auto';

/** "Signature: M. Cigna", "Occupation: nurse at Kaiser": a person, a place or work. */
const isOtherField = (text: string, at: number): boolean =>
  otherField.test(
    text
      .slice(Math.max(lineStart(text, at), at - 100), at)
      .split(/ {2}/)
      .at(-1)!,
  );

/** "WC: wheelchair level", "Auto: pt drives": what follows in small letters is what the letters stand for. */
const headsAnother = (kind: PayerKind, name: string, behind: string): boolean =>
  (insures(kind) || commonWord.test(name)) && /^\s*:\s*\p{Ll}/u.test(behind) && !claimBehind.test(behind);

/** "Kaiser roll", "anthem practice": a word in small letters goes on behind, and it is none for a plan or a state. */
const goesOn = (behind: string): boolean =>
  /^,\s+(?:the|an?|his|her)\s/.test(behind) ||
  (wordBehind.test(behind) &&
    !planBehind.test(behind) &&
    !stateBehind.test(behind) &&
    !/^\sof\s+\p{Lu}/u.test(behind) &&
    !/^\s(?:and|pt|patient|insured|covers|auth\w*|comm\w*|primary|secondary|prim|sec|approved|supp\w*)\b/i.test(
      behind,
    ));

/** "On a state farm in Ohio", "sings the anthem, ...": in small letters behind an article, and no word for a plan behind. */
const isAnyOf = (name: string, front: string, behind: string): boolean =>
  /^\p{Ll}/u.test(name) && (/\ban? $/i.test(front) || (/\bthe $/i.test(front) && !planBehind.test(behind)));

/** A name that is a common word too needs a label, a word for a plan behind it, or a field of its own. */
function meansAPayer(text: string, { start, end }: Span, place: Place): boolean {
  if (place === 'strong label') return true;
  const name = text.slice(start, end);
  if (place === 'weak label')
    return (/^\p{Lu}/u.test(name) || selfPay.test(name)) && endsAsName(text.slice(end));
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
  // "MCR/BCBS supp."
  if (/^[ \t]*$/.test(front) && behind.startsWith('/') && beginsWithName(behind.slice(1))) return true;
  // "PT tx note 2/3/26 MCR"
  if (behindDay.test(front) && /^\s*(?:$|[|\t,;]|\s{2})/.test(behind)) return true;
  return (
    /(?:^|[|\t]|\s{2}|\s\/)\s*$/.test(front) &&
    /^\s*(?:$|[|\t,;:]|\.(?:\s|$)|\s{2}|[-–]\s|\/\s)/.test(behind) &&
    /^\p{Lu}/u.test(text.slice(start, end))
  );
}

const beginsWithName = (behind: string): boolean =>
  kinds.some(([, pattern]) =>
    matchesIn(behind, pattern).some((match) => match.index === 0 && !commonWord.test(match[0])),
  );

const behindDay = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s{0,3}[-–—,|]?\s{0,3}(?:(?:PT|OT|SLP|ST)\b\s{0,3})?$/;

/** The name with what belongs to it: the state of a plan, and the words in front of a bare "PPO". */
function wholeName(text: string, kind: PayerKind, { start, end }: Span, from: number): Located<string> {
  const span = { start, end };
  const front = text.slice(Math.max(from, lineStart(text, start)), start);
  if (withState.includes(kind)) {
    span.end += stateBehind.exec(text.slice(end, end + 30))?.[0].length ?? 0;
    span.start -=
      kind === 'medicaid' ? stateOfPlan(front).length : (stateInFront.exec(front)?.[0].length ?? 0);
  }
  if (planAlone.test(text.slice(start, end)))
    span.start -= /(?:\p{Lu}[\p{L}&'’.-]* ){1,4}$/u.exec(front)?.[0].length ?? 0;
  return located(text.slice(span.start, span.end), span.start, span.end);
}

/** Whose name can stand beside one of a kind. */
const besideOf: Partial<Record<PayerKind, readonly PayerKind[]>> = {
  medicaid: ['medicaid', 'commercial'],
  'workers-comp': ['workers-comp'],
  'medicare-advantage': ['commercial'],
  commercial: ['commercial'],
};

/** What stands between two names of one program: "Simply Healthcare (", "Humana Healthy Horizons in ". */
const programInFront =
  /^(?![^;\n]*[;\n])(?:\W{1,3}(?:\p{Lu}\p{L}* ){0,2}|[ ,]+(?:in|of|by|through|from|with) )$/u;
/** "BlueLincs HMO BCBSOK", "AARP UHC", "Meritain Health (an Aetna company)", "Oxford Freedom PPO (UnitedHealthcare)". */
const isOneCompany = (name: string, gap: string): boolean =>
  (gap === ' ' && planAlone.test(name.split(' ').at(-1)!)) ||
  (gap === ' ' && /^aarp$/i.test(name)) ||
  /^(?:[ -]\p{Lu}[\p{L}&]*){0,3}(?:,? an? | ?\((?:an? )?)$/u.test(gap);

/** "Simply Healthcare (Florida Medicaid)", "Humana Healthy Horizons in Florida Medicaid": two names of one payer. */
function withPlanBeside(text: string, name: Located<string>, kind: PayerKind, area: Span): Located<string> {
  const kindsBeside = besideOf[kind];
  if (!kindsBeside) return name;
  const { start, end } = name.span;
  const rest = text.slice(end, area.end);
  const matches = listed
    .filter(([one]) => kindsBeside.includes(one))
    .flatMap(([, pattern]) => matchesIn(rest, pattern).slice(0, 1))
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  for (const match of matches) {
    // "Oxford Freedom PPO (UnitedHealthcare)"; "(Aetna net)" tells of a network that others use
    if (kind === 'commercial' && (planAlone.test(match[0]) || /^commercial/i.test(match[0]))) continue;
    const at = end + match.index;
    const ofNetwork = /^\s(?:net|network|ntwk)\b/i.test(text.slice(at + match[0].length));
    if (ofNetwork && text[at - 1] === '(') return name;
    const beside = wholeName(text, kind, { start: at, end: at + match[0].length }, end);
    const gap = text.slice(end, beside.span.start);
    if (
      !(kind === 'commercial'
        ? (ofNetwork && /^(?: \p{Lu}\p{L}{0,20}){0,2}\/$/u.test(gap)) || isOneCompany(name.value, gap)
        : programInFront.test(gap))
    )
      return name;
    const whole = beside.span.end + (gap.includes('(') && text[beside.span.end] === ')' ? 1 : 0);
    return located(text.slice(start, whole), start, whole);
  }
  return name;
}

/** A name that nobody has listed, by the word for a plan behind it. */
export function openNameIn(text: string, area: Span): NamedPayer | undefined {
  const part = text.slice(area.start, area.end);
  const open = openName.exec(part);
  if (!open || ownersWord.test(open[0]) || isElsewhere(part.slice(0, open.index).slice(-60)))
    return undefined;
  const start = area.start + open.index;
  return { kind: 'commercial', name: located(open[0], start, start + open[0].length) };
}
