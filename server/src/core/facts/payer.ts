import data from '../../../data/payerNames.json';
import { isMailHead } from '../layout/mailHead';
import type { PayerFacts, PayerKind, Section, UnitRule } from '../model';
import { type Line, type Located, located, matchesIn, type Span } from '../text';
import { unitRule } from './unitRule';
import { anyOf, wholeWords } from './vocabulary';

const kinds = Object.entries(data.kinds).map(
  ([kind, names]) => [kind as PayerKind, wholeWords(names, 'gi')] as const,
);
const commonWord = new RegExp(`^(?:${anyOf(data.words)})$`, 'i');
const planBehind =
  /^\W{0,3}(?:ppo|hmo|epo|pos|plans?|insurance|ins\b|health|choice|employer|group|claim|policy|coverage)/i;
const notThePayer = new RegExp(data.notThePayer, 'i');
const second = new RegExp(data.second, 'i');
/** "(x) commercial  ( ) Medicare": a payer that is not ticked. */
const emptyBox = /(?:\(\s*\)|\[\s*\]|[☐□○])\s*$/;
/** Any name in front of a word for a plan: "Sentinel Mutual", "Northgate Health Plan". */
const openName = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}&'’.]+(?:[ -]\\p{Lu}[\\p{L}&'’.]*){0,3}[ -](?:${data.planWords.join('|')})(?![\\p{L}\\d])`,
  'u',
);

/** What divides a label from its value; a value that follows without a sign has to begin with a known name. */
const divider =
  '["\'”*_)\\]]*(?: *\\([^)\\n]{0,20}\\))? *([:=|>\\t–—]|-(?= )| {2}|\\b(?:is|was|through|thru|via)\\b)?[\\s"\'“*_|:=>-]*';
const label = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(names)})(?![\\p{L}\\d])${divider}`, 'giu');
const opensField = /(?:^|[|;,\t"<{*]|\s{2}|[.!?]\s)[\s*_"]*$/;
const strongLabel = label(data.labels);
const weakLabel = label(data.weakLabels);
/** A value that says that there is none, or none here. */
const noValue =
  /^(?!.*\p{L}{3})|^(?:date|dob|dx|visits?|provider|therapist|codes?|cpt|n\/?a|none|no\b|not\b|unknown|tbd|see\b|same|on file|verif|pending|yes|scanned|copay|auth|limit|visits?|requires?|approv|denied|will|ask|call|card|company\b|[_[?])/iu;

interface Named {
  readonly kind: PayerKind;
  readonly name: Located<string>;
}

/** How much the place alone says that a payer is named there. */
type Place = 'strong label' | 'weak label' | 'text';

/** Who pays, and the rule for units that the note's own words imply or state. */
export function payer(text: string, sections: readonly Section[], lines: readonly Line[]): PayerFacts {
  const found =
    labelled(text, strongLabel, 'strong label') ??
    inHead(text, lines) ??
    labelled(text, weakLabel, 'weak label') ??
    inSections(text, sections);
  const kind = found?.kind ?? 'unset';
  const line =
    found && lines.find(({ start, end }) => start <= found.name.span.start && found.name.span.start <= end);
  const stated = unitRule(
    text,
    sections,
    found && line ? { start: found.name.span.end, end: line.end } : null,
  );
  return {
    kind,
    name: found?.name ?? null,
    rule: kind === 'medicare-b' ? 'cms' : (stated?.value ?? impliedRule[kind] ?? null),
    ruleWords: stated
      ? located(text.slice(stated.span.start, stated.span.end), stated.span.start, stated.span.end)
      : null,
  };
}

const impliedRule: Partial<Record<PayerKind, UnitRule>> = {
  'medicare-b': 'cms',
  'medicare-advantage': 'cms',
  tricare: 'cms',
};

function labelled(text: string, pattern: RegExp, place: Place): Named | undefined {
  for (const match of matchesIn(text, pattern)) {
    const start = match.index + match[0].length;
    // the value ends where the next field of the line begins
    const value = /^[^\n|\t<]*?(?=\s{3}|[\n|\t<]|$)/.exec(text.slice(start, start + 200))![0];
    const area = { start, end: start + value.length };
    const divided = match[1] !== undefined;
    const named = namedIn(text, area, place);
    if (named && (divided || named.name.span.start === start)) return named;
    // "Comp carrier Northgate": the label itself says what kind of payer follows
    const own = namedIn(text, { start: lineStart(text, match.index), end: start }, place);
    if (own && own.name.span.end > match.index) return own;
    const front = text.slice(lineStart(text, match.index), match.index);
    if (
      place === 'strong label' &&
      divided &&
      opensField.test(front) &&
      !/\n|__/.test(match[0]) &&
      !noValue.test(value)
    ) {
      const name = /^[^,;(]*/.exec(value)![0].trim() || value.trim();
      return { kind: 'commercial', name: located(name, start, start + name.length) };
    }
  }
  return undefined;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The first lines, without those that already tell of the treatment. */
function inHead(text: string, lines: readonly Line[]): Named | undefined {
  const mail = lines.some((line) => /^\W*subject\s*:/i.test(line.text));
  const top = lines
    .filter((line) => /[\p{L}\d]/u.test(line.text) && !(mail && isMailHead(line)))
    .slice(0, 6)
    .filter((line) => !/^\s*[SOP]\s*[:.)>-]|^\s*(?:subj|plan\b|p:)/i.test(line.text));
  for (const line of top) {
    const found = namedIn(text, line, 'text');
    if (found) return found;
  }
  for (const line of top) {
    const open = openName.exec(line.text);
    if (open && !notThePayer.test(line.text.slice(0, open.index)))
      return {
        kind: 'commercial',
        name: located(open[0], line.start + open.index, line.start + open.index + open[0].length),
      };
  }
  return undefined;
}

/** Further down, the sections about billing come first, and what the patient says never counts. */
function inSections(text: string, sections: readonly Section[]): Named | undefined {
  const about = sections.filter(({ kind }) => kind === 'billing' || kind === 'time' || kind === 'other');
  const rest = sections.filter((section) => section.kind !== 'subjective' && !about.includes(section));
  for (const section of [...about, ...rest]) {
    const found = namedIn(text, section.body, 'text');
    if (found) return found;
  }
  return undefined;
}

/** The first payer of a stretch; a commercial one only where no other kind is named. */
function namedIn(text: string, area: Span, place: Place): Named | undefined {
  const part = text.slice(area.start, area.end);
  const found: Named[] = [];
  for (const [kind, pattern] of kinds) {
    if (kind === 'commercial' && found.length > 0) break;
    for (const match of matchesIn(part, pattern)) {
      const start = area.start + match.index;
      const end = start + match[0].length;
      const front = text.slice(Math.max(lineStart(text, start), start - 30), start);
      if (notThePayer.test(front) || emptyBox.test(front)) continue;
      if (second.test(part.slice(match.index + match[0].length))) continue;
      if (commonWord.test(match[0]) && !meansAPayer(text, { start, end }, place)) continue;
      found.push({ kind, name: located(match[0], start, end) });
      break;
    }
  }
  const [first] = found.sort(
    (a, b) => a.name.span.start - b.name.span.start || b.name.span.end - a.name.span.end,
  );
  return first;
}

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
  return (
    /(?:^|[|\t]|\s{2}|\s\/)\s*$/.test(front) &&
    /^\s*(?:$|[|\t,;:]|\s{2}|[-–]\s|\/\s)/.test(behind) &&
    /^\p{Lu}/u.test(text.slice(start, end))
  );
}
