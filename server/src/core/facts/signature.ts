import data from '../../../data/credentials.json';
import type { Clinician } from '../model';
import { type Line, type Located, located } from '../text';
import { nameParts, personName } from './clinicians';
import { credentialOf, credentialWords, credentialWordsAnyCase, someCredential } from './credentials';
import { smallName } from './smallNames';
import { anyOf } from './vocabulary';

type Person = Located<Clinician>;

/** A name further up than this is a signature only behind a label for one. */
const tailLines = 6;

const notASignature =
  /\b(?:poc|plan of care|supervis\w*|referr\w*|reviewed|rev['’]?d|seen by|treat(?:ed|ing)(?: (?:by|therapist|clinician))?|tx(?: provided)? by|provided by|whole visit by|visit by|treatment by|evaluated by|eval by|attending|pcp|physician|cc|to|from|discussed with|assisted by|with)\b[\s:]*(?:(?:\w+|\w{1,3}\.)\s+){0,2}$/i;
const signLabel = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(data.signLabels.map((words) => `${words}(?: by| name)?`))})(?![\\p{L}\\d])`,
  'iu',
);
const honorific = `(?:(?:${data.honorifics.join('|')})\\b\\.?\\s*(?:\\((?:ret|Ret|RET)\\.?\\)\\s*)?)*`;
/** What may stand in front of a name that signs: nothing, a dash, a tick, the end of the last sentence. */
const opens = new RegExp(
  `^(?:[\\s\\-–—~*_>(/|]*(?:[xX✗✓][\\s_:]+)?|[\\p{L}/. ]{1,20}:\\s*|.*(?:[|\\t]|\\s{4})\\s*|.*(?:--|—|–|\\s-)\\s*|\\s*(?:[[(][^\\])]?[\\])]|[☑✓✔√])[^.]*|\\s*[[(]?speaker \\w{1,2}[\\])]?:?\\s*|.*[.!?]["”’)]?\\s+|\\s*this is\\s+)${honorific}$`,
  'su',
);
const decoration = '[\\s\\-–—~*_>#|•"]{0,60}';

/** The author's name with a credential at the end of the visit or on a line for signatures. */
export function signature(people: readonly Person[], lines: readonly Line[], from: number): Person | null {
  const filled = lines.filter((line) => line.start >= from && line.text.trim() !== '');
  let second: Person | null = null;
  for (let i = filled.length - 1; i >= 0; i--) {
    const line = filled[i]!;
    const atEnd = i >= filled.length - tailLines;
    const found =
      namedOn(people, line, atEnd, i === filled.length - 1) ??
      signLine(line, atEnd, i === filled.length - 1) ??
      (atEnd ? (keyed(filled[i - 1], line) ?? twoLines(filled[i - 1], line)) : null);
    if (found && !countersigned.test(line.text)) {
      const author = besideStudent(people, line, found);
      return author.value.credential === 'student' ? (second ?? author) : author;
    }
    second ??= found && besideStudent(people, line, found);
  }
  return second;
}

/** A student is no qualified professional: of two who sign on one line it is the other. */
const besideStudent = (people: readonly Person[], line: Line, found: Person): Person =>
  found.value.credential === 'student'
    ? (people.find(
        ({ value, span }) =>
          value.credential !== 'student' && line.start <= span.start && span.end <= line.end,
      ) ?? found)
    : found;

/**
 * Whether someone may have signed in a way that is not read: a clinician named in the last lines, a label for a
 * signature with a credential, or initials.
 */
