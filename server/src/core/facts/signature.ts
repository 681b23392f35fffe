import data from '../../../data/credentials.json';
import type { Clinician } from '../model';
import { type Line, type Located, located } from '../text';
import { nameParts, personName } from './clinicians';
import { credentialOf, credentialWords } from './credentials';
import { anyOf } from './vocabulary';

type Person = Located<Clinician>;

/** A name further up than this is a signature only behind a label for one. */
const tailLines = 6;

const notASignature =
  /\b(?:poc|plan of care|supervis\w*|referr\w*|reviewed|rev['’]?d|seen by|treat(?:ed|ing)(?: (?:by|therapist|clinician))?|tx(?: provided)? by|provided by|whole visit by|visit by|treatment by|evaluated by|eval by|attending|pcp|physician|cc|to|from|discussed with|assisted by|with)\b[\s:]*(?:\w+\.?\s+){0,2}$/i;
const signLabel = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(data.signLabels.map((words) => `${words}(?: by| name)?`))})(?![\\p{L}\\d])`,
  'iu',
);
const honorific = `(?:(?:${data.honorifics.join('|')})\\b\\.?\\s*(?:\\((?:ret|Ret|RET)\\.?\\)\\s*)?)*`;
/** What may stand in front of a name that signs: nothing, a dash, a tick, the end of the last sentence. */
const opens = new RegExp(
  `^(?:[\\s\\-–—~*_>(/|]*(?:[xX✗✓][\\s_:]+)?|[\\p{L}/. ]{1,20}:\\s*|.*(?:[|\\t]|\\s{4})\\s*|.*(?:--|—|–|\\s-)\\s*|\\s*(?:[[(][^\\])]?[\\])]|[☑✓✔√])[^.]*|.*[.!?]["”’)]?\\s+|\\s*this is\\s+)${honorific}$`,
  'su',
);
const decoration = '[\\s\\-–—~*_>#|•"]{0,60}';

/** The author's name with a credential at the end of the visit or on a line for signatures. */
export function signature(people: readonly Person[], lines: readonly Line[], from: number): Person | null {
  const filled = lines.filter((line) => line.start >= from && line.text.trim() !== '');
  for (let i = filled.length - 1; i >= 0; i--) {
    const line = filled[i]!;
    const atEnd = i >= filled.length - tailLines;
    const found =
      namedOn(people, line, atEnd) ??
      signLine(line, atEnd) ??
      (atEnd ? (keyed(filled[i - 1], line) ?? twoLines(filled[i - 1], line)) : null);
    if (found) return found;
  }
  return null;
}

/** One of the people of the note, whose name stands on a line as the names of authors do. */
function namedOn(people: readonly Person[], line: Line, atEnd: boolean): Person | null {
  const labelled = signLabel.test(line.text);
  if (!atEnd && !labelled) return null;
  for (const person of people) {
    if (person.span.start < line.start || person.span.end > line.end) continue;
    const before = line.text.slice(0, person.span.start - line.start);
    const signs = labelled && signLabel.test(before);
    if (notASignature.test(before) && !signs) continue;
    if (opens.test(before) ? isSignatureLine(line, person) : signs) return person;
  }
  return null;
}

/** The name stands alone: behind it only credentials, a licence, a date, or who reviewed. */
function isSignatureLine(line: Line, person: Person): boolean {
  const rest = line.text.slice(person.span.end - line.start);
  return (
    !/^\s*(?:\p{Ll}{3,}\s+){3,}/u.test(rest) &&
    !/^\s*(?:provided|treated|gave|took|did|worked|supervised|will|was|is|and|wrote|recommends?)\b/i.test(
      rest,
    )
  );
}

