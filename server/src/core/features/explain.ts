import type { EpisodeRule, Rule } from '../rule';
import { episodeRules, rules } from '../rules/index';

/** The page behind a finding as Markdown: what it says, why it matters, where that comes from. */
export interface Explanation {
  readonly title: string;
  readonly page: string;
}

/** The page of a finding; undefined where no rule has this id. */
export function explain(id: string): Explanation | undefined {
  const rule = [...rules, ...episodeRules].find((candidate) => candidate.id === id);
  return rule && { title: rule.id, page: pageOf(rule) };
}

const certainties = {
  arithmetic: 'It follows from the numbers in the note.',
  rule: 'It is a published billing or documentation rule.',
  wording: 'It is a reading of prose and can be wrong.',
} as const;

function pageOf(rule: Omit<Rule | EpisodeRule, 'check'>): string {
  const sources = rule.sources.filter((source) => !source.verify);
  return [
    `# ${rule.id}`,
    rule.summary,
    rule.why,
    certainties[rule.certainty],
    ...(sources.length > 0
      ? [`Sources:\n\n${sources.map((source) => `- ${source.title} (${source.date})`).join('\n')}`]
      : []),
  ].join('\n\n');
}
