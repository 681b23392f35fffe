import data from '../../../data/credentials.json';
import type { Clinician } from '../model';
import { type Located, located, matchesIn } from '../text';
import { credentialOf, credentialWords } from './credentials';

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

/** Everyone who is named with a professional credential, in the order of the text. */
export function clinicians(text: string): readonly Located<Clinician>[] {
  return matchesIn(text, named).flatMap((match) => {
    const parts = nameParts(match[1]!);
    if (parts.length === 0 || (parts.length === 1 && !match[0].includes(','))) return [];
    // in capitals it may as well be a heading
    if (parts.every((part) => part === part.toUpperCase() && part.length > 2 && !part.includes('.')))
      if (parts.length > 3 || !match[0].includes(',')) return [];
    const start = match.index + match[0].indexOf(parts[0]!);
    return [
      located(
        { name: parts.join(' '), credential: credentialOf(match[2]!) },
        start,
        match.index + match[0].length,
      ),
    ];
  });
}
