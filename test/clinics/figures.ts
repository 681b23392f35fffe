/** How many of the planted findings are found, and how many that were not planted. */
import path from 'node:path';
import { acrossVisits } from '../../server/src/core/episode/judge';
import { analyze, createContext, episodeRules, type VisitSummary } from '../../server/src/core/index';
import type { Clinic, ExpectedFinding } from './clinic';

export interface Figures {
  readonly id: string;
  readonly planted: number;
  readonly found: number;
  readonly wrong: number;
}

export interface Measured {
  readonly figures: readonly Figures[];
  readonly missed: readonly ExpectedFinding[];
  /** Found and not planted, whatever rule says it. */
  readonly wrong: readonly Told[];
  /** How many visits nothing is planted in, and nothing may be found in. */
  readonly clean: number;
  readonly visits: number;
}

/** Rules whose findings follow from several visits. */
const across = new Set(episodeRules.map(({ id }) => id));

interface Told {
  readonly id: string;
  readonly file: string;
  readonly date: string;
  readonly message: string;
}

export function measure(clinic: Clinic): Measured {
  const context = createContext({ ready: true });
  const visits: VisitSummary[] = [];
  const reports: Told[] = [];
  for (const { file, text } of clinic.files) {
    const analysis = analyze(text, context, { file, folder: path.dirname(file) });
    visits.push(...analysis.summaries);
    for (const { id, message, visit } of analysis.findings)
      if (!across.has(id))
        reports.push({ id, file, date: analysis.visits[visit]!.dateOfService!.value, message });
  }
  for (const { rule, report } of acrossVisits(visits, context, (rule, _, error) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  }))
    reports.push({
      id: rule.id,
      file: report.visit.file,
      date: report.visit.date!.value,
      message: report.message,
    });
  const left = [...reports];
  const missed = clinic.expected.filter(({ id, places }) => {
    const at = left.findIndex(
      (found) =>
        found.id === id && places.some(({ file, date }) => file === found.file && date === found.date),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const ids = new Set([...across, ...clinic.expected.map(({ id }) => id), ...left.map(({ id }) => id)]);
  const figures = [...ids].map((id) => {
    const planted = clinic.expected.filter((one) => one.id === id).length;
    return {
      id,
      planted,
      found: planted - missed.filter((one) => one.id === id).length,
      wrong: left.filter((one) => one.id === id).length,
    };
  });
  const clean = visits.filter(({ file }) => isClean(clinic, file)).length;
  return { figures, missed, wrong: left, clean, visits: visits.length };
}

/** A file of an episode that is right in every respect. */
export const isClean = ({ kinds }: Clinic, file: string): boolean =>
  kinds.get(path.dirname(file))!.startsWith('nothing wrong');

export const precision = ({ found, wrong }: Figures): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ planted, found }: Figures): number => (planted === 0 ? 1 : found / planted);