export function mayBeSigned(people: readonly Person[], lines: readonly Line[], from: number): boolean {
  return lines
    .filter((line) => line.start >= from && line.text.trim() !== '')
    .slice(-tailLines)
    .some(
      (line) =>
        // "R UE, PT hand at the elbow" is no name
        people.some(
          ({ value, span }) => /\p{Ll}/u.test(value.name) && line.start <= span.start && span.end <= line.end,
        ) ||
        initialled.test(line.text) ||
        isShortName(line.text) ||
        (signLabel.test(line.text) && credentialled.test(line.text.slice(-longestCredentials))),
    );
}
/** "MLiu PT", "kristen b-o, PT, NCS": few words at the end, the second or a later one a credential. */
const isShortName = (text: string): boolean => {
  const trimmed = text.trim();
  if (trimmed.length > shortName || /\d/.test(trimmed)) return false;
  const words = trimmed.split(/[\s,()]+/).filter((word) => /\p{L}/u.test(word));
  return words.length <= mostWords && words.slice(1).some((word) => shortCredentials.has(word.toLowerCase()));
};
const [shortName, mostWords] = [40, 5];
const shortCredentials = new Set(
  'pt pta dpt mpt ot ota otr otr/l otd cota cota/l slp ccc-slp spt ots'.split(' '),
);
const initialled = /\b[Ii]nitial(?:s|led)?(?: by)?\b[\s:=|]+[A-Z]{2,4}\b/;
/** A last name with its credentials, in UTF-16 units. */
const longestCredentials = 80;
/** The credential that ends a line, with a name in front of it; a certificate may stand between it and the end. */
const credentialled = new RegExp(
  `\\p{L}{2}[\\s,(/|.–-]+(?:${someCredential.source}|(?:${anyOf(data.anyCase)}|pt|ot)(?![\\p{L}/]))(?:[\\s,/&]+[A-Z][A-Za-z/-]{0,8}){0,3}[^\\p{L}]*$`,
  'iu',
);

/** Who signs besides: the author's own line comes first. */
const countersigned = /\bco-?\s?sign|\bcounter-?sign/i;

/** What stands in front of a name. Of a line of many names the end of it, behind a sign that opens no line. */
const frontOf = (text: string, at: number): string =>
  at <= longestFront ? text.slice(0, at) : `0${text.slice(at - longestFront, at)}`;
/** In UTF-16 units. */
const longestFront = 400;

/** "Treating: Ann Lee, OTR/L" as the last line: the author. */
const treating = /^\W*treating(?: (?:therapist|clinician|provider))?\s*:\s*$/i;

/** One of the people of the note, whose name stands on a line as the names of authors do. */
function namedOn(people: readonly Person[], line: Line, atEnd: boolean, isLast: boolean): Person | null {
  const labelled = signLabel.test(line.text);
  if (!atEnd && !labelled) return null;
  for (const person of people) {
    if (person.span.start < line.start || person.span.end > line.end) continue;
    const before = frontOf(line.text, person.span.start - line.start);
    const rest = line.text.slice(person.span.end - line.start);
    const signs =
      (labelled && signLabel.test(before)) ||
      (treated.test(before) && stamped.test(rest)) ||
      (isLast && treating.test(before));
    if (notASignature.test(before) && !signs) continue;
    if (opens.test(before) ? isSignatureLine(line, person) : signs) return person;
  }
  return null;
}

/** Whoever treated signs, where a day and an hour stand behind the name. */
const treated = /^\W{0,12}(?:treat(?:ed|ment)|tx|seen|visit|session)\b[\w ]{0,24}\bby\W{0,6}$/i;
const stamped = /^[\s,|–-]{0,12}(?:on )?\d{1,4}[/-]\d{1,2}[/-]\d{2,4}[\s,@|]{1,6}(?:at )?\d{1,2}:?\d{2}/;

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
  `^${decoration}(?:[[(].?[\\])]\\s*)?${label}${honorific}(\\p{L}[\\p{L}.'’-]*(?:,?[ \\t]+\\p{L}[\\p{L}.'’-]*){0,3}?)(?:${divider})(${credentialWordsAnyCase}|${anyOf(data.anyCase)}|pt|ot)(?![\\p{L}])${behind}`,
  'iu',
);
/** "K. Abernathy (PT)", "KA/PT", "Vold, Anneke PT" alone on a line of the end. */
const aloneLines = [
  `(${personName}|\\p{Lu}{2,3})(?:${divider})(${credentialWords}|${anyOf(data.anyCase)}|pt|ot)`,
  `(\\p{Lu}[\\p{L}'’-]+,[ ]\\p{Lu}[\\p{L}'’.-]*(?:[ ]\\p{Lu}\\.)?)(?:,?[ ]+|[ ]*\\()(${credentialWords})`,
  // "OHR = Odalys Hart-Rowe, PT" tells whose the initials are that sign each day
  `(?:[Ii]nitials?(?:[ ]key)?[\\s:=|-]+)?\\p{Lu}{2,4}[ ]*[=:–-][ ]*(${personName})(?:${divider})(${credentialWords})`,
].map((source) => new RegExp(`^${decoration}${honorific}${source}(?![\\p{L}])${behind}`, 'u'));
/** "PT: K. Abernathy", "Physical Therapist - Kim Lee, lic 1234" */
const credentialFirst = new RegExp(
  `^${decoration}(?:${label})?(${credentialWords})[ \\t]*(?:[:=|,–-]+|[ ]{2,})[ \\t]*${honorific}(${personName})(?!\\p{L})${behind}`,
  'u',
);

