/** Where the facts behind the rules come from; one place for each, so that a date is mended once. */
import type { Source } from './rule';

const benefitPolicy = (section: string): Source => ({
  title: `Medicare Benefit Policy Manual, Pub. 100-02, chapter 15, section ${section}, revision 255`,
  date: '2019-01-25',
  checked: '2026-11-29',
});

const claimsProcessing = (section: string, about: string): Source => ({
  title: `Medicare Claims Processing Manual, Pub. 100-04, chapter 5, section ${section} (${about}), chapter of revision 11129`,
  date: '2021-11-22',
  checked: '2026-11-29',
});

/** What a treatment note holds: date, interventions, both totals, signature. */
export const treatmentNote = benefitPolicy('220.3.E');
/** Plan of care: diagnoses, long-term goals, amount, duration, frequency. */
export const planOfCare = benefitPolicy('220.1.2');
export const progressReport = benefitPolicy('220.3.D');
/** General rules of section 220.3: legible, relevant and sufficient documentation. */
export const documentation = benefitPolicy('220.3');

export const intraServiceTime = claimsProcessing('20.3', 'what minutes count');

export const unitsFromMinutes = claimsProcessing('20.2', 'minutes to units');

/** No two services for the same 15 minutes; group and one-on-one apart. */
export const ncciManual: Source = {
  title: 'NCCI Policy Manual for Medicare 2026, chapter 11, section P',
  date: '2026-01',
  checked: '2026-11-29',
};

/** Novitas retired its own, L35036, on 2023-03-01; it binds nobody after that. */
export const coverage97530: Source = {
  title:
    'Local coverage determinations in force: L33631 (NGS, as of 2020-01-01) and L34428 (outpatient physical therapy, as of 2023-05-18); L35036 (Novitas) was retired on 2023-03-01',
  date: '2023-05-18',
  checked: '2026-11-30',
};

export const denials97530: Source = {
  title: 'Noridian JF Part B, targeted review results for 97530, July to September 2025',
  date: '2025-09',
  checked: '2026-11',
};

export const bcbsOklahoma: Source = {
  title: 'BCBS Oklahoma, documentation of timed therapy services',
  date: '2016-11-01',
  verify: true,
};

export const adviceOn97530: Source = {
  title:
    'Published advice on documenting CPT 97530: activities and goals, times, participation and progress, hands-on work, equipment',
  date: '2026-11',
  checked: '2026-11',
};

export const mueTable: Source = {
  title: 'CMS practitioner MUE table in force from 2024-07-01',
  date: '2024-07-01',
  checked: '2026-11-29',
};

export const codeCatalogue: Source = {
  title: 'Therapy codes with CMS tables of July 2024 and the additions of 2026',
  date: '2026-11',
  checked: '2026-11-29',
};

/** More than a tenth is the assistant's; the last unit, or the last two, by the minutes of each since 2022. */
export const assistantRule: Source = {
  title:
    '42 CFR 410.59(a)(4) and 410.60(a)(4), fee schedule rule for 2022; as summed up by CMS, Therapy Services, page of February 2026',
  date: '2026-02',
  checked: '2026-11-30',
};

/** A student's work is billed as the therapist's, who is there and responsible. */
export const studentServices: Source = {
  title: 'Medicare Benefit Policy Manual, Pub. 100-02, chapter 15, section 230.B (students), as summarised',
  date: '2023-01-25',
  checked: '2026-11-30',
};

/** Assistants may not furnish evaluative services. */
export const evaluations: Source = {
  title:
    'Medicare Benefit Policy Manual, Pub. 100-02, chapter 15, sections 230.1.C and 230.2.C (assistants), revision 179',
  date: '2014-01-14',
  checked: '2026-11-30',
};

/** Aides give no therapy services. */
export const aideServices: Source = {
  title:
    'Medicare Benefit Policy Manual, Pub. 100-02, chapter 15, sections 230.1.C and 230.2.C (aides), revision 179',
  date: '2014-01-14',
  checked: '2026-11-30',
};

export const assistantExamples: Source = {
  title: 'CMS, billing examples for CQ and CO',
  date: '2022-01-01',
  checked: '2026-11-30',
};

export const monitoringCodes: Source = {
  title: 'CMS, therapy code list for 2026 (CR 14250, R13431CP): 98979, 98984 and 98985 from 2026-01-01',
  date: '2026-01-05',
  checked: '2026-11-30',
};

export const monitoringSupplies: Source = {
  title: 'CMS, therapy code list for 2024: the de minimis rule leaves out the device codes 98976 and 98977',
  date: '2024-01-01',
  checked: '2026-11-29',
};

export const anthemTimes: Source = {
  title: 'APTA news on Anthem’s guidelines for reporting timed units: time in and time out for each code',
  date: '2025-07-09',
  checked: '2026-11-29',
};

export const tricareAssistants: Source = {
  title: 'TRICARE, physical therapist and occupational therapy assistants, 85 FR 15061',
  date: '2020-03-17',
  checked: '2026-11-29',
};

/** GP, GO and GN on therapy lines; CQ and CO beside them. */
export const therapyModifiers = claimsProcessing('20.1', 'discipline modifiers');

/** Codes of one discipline, which need its own modifier: GN for six, GO and GP for four each. */
export const ownModifiers: Source = {
  title:
    'CMS, Change Request 10176, transmittal 3814: GP for 97161 to 97164, GO for 97165 to 97168, GN for 92521 to 92524, 92597 and 92607',
  date: '2017-07-27',
  checked: '2026-11-30',
};

/** What a payer's leave covers is the payer's own word; no public rule holds for all. */
export const priorAuthorizationLines: Source = {
  title: 'The authorisation as the notes tell it; each payer sets its own terms',
  date: '2026-11',
  checked: '2026-11',
};

export const therapyThreshold: Source = {
  title:
    'Therapy threshold amounts of Medicare Part B, set each year with the fee schedule; CMS, Therapy Services, page of February 2026',
  date: '2026-02',
  checked: '2026-11-30',
};

/** CPT's own rule for timed codes: more than half of a unit makes one. */
export const midpointRule: Source = {
  title: 'CPT Assistant, December 2003 (more than half of the unit)',
  date: '2003-12',
  checked: '2026-11-30',
};

export const cignaCap: Source = {
  title: 'Cigna, therapy payment policy from 2022-10-15',
  date: '2022-08-29',
  checked: '2026-11-29',
};

export const anthemCap: Source = {
  title: 'Anthem, frequency editing from 2021-04-01',
  date: '2021-01-01',
  checked: '2026-11-29',
};

export const authorizationUnitedHealthcare: Source = {
  title: 'UnitedHealthcare provider news, outpatient therapy under Medicare Advantage',
  date: '2025-11-01',
  checked: '2026-11-29',
};

/** A source as the reader sees it: title, date, and whether it is still to be checked. */
export const sourceText = ({ title, date, verify }: Source): string =>
  `${title}, ${date}${verify ? ', to be verified' : ''}`;
