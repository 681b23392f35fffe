import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { profileFor } from '../payers/payerOf';
import type { Span } from '../text';

/** Words that lead to a page of the package. */
export interface PageLink {
  readonly span: Span;
  /** Id of a built-in payer, which has a page. */
  readonly payer: string;
  readonly name: string;
}

/** The payer's name leads to all that is known of it, with sources and days; each place once. */
export function pageLinks({ visits }: Analysis, context: Context): readonly PageLink[] {
  const links = visits.flatMap((visit) => {
    const { name } = visit.payer;
    const profile = name && profileFor(visit, context)?.profile;
    return name && profile && !profile.own
      ? [{ span: name.span, payer: profile.id, name: profile.name }]
      : [];
  });
  return [...new Map(links.map((link) => [link.span.start, link])).values()];
}
