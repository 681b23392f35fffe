import type { Context } from '../context';
import type { Report, Rule } from '../rule';
import type { Span } from '../text';
import type { VisitSummary } from './summary';

/**
 * Visits that are judged together: those of one patient and discipline, those of one clinician on one day, or those of
 * several patients that share sentences. They come in the order of their dates; those without one are left out.
 */
export type Grouping = 'episode' | 'clinician-day' | 'alike';

/** What a rule reports of one of several visits. */
export interface EpisodeReport extends Omit<Report, 'related' | 'fixes'> {
  /** The visit in whose file `span` stands. */
  readonly visit: VisitSummary;
  /** Places in this file or in others. */
  readonly related?: readonly {
    readonly visit: VisitSummary;
    readonly span: Span;
    readonly message: string;
  }[];
}

type Check = (visits: readonly VisitSummary[], context: Context) => Iterable<EpisodeReport>;

/** A rule judges the facts of several visits. One file each; holds no regular expression and reads no raw text. */
export interface EpisodeRule extends Omit<Rule, 'check'> {
  readonly check: { readonly [grouping in Grouping]?: Check };
}
