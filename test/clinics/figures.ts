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
  readonly wrong: readonly {
    readonly id: string;
    readonly file: string;
    readonly date: string;
    readonly message: string;
  }[];
  readonly visits: number;
}

/** Findings on prose that no episode plants and that its words may bring about are not counted. */
const notPlanted = new Set(['authorization-wanted', 'stale-value', 'contradicts-last-visit']);

export function measure(clinic: Clinic): Measured {
  const context = createContext({ ready: true });
  const visits: VisitSummary[] = clinic.files.flatMap(
    ({ file, text }) => analyze(text, context, { file, folder: path.dirname(file) }).summaries,
  );
  const reports = acrossVisits(visits, context, (rule, _, error) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  }).map(({ rule, report: { visit, message } }) => ({
    id: rule.id,
    file: visit.file,
    date: visit.date!.value as string,
    message,
  }));
  const left = [...reports];
  const missed = clinic.expected.filter(({ id, places }) => {
    const at = left.findIndex(
      (found) =>
        found.id === id && places.some(({ file, date }) => file === found.file && date === found.date),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const wrong = left.filter(({ id }) => !notPlanted.has(id));
  const figures = episodeRules
    .filter(({ id }) => !notPlanted.has(id))
    .map(({ id }) => {
      const planted = clinic.expected.filter((one) => one.id === id).length;
      return {
        id,
        planted,
        found: planted - missed.filter((one) => one.id === id).length,
        wrong: wrong.filter((one) => one.id === id).length,
      };
    });
  return { figures, missed, wrong, visits: visits.length };
}

export const precision = ({ found, wrong }: Figures): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ planted, found }: Figures): number => (planted === 0 ? 1 : found / planted);
