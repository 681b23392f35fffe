import data from '../../../data/credentials.json';
import type { Credential, Discipline } from '../model';
import { anyOf } from './vocabulary';

type ByKind = Readonly<Record<string, readonly string[]>>;
const longestFirst = (kinds: ByKind): readonly string[] =>
  Object.values(kinds)
    .flat()
    .sort((a, b) => b.length - a.length);
/** "physical therapist", "Physical Therapist", "PHYSICAL THERAPIST": a name in front keeps its capitals. */
const inAnyCase = (source: string): readonly string[] => [
  source,
  source.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
  source.toUpperCase(),
];

const spelledOut = anyOf(longestFirst(data.spelledOut).flatMap(inAnyCase));
const abbreviation = `(?:${anyOf(longestFirst(data.abbreviations))})`;
/** "Cert. MDT", "OCS", "CHT", "CLT-LANA", "MS": degrees and certificates beside the credential; "L. Moss" is the next person. */
const certificateOf = (letters: string): string =>
  `(?:Cert\\.?[ ]?[A-Z]{2,5}|[BM]\\.?[SAE][cd]?\\.?|(?:[A-Z][ ]){1,3}[A-Z](?![\\p{L}])|(?![A-Z]\\.[ ]?\\p{Lu}\\p{Ll})[A-Z]${letters})`;
/** Each written in one way only, so that a line of capitals is no riddle; in any case small letters are capitals too. */
const certificate = certificateOf('(?:[a-z]?[A-Z./-]){1,18}');
const certificateAnyCase = certificateOf('[A-Z./-]{1,18}');
const divider = '(?:[ \\t]*[,/&][ \\t]*|[ \\t]+)';

const withCertificates = (own: string): string =>
  `(?:${own}${divider}){0,3}?(?:${spelledOut}|${abbreviation})(?![\\p{L}]|/\\p{L})(?:${divider}(?:${spelledOut}|${abbreviation}|${own})(?![\\p{L}\\d]|/[\\p{L}\\d])){0,6}`;
/** A credential with the certificates around it, as it stands behind a name. */
export const credentialWords = withCertificates(certificate);
/** The same for patterns that take capitals and small letters alike. */
export const credentialWordsAnyCase = withCertificates(certificateAnyCase);

/** Whether a credential may stand in a text at all: quicker to be found than the name in front of one. */
export const someCredential = new RegExp(`(?<![\\p{L}])(?:${spelledOut}|${abbreviation})(?![\\p{L}])`, 'u');

const kinds: readonly (readonly [Credential, RegExp])[] = ['student', 'PTA', 'OTA', 'PT', 'OT', 'SLP'].map(
  (kind) => [
    kind as Credential,
    new RegExp(
      `^(?:${anyOf([...(data.abbreviations as ByKind)[kind]!, ...(data.spelledOut as ByKind)[kind]!])})\\.?$`,
      'i',
    ),
  ],
);

export function credentialOf(words: string): Credential {
  const parts = [words, ...words.split(/\s*[,&]\s*/), ...words.split(/[\s,&]+/)].map((part) => part.trim());
  return kinds.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0] ?? 'other';
}

const disciplines: Partial<Record<Credential, Discipline>> = {
  PT: 'PT',
  PTA: 'PT',
  OT: 'OT',
  OTA: 'OT',
  SLP: 'SLP',
};

export const disciplineOf = (credential: Credential | undefined): Discipline | null =>
  (credential && disciplines[credential]) ?? null;