const label = `[xX(]?\\s*(?:${anyOf(data.signLabels.map((words) => `${words}(?: by| on behalf of| name)?`))})[\\s:=|>,.*_"')-]{0,60}`;
const divider = '[ \\t]*[,(/|–-][ \\t]*|[ \\t]+';
/** What may follow a signature: another one, a licence, a day, an hour. */
const behind = '(?=\\s*(?:$|[)\\].,;|/(–*<"-]|\\s{2}|\\d|lic|on\\b|at\\b|date|and\\b|npi))';
/** A label in front makes a name of small letters or bare initials sure. */
const labelledLine = new RegExp(
  `^${decoration}(?:[[(].?[\\])]\\s*)?${label}${honorific}(\\p{L}[\\p{L}.'’-]*(?:,?[ \\t]+\\p{L}[\\p{L}.'’-]*){0,3}?)(?:${divider})(${credentialWords}|${anyOf(data.anyCase)}|pt|ot)(?![\\p{L}])${behind}`,
  'iu',
);
const small = `(?:${anyOf(data.anyCase)})`;
/** "K. Abernathy (PT)", "KA/PT", "lena ortiz, pta" alone on a line of the end. */
const aloneLines = [
  `(${personName}|\\p{Lu}{2,3})(?:${divider})(${credentialWords}|${small}|pt|ot)`,
  // "continue per poc, pt" signs nothing: small letters need a credential that is no other word, or initials
  `(\\p{Ll}[\\p{Ll}'’-]*(?:[ ]\\p{Ll}[\\p{Ll}'’-]*){1,3})[ \\t]*,[ \\t]*(${credentialWords}|${small})`,
  `((?:\\p{Ll}\\.[ ]?){1,2}\\p{Ll}[\\p{Ll}'’-]+)(?:${divider})(${credentialWords}|${small}|pt|ot)`,
  // "lena q. ortiz otr/l": the initial says that it is a name
  `(\\p{Ll}[\\p{Ll}'’-]+[ ]\\p{Ll}\\.[ ]\\p{Ll}[\\p{Ll}'’-]+)(?:${divider})(${small}|pt|ot)`,
  // a dash in front says that a name follows
  `(?<=[-–—~][ ]*)(\\p{Ll}[\\p{Ll}.'’-]*(?:[ ]\\p{Ll}[\\p{Ll}.'’-]*){0,3})[ \\t]*,?[ \\t]*(${small}|pt|ot)`,
].map((source) => new RegExp(`^${decoration}${honorific}${source}(?![\\p{L}])${behind}`, 'u'));
/** "PT: K. Abernathy", "Physical Therapist - Kim Lee, lic 1234" */
const credentialFirst = new RegExp(
  `^${decoration}(?:${label})?(${credentialWords})[ \\t]*(?:[:=|,–-]+|[ ]{2,})[ \\t]*${honorific}(${personName})(?!\\p{L})${behind}`,
  'u',
);

function signLine(line: Line, atEnd: boolean): Person | null {
  if (!atEnd && !signLabel.test(line.text)) return null;
  const alone = atEnd ? aloneLines.map((pattern) => pattern.exec(line.text)).find((match) => match) : null;
  const found = labelledLine.exec(line.text) ?? alone;
  if (found && !notASignature.test(found[0])) return person(line, found, found[1]!, found[2]!);
  const first = atEnd ? credentialFirst.exec(line.text) : null;
  return first && nameParts(first[2]!).length > 1 ? person(line, first, first[2]!, first[1]!) : null;
}

function person(line: Line, match: RegExpExecArray, words: string, credential: string): Person | null {
  const parts = nameParts(words);
  if (parts.length === 0 || (parts.length === 1 && !/[,(/|]/.test(match[0]) && !signLabel.test(match[0])))
    return null;
  const start = line.start + match.index + match[0].indexOf(parts[0]!);
  return located(
    { name: parts.join(' '), credential: credentialOf(credential) },
    start,
    line.start + match.index + match[0].length,
  );
}

const nameLine = new RegExp(`^${decoration}(?:${label})?${honorific}(${personName})[\\s.,]*$`, 'u');
const credentialLine = new RegExp(
  `^${decoration}(?:(?:credentials?|title|license|discipline)\\s*[:=|]\\s*)?(${credentialWords})(?!\\p{L})${behind}`,
  'iu',
);

/** A block of two lines: the name, and below it the credential. */
function twoLines(above: Line | undefined, below: Line): Person | null {
  const credential = credentialLine.exec(below.text);
  const name = above && credential && nameLine.exec(above.text);
  if (!above || !credential || !name) return null;
  const parts = nameParts(name[1]!);
  if (parts.length < 2) return null;
  return located(
    { name: parts.join(' '), credential: credentialOf(credential[1]!) },
    above.start + name[0].indexOf(parts[0]!),
    below.start + credential[0].trimEnd().length,
  );
}

/** Exports have a key for each: `name="Kim Lee" credential="PT"`. */
const keys = new RegExp(
  `(?:name|signed[\\s_]?by|therapist|provider|clinician|author|signature)["']?\\s*[=:>|]+\\s*["']?(${personName})["'<,;|\\s{}/a-z>]{0,24}(?:credentials?|title|licen[cs]e|discipline|role|suffix)["']?\\s*[=:>|]+\\s*["']?(${credentialWords})`,
  'iu',
);

function keyed(above: Line | undefined, line: Line): Person | null {
  for (const [first, text] of [
    [line, line.text],
    [above, `${above?.text}\n${line.text}`],
  ] as const) {
    const match = keys.exec(text);
    if (first && match) return person(first, match, match[1]!, match[2]!);
  }
  return null;
}
