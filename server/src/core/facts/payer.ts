import data from '../../../data/payerNames.json';
import type { CalendarDate } from '../calendar';
import { ofLegend } from '../layout/lineWords';
import { isMailHead } from '../layout/mailHead';
import type { PayerFacts, PayerKind, Section, UnitRule } from '../model';
import { type Line, located, matchesIn, type Span } from '../text';
import { besides, furtherFields, markedFurther, withoutFields } from './furtherPayer';
import { isCarrier, lineStart, type NamedPayer, namedIn, openNameIn, type Place } from './payerNames';
import { asWritten, withCapitals } from './smallLetters';
import { unitRule } from './unitRule';
import { anyOf, wholeWords } from './vocabulary';

/** What divides a label from its value; a value that follows without a sign has to begin with a known name. */
const divider =
  '\\.?["\'”*_)\\]]*(?: *\\([^)\\n]{0,20}\\))? *([:=|>\\t–—]|-(?= )| {2}|\\b(?:is|was|through|thru|via)\\b)?[\\s"\'“*_|:=>-]*';
const label = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${anyOf(names)})(?: ?/ ?(?:${anyOf(data.labelTails)}))?(?![\\p{L}\\d])${divider}`,
    'giu',
  );
const opensField = /(?:^|[|;,\t"<{*]|\s{2}|[.!?]\s)[\s*_"]*$/;
/** One space in front will do for a label in capitals with its sign: "10/06/2026 Payer: Kestrel". */
const capitalLabel = /^\p{Lu}[^\n]*[:=]/u;
const strongLabel = label(data.labels);
const classLabel = label(data.classLabels);
const weakLabel = label(data.weakLabels);
/** A value that says that there is none, or none here. */
const noValue =
  /^(?!.*\p{L}{3})|^(?:date|dob|dx|visits?|provider|therapist|codes?|cpt|n\/?a|none|no\b|not\b|unknown|tbd|to be\b|see\b|same|on file|verif|pending|unassigned|unspecified|incomplete|yes|scanned|copay|auth|limit|visits?|requires?|approv|denied|will|ask|call|card|company\b|[_[?])/iu;

/** "Insurance: deductible met", but "Insurance: Covered California". */
const ordinary = new RegExp(
  `^(?:${anyOf(data.ordinaryWords.map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`))})(?![\\p{L}\\d]|\\s{1,3}\\p{Lu})`,
  'u',
);

/** "Coverage: gauze over the wound", "Carrier: mail carrier": a name that nobody has listed has a capital there. */
const ordinaryWord = /\b(?:coverage|carrier|pta?|c?ota?|slp|rn|therapist|aide)\b/i;
const ordinaryLabel = /^(?:coverage|carrier)/i;

/** "Ins: self": the patient. Elsewhere the word says how something is done. */
const oneself = /^self *$/i;

/** Who pays, who pays next, and the rule for units that the note's own words imply or state. */
export function payer(written: string, sections: readonly Section[], lines: readonly Line[]): PayerFacts {
  const { text, ofPayers } = withCapitals(withoutKeys(written, lines), lines);
  const fields = furtherFields(text);
  const first = withoutFields(text, fields);
  const ofKind = labelled(first, classLabel, 'strong label');
  // "Financial class: Medicaid. Plan: Fidelis Care"
  const ofPlan = ofKind && labelled(withoutFields(first, [upTo(first, ofKind)]), weakLabel, 'weak label');
  const found =
    ofItsClass(labelled(first, strongLabel, 'strong label') ?? ofPlan ?? ofKind, ofKind) ??
    inHead(first, lines, ofPayers) ??
    labelled(first, weakLabel, 'weak label') ??
    inSections(first, sections);
  const kind = found?.kind ?? 'unset';
  const line =
    found && lines.find(({ start, end }) => start <= found.name.span.start && found.name.span.start <= end);
  const stated = unitRule(
    text,
    sections,
    found && line ? { start: found.name.span.end, end: line.end } : null,
  );
  const further =
    fields.find((field) => field.payer)?.payer ??
    (found &&
      line &&
      !fields.some((field) => field.none) &&
      (markedFurther(text, { start: found.name.span.end, end: line.end }) ??
        besides(text, found, line.end) ??
        markedFurther(text, { start: line.start, end: found.name.span.start })));
  return {
    kind,
    name: found ? asWritten(written, found.name.span) : null,
    ...(found && further
      ? { secondary: { kind: further.kind, name: asWritten(written, further.name.span) } }
      : {}),
    rule: kind === 'medicare-b' ? 'cms' : (stated?.value ?? impliedRule[kind] ?? null),
    ruleWords: stated
      ? located(text.slice(stated.span.start, stated.span.end), stated.span.start, stated.span.end)
      : null,
  };
}

/** "Key: MCR = Medicare, WC = work comp", "Clinic policy: ...": what letters stand for, or holds for everyone, blank. */
const withoutKeys = (text: string, lines: readonly Line[]): string =>
  lines
    .filter(
      (line) =>
        (ofLegend.test(line.text) && line.text.split('=').length > 2) ||
        (remark.test(line.text) && !ofPatient.test(line.text)),
    )
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

const remark = new RegExp(`^\\W{0,6}(?:${anyOf(data.remarks)})\\s{0,2}(?:[:=]|[-–—] )`, 'i');
const ofPatient = /\b(?:pt|patient|client|he|she|his|her)\b/i;

/** The front of the line of a payer. */
const upTo = (text: string, { name: { span } }: NamedPayer) => ({
  span: { start: lineStart(text, span.start), end: span.end },
  payer: undefined,
  none: false,
});

/**
 * "Financial class: auto | Payer: Northgate": a payer whose name alone does not tell its kind has that of the class. Of
 * workers' compensation the class can name the state, whose rules hold.
 */
function ofItsClass(named: NamedPayer | undefined, ofKind: NamedPayer | undefined): NamedPayer | undefined {
  if (!named || !ofKind || (named.kind !== 'commercial' && !isCarrier(named))) return named;
  if (ofKind.kind === 'workers-comp') return ofKind;
  return toldByClass.has(ofKind.kind) ? { ...named, kind: ofKind.kind } : named;
}

const toldByClass: ReadonlySet<PayerKind> = new Set(['auto', 'medicaid', 'medicare-advantage']);

/**
 * The payer on the day of service: a name can have meant another payer before (`data.until`). null for a day
 * that is not known.
 */
export function payerOn(facts: PayerFacts, date: CalendarDate | null): PayerFacts {
  const before =
    date && renamed.find(({ name, until }) => name.test(facts.name?.value ?? '') && date <= until);
  if (!before) return facts;
  return {
    ...facts,
    kind: before.kind,
    rule: facts.ruleWords ? facts.rule : (impliedRule[before.kind] ?? null),
  };
}

const renamed = data.renamed.map(({ names, until, kind }) => ({
  name: wholeWords(names),
  until: until as CalendarDate,
  kind: kind as PayerKind,
}));

const impliedRule: Partial<Record<PayerKind, UnitRule>> = {
  'medicare-b': 'cms',
  'medicare-advantage': 'cms',
  tricare: 'cms',
};

function labelled(text: string, pattern: RegExp, place: Place): NamedPayer | undefined {
  for (const match of matchesIn(text, pattern)) {
    const start = match.index + match[0].length;
    // the value ends where the next field of the line begins
    const value = /^[^\n|\t<]*?(?=\s{3}|[\n|\t<]|$)/.exec(text.slice(start, start + 200))![0];
    const area = { start, end: start + value.length };
    const divided = match[1] !== undefined;
    if (place === 'strong label' && divided && oneself.test(value))
      return { kind: 'self-pay', name: located(value.trim(), start, start + value.trim().length) };
    const named = namedIn(text, area, place);
    if (named && (divided || named.name.span.start === start)) return named;
    // "Comp carrier Northgate": the label itself says what kind of payer follows
    const own = namedIn(text, { start: lineStart(text, match.index), end: start }, place);
    if (own && own.name.span.end > match.index) return own;
    const front = text.slice(lineStart(text, match.index), match.index);
    // "patient|payer|claim": the value stands in its column, not behind
    if (isTitleRow(text, match.index)) continue;
    const open =
      place === 'weak label' && divided && opensField.test(front) ? openNameIn(text, area) : undefined;
    if (open?.name.span.start === start) return open;
    if (
      place === 'strong label' &&
      divided &&
      (opensField.test(front) || (/\s$/.test(front) && capitalLabel.test(match[0]))) &&
      !/\n|__/.test(match[0]) &&
      !noValue.test(value) &&
      !ordinary.test(value) &&
      !value.startsWith('(') &&
      (!ordinaryLabel.test(match[0]) || (/^\p{Lu}/u.test(value) && !ordinaryWord.test(nameOf(value)))) &&
      !isSentence(nameOf(value))
    ) {
      const name = nameOf(value);
      return { kind: 'commercial', name: located(name, start, start + name.length) };
    }
  }
  return undefined;
}

/** The name in a value, without its number and notes. */
const nameOf = (value: string): string => /^[^,;(]*/.exec(value)![0].trim() || value.trim();

/** "Ins: loop of silicone insole", "Coverage: Saturday therapist will see", but not "friday health plans". */
const isSentence = (name: string): boolean =>
  !payerWord.test(name) && /(?:^\p{Ll}\S*|\s\p{Ll}{3,})(?:\s\p{Ll}{2,}){2}/u.test(name);
const payerWord = wholeWords(data.payerWords);

/** A line of three cells or more without any figure holds titles. */
function isTitleRow(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(lineStart(text, at), end < 0 ? text.length : end);
  return !/[\d:]/.test(line) && ['|', '\t', ','].some((sign) => line.split(sign).length > 3);
}

/** The first lines, without those that already tell of the treatment. */
function inHead(
  text: string,
  lines: readonly Line[],
  ofPayers: ReadonlyMap<Line, Span>,
): NamedPayer | undefined {
  const mail = lines.some((line) => /^\W*subject\s*:/i.test(line.text));
  const top = lines
    .filter((line) => /[\p{L}\d]/u.test(line.text) && !(mail && isMailHead(line)))
    .slice(0, 6)
    .filter((line) => !/^\s*[SOP]\s*[:.)>-]|^\s*(?:subj|plan\b|p:)/i.test(line.text));
  for (const line of top) {
    const part = ofPayers.get(line);
    const found = part ? namedIn(text, part, 'strong label') : namedIn(text, line, 'text');
    if (found) return found;
  }
  for (const line of top) {
    const open = openNameIn(text, line);
    if (open) return open;
  }
  return undefined;
}

/** Further down, the sections about billing come first, and what the patient says never counts. */
function inSections(text: string, sections: readonly Section[]): NamedPayer | undefined {
  const about = sections.filter(({ kind }) => kind === 'billing' || kind === 'time' || kind === 'other');
  const rest = sections.filter((section) => section.kind !== 'subjective' && !about.includes(section));
  for (const section of [...about, ...rest]) {
    const found = namedIn(text, section.body, 'text');
    if (found) return found;
  }
  return undefined;
}
