import pages from '../../../data/rulePages.json';

/** The page behind a finding as Markdown: what it says, why it matters, examples, where that comes from. */
export interface Explanation {
  readonly title: string;
  readonly page: string;
}

/** The page of a finding, as docs/rules has it; undefined where no rule has this id. */
export function explain(id: string): Explanation | undefined {
  return Object.hasOwn(pages, id) ? { title: id, page: pages[id as keyof typeof pages] } : undefined;
}
