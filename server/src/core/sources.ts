/** Where the facts behind the rules come from; one place for each, so that a date is mended once. */
import type { Source } from './rule';

const benefitPolicy = (section: string): Source => ({
  title: `Medicare Benefit Policy Manual, Pub. 100-02, chapter 15, section ${section} (text of revision 255)`,
  date: '2026-11',
});

/** What a treatment note holds: date, interventions, both totals, signature. */
export const treatmentNote = benefitPolicy('220.3.E');
/** Plan of care: diagnoses, long-term goals, amount, duration, frequency. */
export const planOfCare = benefitPolicy('220.1.2');
export const progressReport = benefitPolicy('220.3.D');
/** General rules of section 220.3: legible, relevant and sufficient documentation. */
export const documentation = benefitPolicy('220.3');

export const intraServiceTime: Source = {
  title: 'Medicare Claims Processing Manual, Pub. 100-04, chapter 5, section 20.3 (what minutes count)',
  date: '2026-11',
};

export const unitsFromMinutes: Source = {
  title: 'Medicare Claims Processing Manual, Pub. 100-04, chapter 5, section 20.2 (minutes to units)',
  date: '2026-11',
};

/** No two services for the same 15 minutes; group and one-on-one apart. */
export const ncciManual: Source = {
  title: 'NCCI Policy Manual for Medicare 2026, chapter 11, section P',
  date: '2026-01',
};

export const coverage97530: Source = {
  title: 'Local coverage determinations of Medicare contractors, their text on 97530',
  date: '2026-11',
};

export const denials97530: Source = {
  title: 'Noridian JF Part B, targeted review results for 97530, July to September 2025',
  date: '2025-09',
};

export const bcbsOklahoma: Source = {
  title: 'BCBS Oklahoma, documentation of timed therapy services',
  date: '2016-11-01',
  verify: true,
};

export const sourceArticle: Source = {
  title: 'The article on CPT 97530 that this project starts from: its five documentation elements',
  date: '2026-11',
};

export const mueTable: Source = {
  title: 'CMS practitioner MUE table in force from 2024-07-01',
  date: '2024-07-01',
};

export const codeCatalogue: Source = {
  title: 'Therapy codes with CMS tables of July 2024 and the additions of 2026',
  date: '2026-11',
};

export const assistantRule: Source = {
  title: '42 CFR 410.59(a)(4) and 410.60(a)(4); fee schedule rule for 2022 (assistants, de minimis)',
  date: '2022-01-01',
  verify: true,
};

/** GP, GO and GN on therapy lines; CQ and CO beside them. */
export const therapyModifiers: Source = {
  title: 'Medicare Claims Processing Manual, Pub. 100-04, chapter 5, section 20.1 (discipline modifiers)',
  date: '2026-11',
};

export const therapyThreshold: Source = {
  title: 'Therapy threshold amounts of Medicare Part B, set each year with the fee schedule',
  date: '2026-01',
};

/** A source as the reader sees it: title, date, and whether it is still to be checked. */
export const sourceText = ({ title, date, verify }: Source): string =>
  `${title}, ${date}${verify ? ', to be verified' : ''}`;
