import type { CodeSet } from '../codes/codeSet';
import type { Discipline, Service } from '../model';

const document =
  '(?:daily|notes?|visit|eval\\w*|initial|treatment|tx|progress|check|re-?eval\\w*|encounter|session|log|flow|record|form|clinic|d\\/?c|discharge|dn)';
const titles: readonly (readonly [Discipline, RegExp])[] = [
  [
    'PT',
    new RegExp(
      `\\bphysical\\s+therap(?:y|ist)|\\bPT[\\s_/-]+${document}|\\bdisc(?:ipline)?["']?\\s*[:=|>]\\s*["']?P(?:T|hys)|\\bDPT\\b`,
      'i',
    ),
  ],
  [
    'OT',
    new RegExp(
      `\\boccupational\\s+therap(?:y|ist)|\\bOT[\\s_/-]+(?:${document}|hand|wc)|\\bdisc(?:ipline)?["']?\\s*[:=|>]\\s*["']?O(?:T|cc)|\\bOTR|\\bCOTA\\b|\\bhand\\s+(?:therapy|eval|clinic)\\b`,
      'i',
    ),
  ],
  [
    'SLP',
    /\bspeech(?:[\s-]+language)?\s+(?:therap(?:y|ist)|patholog\w+)|\bSLP\b|\bdisc(?:ipline)?["']?\s*[:=|>]\s*["']?S/i,
  ],
];

/** The discipline by the title of the note, as long as one comes first. */
export function titleDiscipline(text: string): Discipline | null {
  return first(titles, text);
}

/** In capitals, as notes speak of their author ("OT cue", "PT guarding"); small letters mean the patient. */
const marks: readonly (readonly [Discipline, RegExp])[] = [
  ['PT', /(?<![\p{L}\d/.-])(?:PTA?|GP)(?![\p{L}\d/])/u],
  ['OT', /(?<![\p{L}\d/.-])(?:C?OTA?|GO)(?![\p{L}\d/])/u],
  ['SLP', /(?<![\p{L}\d/.-])(?:SLP|GN)(?![\p{L}\d/])/u],
];

/** The discipline by letters that stand for it, where no title and no signature says it. */
export function markedDiscipline(text: string): Discipline | null {
  return first(marks, text);
}

/** Work that in practice one discipline alone bills: its evaluations, and gait training. */
export function chargedDiscipline(
  services: readonly Pick<Service, 'code'>[],
  codes: CodeSet,
): Discipline | null {
  const own = services.flatMap(({ code }) => {
    const record = codes.find(code);
    return record?.category === 'evaluation' && record.disciplines.length === 1 ? record.disciplines : [];
  });
  return (own[0] as Discipline | undefined) ?? (services.some(({ code }) => code === '97116') ? 'PT' : null);
}

function first(patterns: readonly (readonly [Discipline, RegExp])[], text: string): Discipline | null {
  const found = patterns
    .map(([discipline, pattern]) => ({
      discipline,
      at: pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY,
    }))
    .filter(({ at }) => at < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.at - b.at);
  return found[0]?.discipline ?? null;
}