/** The last words of a visit: "... cont poc. RS PT", and "PTA Wes Holm" where no patient is meant. */
const surely = 'PTA|COTA(?:/L)?|OTR(?:/L)?|DPT|SLPA|CCC-SLP|CF-SLP';
const lastWords = [
  `[.!?;)]\\s{1,3}(?<name>(?:\\p{Lu}\\.?){2,3})[ ,/]{1,2}(?<credential>PT|OT|SLP|${surely})[\\s.]{0,4}$`,
  `^\\W{0,12}(?<credential>${surely})[ ]{1,2}(?<name>\\p{Lu}[\\p{L}'’-]{1,24}(?:[ ]\\p{Lu}[\\p{L}'’-]{1,24}){1,2})[\\s.]{0,4}$`,
].map((source) => new RegExp(source, 'u'));
const noInitials: ReadonlySet<string> = new Set(data.noInitials);

function signLine(line: Line, atEnd: boolean, last: boolean): Person | null {
  if (!atEnd && !signLabel.test(line.text)) return null;
  const alone = atEnd ? aloneLines.map((pattern) => pattern.exec(line.text)).find((match) => match) : null;
  const found = labelledLine.exec(line.text) ?? alone;
  if (found && !notASignature.test(found[0])) return person(line, found, found[1]!, found[2]!);
  const first = atEnd ? credentialFirst.exec(line.text) : null;
  if (first && nameParts(first[2]!).length > 1) return person(line, first, first[2]!, first[1]!);
  const inWords = last ? lastWords.map((pattern) => pattern.exec(line.text)).find((match) => match) : null;
  const { name = '', credential = '' } = inWords?.groups ?? {};
  if (inWords && !noInitials.has(name.replaceAll('.', ''))) return person(line, inWords, name, credential);
  const small = atEnd ? smallName(line.text, last) : null;
  return small && person(line, small, small[1]!, small[2]!, true);
}

/** Who signs by a name; one word alone is a name only where it is `sure`. */
function person(
  line: Line,
  match: RegExpExecArray,
  words: string,
  credential: string,
  sure = false,
): Person | null {
  const parts = nameParts(words);
  // "Improved, Continue PT" is no surname with its first name
  if (parts.length === 0 || parts.some((part) => nameParts(part).length === 0)) return null;
  const isInitials = parts[0]!.replaceAll('.', '').length <= 3;
  if (parts.length === 1 && !sure && !isInitials && !/[,(/|]/.test(match[0]) && !signLabel.test(match[0]))
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
  `^${decoration}(?:(?:credentials?|title|license|discipline)\\s*[:=|]\\s*)?(${credentialWordsAnyCase})(?!\\p{L})${behind}`,
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
  `(?:name|signed[\\s_]?by|therapist|provider|clinician|author|signature)["']?\\s*[=:>|]+\\s*["']?(${personName})["'<,;|\\s{}/a-z>]{0,24}(?:credentials?|title|licen[cs]e|discipline|role|suffix)["']?\\s*[=:>|]+\\s*["']?(${credentialWordsAnyCase})`,
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
