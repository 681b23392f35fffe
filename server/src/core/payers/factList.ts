import type { CalendarDate } from '../calendar';
import { l10n } from '../l10n';
import type { PayerProfile } from './payerSet';
import { allTerms, type Term, termNames } from './terms';

/** One fact of a payer over the days on which it holds, as a biller reads it. */
export interface PayerFact {
  readonly payer: string;
  readonly id: string;
  readonly term: Term;
  /** What the fact is about, in words. */
  readonly what: string;
  readonly value: string;
  readonly from: CalendarDate;
  /** Last day; null while it holds. */
  readonly to: CalendarDate | null;
  readonly source: string;
  /** Year, month or day of the source. */
  readonly date: string;
  /** Month or day of the last look at it; null where nobody noted one. */
  readonly checked: string | null;
  /** Not yet checked against a primary source. */
  readonly verify: boolean;
}

/** All facts that profiles state themselves, by payer and then by day; versions that say the same are one fact. */
export const factList = (profiles: readonly PayerProfile[]): readonly PayerFact[] =>
  profiles.flatMap((profile) => allTerms.flatMap((term) => factsAbout(profile, term)));

function factsAbout(profile: PayerProfile, term: Term): readonly PayerFact[] {
  const facts: PayerFact[] = [];
  const versions = [...profile.versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, version] of versions.entries()) {
    const fact = version[term];
    if (!fact) continue;
    const value = valueText(fact);
    const before = versions[at - 1]?.[term] ? facts.at(-1) : undefined;
    if (
      before?.value === value &&
      before.source === fact.source &&
      before.verify === (fact.verify ?? false)
    ) {
      facts[facts.length - 1] = { ...before, to: version.to ?? null };
      continue;
    }
    facts.push({
      payer: profile.name,
      id: profile.id,
      term,
      what: termNames[term],
      value,
      from: version.from,
      to: version.to ?? null,
      source: fact.source,
      date: fact.date,
      checked: fact.checked ?? null,
      verify: fact.verify ?? false,
    });
  }
  return facts;
}

/** "required", "4 (97110, 97112)", "cms (only where the clinic has chosen it)" */
export function valueText(fact: {
  readonly value: string | number;
  readonly onlyIfChosen?: boolean;
  readonly codes?: readonly string[];
}): string {
  const chosen = fact.onlyIfChosen ? l10n` (only where the clinic has chosen it)` : '';
  return `${fact.value}${chosen}${fact.codes ? ` (${fact.codes.join(', ')})` : ''}`;
}
