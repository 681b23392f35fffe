import type { Context } from '../context';
import type { EpisodeReport, EpisodeRule, Grouping } from './episodeRule';
import { type Group, groupsOf } from './groups';
import { episodeRules } from './rules/index';
import type { VisitSummary } from './summary';

/** What a rule said of a visit. */
export interface AcrossReport {
  readonly rule: EpisodeRule;
  readonly report: EpisodeReport;
}

/** What is known of groups that were judged before: one whose visits are the same is not judged again. */
export type Judged = Map<
  string,
  { readonly visits: readonly VisitSummary[]; readonly reports: readonly AcrossReport[] }
>;

/**
 * What the rules across visits say, group by group. `judged` holds what was said before under the same context and is
 * brought up to date. A rule that throws, by a mistake of ours, is told to `failed` and costs its group alone.
 */
export function acrossVisits(
  visits: readonly VisitSummary[],
  context: Context,
  failed: (rule: EpisodeRule, visits: readonly VisitSummary[], error: unknown) => void,
  judged: Judged = new Map(),
): readonly AcrossReport[] {
  const found: AcrossReport[] = [];
  const current = new Set<string>();
  for (const grouping of groupings) {
    for (const group of groupsOf(visits, grouping)) {
      const key = `${grouping} ${group.key}`;
      current.add(key);
      const known = judged.get(key);
      const reports =
        known && same(known.visits, group.visits) ? known.reports : judge(group, grouping, context, failed);
      judged.set(key, { visits: group.visits, reports });
      found.push(...reports);
    }
  }
  for (const key of judged.keys()) if (!current.has(key)) judged.delete(key);
  return found;
}

export const groupings: readonly Grouping[] = ['episode', 'clinician-day', 'alike'];

/** What the rules say of one group. */
export const judge = (
  { visits }: Pick<Group, 'visits'>,
  grouping: Grouping,
  context: Context,
  failed: (rule: EpisodeRule, visits: readonly VisitSummary[], error: unknown) => void,
): readonly AcrossReport[] =>
  episodeRules.flatMap((rule) => {
    try {
      return [...(rule.check[grouping]?.(visits, context) ?? [])].map((report) => ({ rule, report }));
    } catch (error) {
      failed(rule, visits, error);
      return [];
    }
  });

const same = (a: readonly VisitSummary[], b: readonly VisitSummary[]): boolean =>
  a.length === b.length && a.every((visit, i) => visit === b[i]);
