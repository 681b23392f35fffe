import labels from '../../../data/payerNames.json';
import { type CalendarDate, calendarDate } from '../calendar';
import type { Discipline, PayerFacts, PayerKind, Section, UnitRule } from '../model';
import { sectionAt } from '../parse/sections';
import { dateScanners } from '../scan/dates';
import type { Line, Located, Span } from '../text';

const wordsPattern = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[\s-]+/g, '[\\s-]+')
    .replace(/['’]/g, "['’]?");
const anyOf = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(wordsPattern)
    .join('|');

// --- date of service -------------------------------------------------------------------------------------

const serviceLabel =
  /\b(?:date[\s_]+of[\s_]+(?:service|visit|treatment|tx|session|encounter|eval(?:uation)?)|d\.?o\.?s\.?|(?:service|visit|encounter|treatment|tx|session|appointment|appt)[\s_]+date|date\s+seen|seen\s+on|date\s+of\s+today|today['’]s\s+date|dos\/time)\b\s*[:=#|-]*\s*(?:is|was)?\s*/gi;
const plainLabel = /(?:^|[|\t]|\s{2,}|[,;.]\s+|\bthe\s+)date\b\s*(?:is|was)?\s*[:=#|\t-]*\s*/gim;
/** A day that belongs to something else than this visit. */
const otherDay =
  /(?:\b(?:dob|d\.o\.b\.|birth|born|onset|injur\w*|doi|surgery|surgical|sx|s\/p|post|orif|fx|fracture|repair|replacement|tka|tha|aclr|since|until|by|due|on|from|to|thru|through|last|next|prior|previous|eval(?:uated|uation)?(?:\s+(?:on|date))?|soc|start of care|poc|cert\w*|recert\w*|referral|referred|order\w*|expires?|exp|signed|printed|faxed|closed|reviewed|vs|was|re-?check|discharge\w*|admitted|and|reporting period|period|auth\w*|goal|print date|signature)\b[\s:.,#()-]*(?:date\b[\s:.]*)?|[-–<>(/]\s*)$/i;

function readDate(text: string, at: number): Located<CalendarDate> | undefined {
  for (const scan of dateScanners) {
    const token = scan(text, at, text.length);
    if (token?.kind === 'date' && token.date)
      return { value: token.date, span: { start: token.start, end: token.end } };
  }
  const compact = /^(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text.slice(at, at + 9));
  const date = compact && calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return date ? { value: date, span: { start: at, end: at + 8 } } : undefined;
}

/** The day of the visit: labelled, else the first day of the note's head that is nothing else's. A signature's date does not count. */
export function dateOfService(
  text: string,
  lines: readonly Line[],
  headEnd: number,
): Located<CalendarDate> | null {
  // in a visit of several, its own lines come before the file's head
  const own = headEnd > 0 ? dateIn(text, lines, headEnd) : null;
  return own ?? dateIn(text, lines, 0);
}

function dateIn(text: string, lines: readonly Line[], from: number): Located<CalendarDate> | null {
  for (const label of [serviceLabel, plainLabel]) {
    label.lastIndex = from;
    for (let match = label.exec(text); match; match = label.exec(text)) {
      const found = readDate(text, match.index + match[0].length);
      if (found) return found;
    }
  }
  const filled = lines.filter((line) => line.start >= from && line.text.trim() !== '');
  for (const line of filled.slice(0, 5)) {
    for (const match of line.text.matchAll(
      /(?<![\w/.-])(?:\d|[A-Z][a-z]{2}|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))/gi,
    )) {
      const found = readDate(text, line.start + match.index);
      if (!found || found.span.end > line.end) continue;
      const before = line.text.slice(0, match.index);
      const seen =
        /\b(?:seen|visit(?:ed)?|treated|session|note)(?:\s+\w+){0,3},?\s+(?:on|from|of|for)\s+$/i.test(
          before,
        );
      if (seen || (!otherDay.test(before) && !isSignature(line.text))) return found;
    }
  }
  return null;
}

const isSignature = (line: string): boolean =>
  /\b(?:signed|signature|e-?sign|cosign|therapist:|provider:)/i.test(line);

// --- payer -----------------------------------------------------------------------------------------------

const kinds = Object.entries(labels.kinds).map(
  ([kind, names]) =>
    [kind as PayerKind, new RegExp(`(?<![\\w-])(?:${anyOf(names)})(?![\\w])`, 'gi')] as const,
);
const payerLabel = new RegExp(
  `(?:^|[|\\t;,.]\\s*|\\s{2,}|\\b)(?:${anyOf(labels.labels)})(?:[\\s_]+(?:is|type|name))?\\s*(?:[:=|\\t]|\\s{3,})\\s*([^\\n|\\t]*)`,
  'gim',
);
const ruleWords = Object.entries(labels.rules).map(
  ([rule, words]) => [rule as UnitRule, new RegExp(`(?<![\\w-])(?:${anyOf(words)})(?![\\w-])`, 'i')] as const,
);
const impliedRule: Partial<Record<PayerKind, UnitRule>> = {
  'medicare-b': 'cms',
  'medicare-advantage': 'cms',
  tricare: 'cms',
};
/** Somebody else's insurance, or talk about one. */
const notThePayer =
  /\b(?:secondary|2nd|second|supplement\w*|medigap|no|not|denied|pending|switched? (?:from|to)|was|former|until|applied for|husband['’]s|wife['’]s)\s+(?:\w+\s+)?$/i;

interface Named {
  readonly kind: PayerKind;
  readonly name: Located<string>;
}

function namedIn(text: string, area: Span): Named | undefined {
  const part = text.slice(area.start, area.end);
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      if (notThePayer.test(part.slice(Math.max(0, match.index - 30), match.index))) continue;
      if (
        /^(?:auto|cash|united|empire|oxford|optum|chip|plan|cms|pip|oscar|medica|primary)$/i.test(match[0]) &&
        !/^[A-Z]/.test(match[0])
      )
        continue;
      const start = area.start + match.index;
      return { kind, name: { value: match[0], span: { start, end: start + match[0].length } } };
    }
  }
  return undefined;
}

/** Who pays, and the rule for units that the note's own words imply or state. */
export function payer(text: string, sections: readonly Section[], lines: readonly Line[]): PayerFacts {
  let labelled: Span | undefined;
  let found: Named | undefined;
  payerLabel.lastIndex = 0;
  for (let match = payerLabel.exec(text); match && !found; match = payerLabel.exec(text)) {
    const end = match.index + match[0].length;
    // the value ends where the next label of the line begins
    const value = match[1]!.split(/\s{3,}/)[0]!;
    const start = end - match[1]!.length;
    const area = { start, end: start + value.length };
    found = namedIn(text, area);
    if (found) labelled = area;
  }
  if (!found) {
    const filled = lines.filter((line) => line.text.trim() !== '');
    const top = filled
      .slice(0, 6)
      .filter((line) => !/^\s*[SOP]\s*[:.)]|^\s*(?:subj|plan\b|p:)/i.test(line.text));
    for (const line of top) found ??= strict(namedIn(text, { start: line.start, end: line.end }), text);
  }
  if (!found) {
    for (const section of sections)
      if (!found && ['billing', 'time', 'other'].includes(section.kind))
        found = strict(namedIn(text, section.body), text);
  }
  const line =
    found &&
    lines.find(
      (candidate) => candidate.start <= found.name.span.start && found.name.span.end <= candidate.end,
    );
  const stated =
    line && statedRule(text, labelled ? { start: labelled.start, end: line.end } : line, found?.name.span);
  const anywhere = stated ?? statedRuleAnywhere(text, sections);
  const kind = found?.kind ?? 'unset';
  return {
    kind,
    name: found?.name ?? null,
    rule: kind === 'medicare-b' ? 'cms' : (anywhere?.rule ?? impliedRule[kind] ?? null),
    ruleWords: anywhere?.words ?? null,
  };
}

/** Outside a label, a word that is also something else names no payer. */
function strict(found: Named | undefined, text: string): Named | undefined {
  if (!found) return undefined;
  const words = found.name.value.toLowerCase();
  if (
    /^(?:united|empire|oxford|optum|auto|cash|commercial|cms|chip|primary|mcr|medica|oscar|pip)$/.test(words)
  )
    return /^\s*(?:ppo|hmo|plan|insurance|health)/i.test(text.slice(found.name.span.end)) ? found : undefined;
  return found;
}

function statedRule(
  text: string,
  area: Span,
  name: Span | undefined,
): { rule: UnitRule; words: Located<string> } | undefined {
  const part = text.slice(area.start, area.end);
  for (const [rule, pattern] of ruleWords) {
    const match = pattern.exec(part);
    if (!match) continue;
    const start = area.start + match.index;
    if (name && start < name.end && start + match[0].length > name.start) continue;
    return { rule, words: { value: match[0], span: { start, end: start + match[0].length } } };
  }
  return undefined;
}

const ruleSentence =
  /(?:units?|billed|billing|charges?|time|payer|plan|contract|rule)[^\n.]{0,60}\b(midpoint|mid-point|rule of (?:eights|8['’]?s)|ama (?:rule|midpoint|guidelines)|8[- ]minute rule|eight[- ]minute rule|cms rule|spm)\b/i;

function statedRuleAnywhere(
  text: string,
  sections: readonly Section[],
): { rule: UnitRule; words: Located<string> } | undefined {
  const match =
    ruleSentence.exec(text) ??
    /\b(midpoint rule|rule of eights|ama midpoint|spm rule|8[- ]minute rule (?:applies|per))\b/i.exec(text);
  if (!match) return undefined;
  const at = match.index + match[0].lastIndexOf(match[1]!);
  if (sectionAt(sections, at)?.kind === 'subjective') return undefined;
  return statedRule(text, { start: at, end: at + match[1]!.length }, undefined);
}

// --- discipline, diagnoses, counts -------------------------------------------------------------------------

const titles: readonly (readonly [Discipline, RegExp])[] = [
  [
    'PT',
    /\bphysical\s+therapy\b|\bPT\s+(?:daily|note|visit|eval\w*|initial|treatment|progress|checklist|re-?eval\w*|encounter|session|log|d\/?c|discharge)\b|\bDISC(?:IPLINE)?\s*[:=]\s*P(?:T|hysical)|\bDPT\b/i,
  ],
  [
    'OT',
    /\boccupational\s+therapy\b|\bOT\s+(?:daily|note|visit|eval\w*|initial|treatment|progress|checklist|re-?eval\w*|encounter|session|log|hand|wc|d\/?c|discharge)\b|\bDISC(?:IPLINE)?\s*[:=]\s*O(?:T|ccupational)|\bOTR|\bCOTA\b|\bhand\s+therapy\b/i,
  ],
  [
    'SLP',
    /\bspeech(?:[\s-]+language)?\s+(?:therapy|pathology)\b|\bSLP\b|\bCCC-SLP\b|\bDISC(?:IPLINE)?\s*[:=]\s*S/i,
  ],
];

/** The discipline by the title of the note, as long as one comes first. */
export function titleDiscipline(text: string): Discipline | null {
  let best: { discipline: Discipline; at: number } | null = null;
  for (const [discipline, pattern] of titles) {
    const at = pattern.exec(text)?.index;
    if (at !== undefined && (!best || at < best.at)) best = { discipline, at };
  }
  return best?.discipline ?? null;
}

const diagnosisLabel =
  /(?:^|\s{2,}|[|;]\s*)(?:(?:med(?:ical)?|tx|treatment|treating|referring|primary|pt|ot)\s+)?(?:dx|diagnos[ie]s|icd-?10)\s*[:=]\s*([^\n]*)/gim;

export function diagnoses(text: string): readonly Located<string>[] {
  return [...text.matchAll(diagnosisLabel)].flatMap((match) => {
    const value = match[1]!.split(/\s{3,}/)[0]!.trim();
    if (value === '' || /^_+$/.test(value)) return [];
    const start =
      match.index + match[0].indexOf(match[1]!) + (match[1]!.length - match[1]!.trimStart().length);
    return [{ value, span: { start, end: start + value.length } }];
  });
}

const visitCount =
  /\b(?:visits?|session|tx|treatment)\s*(?:number|no\.?|#)?\s*[:=#]?\s*#?\s*(\d{1,3})\b(?!\s*(?:min|visits|x\b|per|times|\/\s*(?:wk|week)))(?:\s*(?:of|\/)\s*(\d{1,3})\b)?/i;
const approved = /\b(\d{1,3})\s+(?:visits?|sessions?)\s+(?:approved|authori[sz]ed|auth\b)/i;

export function visitCounts(text: string): {
  number: Located<number> | null;
  authorized: Located<number> | null;
} {
  const locate = (match: RegExpExecArray | null, group: number): Located<number> | null => {
    if (!match?.[group]) return null;
    const start = match.index + match[0].lastIndexOf(match[group]);
    return { value: Number(match[group]), span: { start, end: start + match[group].length } };
  };
  const count = visitCount.exec(text);
  return {
    number: count?.[1]
      ? {
          value: Number(count[1]),
          span: {
            start: count.index + count[0].indexOf(count[1]),
            end: count.index + count[0].indexOf(count[1]) + count[1].length,
          },
        }
      : null,
    authorized: locate(count, 2) ?? locate(approved.exec(text), 1),
  };
}
