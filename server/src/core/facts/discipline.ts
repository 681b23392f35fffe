import type { Discipline } from '../model';

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
