import data from '../../../data/credentials.json';
import type { Clinician } from '../model';
import { type Line, type Located, located, matchesIn, splitLines } from '../text';
import { credentialOf, credentialWords, someCredential } from './credentials';

const namePart =
  "(?:[A-Z]\\.(?:\\s?[A-Z]\\.)*|[A-Z]-[A-Z]\\b\\.?|(?:Wm|Chas|Jas|Thos|Geo|Robt)\\.|[A-Z](?=[ ][A-Z][\\p{Ll}'’])|\\p{Lu}[\\p{L}'’]+(?:-\\p{L}[\\p{L}'’]+)*|de|van|von|der|la|del|di|bin|al|Mc[A-Z]\\p{L}+|O['’][A-Z]\\p{L}+)";
/** A name as it is written with capitals. */
export const personName = `${namePart}(?:[ \\t]+${namePart}){0,4}`;

const named = new RegExp(
  `(?<![\\p{L}])(${personName})(?:[ \\t]*,[ \\t]*|[ \\t]+|[ \\t]*\\((?=[A-Z/]+\\)))(${credentialWords})`,
  'gu',
);
const notNames = new RegExp(`^(?:${data.notNames.join('|')})$`);
const honorific = new RegExp(`^(?:${data.honorifics.join('|')})\\.?$`);

/** The parts of a name without the labels and titles in front: "Supervising Sofia Lund", "Dr. Ozias Thackeray". */
export function nameParts(words: string): readonly string[] {
  const parts = words.trim().split(/\s+/);
  while (parts.length > 0 && (notNames.test(parts[0]!) || honorific.test(parts[0]!))) parts.shift();
  return parts;
}

/** "Supervising PT: Dana Whit", "co-signed by Dana Whit": the words in front say what a name without credential is. */
const answering =
  /\b(?:(?:[Ss]uperv(?:ising|isor)?\.?|[Cc]o-?signing|[Rr]esponsible|[Cc]linical [Ii]nstructor,?)(?: {1,2}(PTA?|OTR?|COTA|SLP|[Pp]hysical [Tt]herapist|[Oo]ccupational [Tt]herapist))?|CI|[Cc]o-? ?signed(?: by)?|[Cc]ounter-?signed(?: by)?)(?: ?[:–-]|(?<=by)) {1,3}(\p{Lu}[^\s,;:()]{0,24}(?: \p{Lu}[^\s,;:()]{0,24}){1,2})(?!\p{L})/gu;
const credentialBehind =
  /^[ \t]{0,3}[,(]?[ \t]{0,3}(?:L?PTA?|DPT|MPT|OTR?|OTD|C?OTA|SLP|CCC|SPT|OTS)(?!\p{L})/u;

/** Everyone who is named with a professional credential or as who answers for the work, in the order of the text. */
export function clinicians(text: string): readonly Located<Clinician>[] {
  const people = [...credentialled(text), ...withoutCredential(text)];
  return people.sort((a, b) => a.span.start - b.span.start);
}

/** "other" where the words do not say of which profession. */
const withoutCredential = (text: string): readonly Located<Clinician>[] =>
  matchesIn(text, answering).flatMap((match) => {
    const parts = nameParts(match[2]!);
    const end = match.index + match[0].length;
    if (parts.length < 2 || credentialBehind.test(text.slice(end, end + 16))) return [];
    const start = match.index + match[0].lastIndexOf(match[2]!);
    const at = start + match[2]!.indexOf(parts[0]!);
    const credential = match[1] ? credentialOf(match[1]) : 'other';
    return [located({ name: parts.join(' '), credential }, at, start + match[2]!.length)];
  });

const credentialled = (text: string): readonly Located<Clinician>[] =>
  splitLines(text).flatMap((line) => (someCredential.test(line.text) ? namedIn(line) : []));

function namedIn({ text, start: lineStart }: Line): readonly Located<Clinician>[] {
  return matchesIn(text, named).flatMap((match) => {
    const parts = nameParts(match[1]!);
    if (parts.length === 0 || (parts.length === 1 && !match[0].includes(','))) return [];
    // in capitals it may as well be a heading
    if (parts.every((part) => part === part.toUpperCase() && part.length > 2 && !part.includes('.')))
      if (parts.length > 3 || !match[0].includes(',')) return [];
    const start = lineStart + match.index;
    return [
      located(
        { name: parts.join(' '), credential: credentialOf(match[2]!) },
        start + match[0].indexOf(parts[0]!),
        start + match[0].length,
      ),
    ];
  });
}
