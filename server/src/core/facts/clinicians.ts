import type { Clinician, Credential, Discipline } from '../model';
import type { Line, Located, Span } from '../text';

const credentials: readonly (readonly [Credential, RegExp])[] = [
  ['student', /^(?:SPTA?|OTS|OTAS|S-?PT|S-?OT|PT student|OT student|student\b.*)$/i],
  ['PTA', /^(?:L?PTA(?:\/L)?|C?PTA)$/],
  ['OTA', /^(?:C\/?OTA(?:\/L)?|OTA(?:\/L)?)$/],
  ['PT', /^(?:R?PT|DPT|MPT|MSPT|LPT|PT\/L|tDPT)$/],
  ['OT', /^(?:OT|OTR(?:\/L)?|OTD|MOT|MSOT|OT\/L|OTRL|LOTR)$/],
  ['SLP', /^(?:SLP|CCC[-/ ]?SLP|MS-?SLP)$/],
];

const token =
  '(?:R?PTA?(?:/L)?|LPTA?|DPT|MPT|MSPT|tDPT|C/?OTA(?:/L)?|OTA(?:/L)?|OTR(?:/L)?|OTD|MOT|MSOT|OT(?:/L)?|OTRL|SPTA?|OTS|OTAS|CCC[-/ ]?SLP|SLP|PT student|OT student|student (?:PT|OT|physical therapist|occupational therapist))';
const namePart =
  "(?:[A-Z]\\.(?:\\s?[A-Z]\\.)?|[A-Z][\\p{L}'’]+(?:-[A-Z][\\p{L}'’]+)*|de|van|von|der|la|del|di|bin|al|Mc[A-Z]\\p{L}+|O['’][A-Z]\\p{L}+)";
/** A name and the credentials behind it. */
const named = new RegExp(
  `(?<![\\p{L}])(${namePart}(?:[ \\t]+${namePart}){0,4})(?:[ \\t]*,[ \\t]*|[ \\t]+)((?:[A-Z][A-Z/.-]{1,7}[ \\t]*,?[ \\t]*){0,2}?${token})(?![\\p{L}/])`,
  'gu',
);
const titleWords =
  /^(?:Daily|Note|Visit|Medicare|Part|Outpatient|Physical|Occupational|Therapy|Plan|Treatment|Today|Needs?|Skilled|Supervising|Treating|Both|With|By|Per|The|This|Discharge|Progress|Initial|Evaluation|Signed|Electronically|Continue|Cont|Response|From|And|Pediatric|Acute|Home|Hand|Aquatic|Neuro|Ortho|Work|Whole|Sup|POC|MS|MA|BS|Student)$/;

function credentialOf(words: string): Credential {
  const parts = words.split(/[\s,]+/);
  for (const [credential, pattern] of credentials)
    if (pattern.test(words) || parts.some((part) => pattern.test(part.replace(/\.$/, '')))) return credential;
  return 'other';
}

/** Everyone who is named with a professional credential, in the order of the text. */
export function clinicians(text: string): readonly Located<Clinician>[] {
  return [...text.matchAll(named)].flatMap((match) => {
    const parts = match[1]!.split(/\s+/);
    // "Supervising Sofia Lund, PT": the label is no part of the name
    while (parts.length > 0 && titleWords.test(parts[0]!)) parts.shift();
    if (parts.length === 0 || (parts.length === 1 && !match[0].includes(','))) return [];
    if (parts.every((part) => part === part.toUpperCase() && part.length > 2 && !part.includes('.'))) {
      if (parts.length > 3 || !match[0].includes(',')) return [];
    }
    const name = parts.join(' ');
    const start = match.index + match[0].indexOf(parts[0]!);
    return [
      {
        value: { name, credential: credentialOf(match[2]!) },
        span: { start, end: match.index + match[0].length },
      },
    ];
  });
}

const notASignature =
  /\b(?:poc|plan of care|supervis\w*|referr\w*|reviewed|seen by|treat(?:ed|ing)(?: (?:by|therapist|clinician))?|tx(?: provided)? by|provided by|whole visit by|visit by|treatment by|evaluated by|eval by|attending|pcp|physician|cc|to|from|dr|discussed with|assisted by|with)\b[\s:]*(?:\w+\s+){0,2}$/i;
const signLabel =
  /\b(?:e-?signed|electronically\s+signed|signed|signature|dictated|authenticated|\/s\/|sign|therapist|provider|clinician|esign|completed\s+by|documented\s+by|note\s+by|author)\b/i;
const drafts =
  /\b(?:draft|unsigned|not (?:yet )?signed|sign(?:ature)? pending|pending signature|to be (?:signed|finished|completed)|finish (?:and|\+|&) sign|needs? signature|awaiting signature|unfinished|incomplete note|in progress|not final|wip|work in progress|sign later|will sign|finish later|todo)\b/i;

/** Words that call the note a draft. */
export function draftWords(text: string, lines: readonly Line[]): Span | null {
  for (const line of lines) {
    const match = drafts.exec(line.text);
    if (!match) continue;
    const word = match[0].toLowerCase();
    // "gait in progress", "healing incomplete" are about the patient; a draft says so of the note
    if (
      ['in progress', 'wip', 'incomplete note', 'todo'].includes(word) &&
      !/\bnote\b|\bstatus\b|\bdraft\b/i.test(line.text)
    )
      continue;
    if (word === 'draft' && /\b(?:cold|air|breeze|letter|beer)\b/i.test(line.text)) continue;
    return { start: line.start + match.index, end: line.start + match.index + match[0].length };
  }
  void text;
  return null;
}

/** The author's name with a credential at the end of the visit or on a line for signatures. */
export function signature(
  people: readonly Located<Clinician>[],
  lines: readonly Line[],
  from: number,
): Located<Clinician> | null {
  const filled = lines.filter((line) => line.start >= from && line.text.trim() !== '');
  const tail = new Set(filled.slice(-6).map((line) => line.index));
  for (const line of [...filled].reverse()) {
    const labelled = signLabel.test(line.text);
    if (!tail.has(line.index) && !labelled) continue;
    const here = people.filter((person) => line.start <= person.span.start && person.span.end <= line.end);
    for (const person of here) {
      const before = line.text.slice(0, person.span.start - line.start);
      const opens =
        /^(?:[\s\-–—~*_>(/]*|.*(?:--|—|–|\s-)\s*|\s*(?:[[(][^\])]?[\])]|[☑✓✔√])[^.]*|\s*\/?s\/\s*|\s*this is\s+)$/i.test(
          before,
        );
      const signs = labelled && signLabel.test(before);
      if (notASignature.test(before) && !signs) continue;
      if (opens ? isSignatureLine(line, person) : signs) return person;
    }
  }
  return null;
}

/** The name stands alone: behind it only credentials, a licence, a date, or who reviewed. */
function isSignatureLine(line: Line, person: Located<Clinician>): boolean {
  const rest = line.text.slice(person.span.end - line.start);
  return (
    !/^\s*(?:\p{Ll}{3,}\s+){3,}/u.test(rest) &&
    !/^\s*(?:provided|treated|gave|took|did|worked|supervised|will|was|is|and|wrote|recommends?)\b/i.test(
      rest,
    )
  );
}

export const disciplineOf = (credential: Credential | undefined): Discipline | null =>
  credential === 'PT' || credential === 'PTA'
    ? 'PT'
    : credential === 'OT' || credential === 'OTA'
      ? 'OT'
      : credential === 'SLP'
        ? 'SLP'
        : null;
